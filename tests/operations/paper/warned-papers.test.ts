/** Faults of a paper from the file to the screen: reported, and its words left alone. */
import { expect, test } from 'vitest';

import type { AppContext } from '#app/operations/context.ts';
import { importPaperFile } from '#app/operations/consultation/import-paper.server.ts';
import { showConsultationForStaff } from '#app/operations/consultation/show-for-staff.server.ts';
import { showPaperReview } from '#app/operations/paper/show-paper-review.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { testContext } from '#tests/support/test-context.ts';

const ASSISTANT = aStaffMember({ role: 'assistant' });
const SLUG = 'harbour-review';

async function importText(app: AppContext, lines: readonly string[]) {
  await importPaperFile(app, ASSISTANT, {
    bytes: new TextEncoder().encode(lines.join('\n\n')),
    fileName: 'paper.txt',
    kind: 'consultation',
    slug: SLUG,
    request: {
      title: null,
      publisher: null,
      opensAt: null,
      closesAt: null,
      decisionBody: null,
      replyEmail: null,
    },
  });
  const review = await showPaperReview(app, ASSISTANT, SLUG);
  const staff = await showConsultationForStaff(app, ASSISTANT, SLUG);
  if (!review.ok || !staff.ok) throw new Error('The paper should be there');
  return { paper: review.value.paper, unmet: staff.value.check.unmet };
}

test('D-04 a weekday that does not fit its date is warned of, and stays as it was printed', async () => {
  const sentence = 'Please reply by Monday 14 October 2011 at the latest.';
  const { paper, unmet } = await importText(await testContext(), ['1.0 Replies', sentence]);
  const block = paper.blocks.find(({ text }) => text === sentence);

  expect(block).toBeDefined();
  expect(
    paper.warnings.filter(({ code }) => code === 'weekday-mismatch').map((one) => one.block),
  ).toEqual([block?.id]);
  expect(unmet.find(({ code }) => code === 'weekday-mismatch')?.message).toContain('Friday');
});

test('D-15 a paragraph number that is printed twice gives two ids, and is reported', async () => {
  const { paper, unmet } = await importText(await testContext(), [
    '2.0 Structure',
    '2.1.1 The board has twenty-nine members and meets every six weeks.',
    '2.1.1 The board would have fewer members and meet each quarter.',
  ]);
  const twice = paper.blocks.filter(({ label }) => label === '2.1.1');

  expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
  expect(
    paper.warnings.filter(({ code }) => code === 'repeated-label').map(({ block }) => block),
  ).toEqual([twice[1]?.id]);
  expect(unmet.map(({ code }) => code)).toContain('repeated-label');
});
