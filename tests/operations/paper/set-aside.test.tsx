/** What a file holds beside the paper: staff see all of it on the review screen, and nobody else any. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { importPaperFile } from '#app/operations/consultation/import-paper.server.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { showOpenData } from '#app/operations/consultation/show-open-data.server.ts';
import type { AppContext } from '#app/operations/context.ts';
import { editPaper } from '#app/operations/paper/edit-paper.server.ts';
import { showPaperReview } from '#app/operations/paper/show-paper-review.server.ts';
import { ReviewPage } from '#app/ui/staff/paper/review-page.tsx';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { testContext } from '#tests/support/test-context.ts';
import { bytesOf } from '#tests/support/uploads.ts';
import { accepted } from '#tests/support/visits.ts';

const ASSISTANT = aStaffMember({ role: 'assistant' });
const PAGE = `<html lang="en"><head><title>Old name</title></head><body>
<!-- Ask the chair before this goes out -->
<h1>Review of the harbour</h1>
<p>The board meets in June. It reports in May.</p></body></html>`;

async function givenImported(app: AppContext): Promise<string> {
  const { consultation } = accepted(
    await importPaperFile(app, ASSISTANT, {
      bytes: bytesOf(PAGE),
      fileName: 'harbour.html',
      kind: 'consultation',
      slug: 'harbour',
      request: {
        title: null,
        publisher: null,
        opensAt: new Date('2026-03-01T00:00:00Z'),
        closesAt: new Date('2026-07-01T00:00:00Z'),
        decisionBody: 'The board',
        replyEmail: null,
      },
    }),
  );
  return consultation.slug;
}

async function screenOf(app: AppContext, slug: string): Promise<string> {
  const review = accepted(await showPaperReview(app, ASSISTANT, slug));
  const { paper, seen } = review;
  const history = { ...review, address: '/paper' };
  return renderToStaticMarkup(
    <ReviewPage
      paper={paper}
      link={{ address: '/paper', seen }}
      history={history}
      doneAt={null}
      rejection={undefined}
    />,
  );
}

test('staff see what was set aside and why, after an edit too', async () => {
  const app = await testContext();
  const slug = await givenImported(app);
  const before = await screenOf(app, slug);
  const { seen, paper } = accepted(await showPaperReview(app, ASSISTANT, slug));
  const block = paper.blocks.find(({ text }) => text.startsWith('The board'))?.id ?? '';
  const at = 'The board meets in June. '.length;
  accepted(await editPaper(app, ASSISTANT, { slug, seen }, { kind: 'split', block, at }));
  const after = await screenOf(app, slug);

  for (const html of [before, after]) {
    expect(html).toContain('<a class="govuk-link" href="#set-aside">Set aside (2)</a>');
    expect(html).toContain('Comment in the page (1)');
    expect(html).toContain('<li>Ask the chair before this goes out</li>');
    expect(html).toContain('<li>Old name</li>');
  }
});

test('nobody else sees any of it once the paper is published', async () => {
  const app = await testContext();
  const slug = await givenImported(app);
  const command = { accepted: 'all', changeNote: null, shortPeriodReason: null } as const;
  accepted(await publishConsultation(app, ASSISTANT, slug, command));
  const page = await showConsultation(app, slug);
  const shown = JSON.stringify([page, await showOpenData(app, slug)]);

  expect(page?.version.paper.blocks.length).toBeGreaterThan(0);
  expect(shown).not.toMatch(/Ask the chair|Old name/);
});
