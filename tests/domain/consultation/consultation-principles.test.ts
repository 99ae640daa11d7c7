import { expect, test } from 'vitest';

import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { consultationPrinciplesSheet } from '#app/domain/consultation/consultation-principles.ts';
import { gunningSheet } from '#app/domain/consultation/gunning.ts';
import { scoreOf } from '#app/domain/consultation/principle-evidence.ts';
import { checkForPublishing } from '#app/domain/consultation/publish-check.ts';
import { aConsultation, aPaper } from '#tests/support/factories.ts';

const BEFORE = new Date('2011-07-01T09:00:00Z');
const ELECTION = { name: 'Borough election', from: '2011-09-01', to: '2011-09-30' };

function subjectOf(overrides: Partial<Consultation>, quietPeriods = [ELECTION]) {
  const consultation = aConsultation(overrides);
  const paper = aPaper();
  const check = checkForPublishing(
    { consultation, paper, statementsNeedReview: false, quietPeriods },
    BEFORE,
  );
  return { consultation, paper, check };
}

function sheetById(overrides: Partial<Consultation>, quietPeriods = [ELECTION]) {
  const sheet = consultationPrinciplesSheet(subjectOf(overrides, quietPeriods));
  return new Map(sheet.map((principle) => [principle.id, principle]));
}

// Of D-20: the scores and their evidence; the page that shows them has its own test.
test('the paper is scored against all four Gunning principles and A to K, each with its evidence', () => {
  const subject = subjectOf({ nextSteps: 'The office writes a report.' });
  const sheet = [...gunningSheet(subject), ...consultationPrinciplesSheet(subject)];

  expect(sheet.map(({ id }) => id)).toEqual([
    ...['formative', 'information', 'time', 'consideration'],
    ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'],
  ]);
  for (const principle of sheet) {
    const { evidence, gaps } = principle;
    expect(evidence.length + gaps.length, principle.id).toBeGreaterThan(0);
    expect(scoreOf(principle)).toEqual({
      found: evidence.length,
      of: evidence.length + gaps.length,
    });
  }
  const byId = sheetById({ nextSteps: 'The office writes a report.' });
  expect(byId.get('D')?.evidence).toContain('It says what happens next.');
  expect(byId.get('E')?.evidence).toEqual(['It is open for 12 weeks (84 days).']);
  expect(byId.get('J')?.evidence.join()).toContain('Friday 6 January 2012');
  expect(byId.get('G')?.gaps.join()).toContain('August');
  expect(byId.get('K')).toMatchObject({ evidence: [], gaps: [expect.any(String)] });
});

test('what is mended moves from what is missing to what speaks for it', () => {
  const without = { nextSteps: null, closesAt: null, audience: '' };

  for (const id of ['D', 'E', 'F', 'J', 'K'] as const) {
    const before = sheetById(without).get(id);
    const after = sheetById({ nextSteps: 'A report.', audience: 'Everyone.' }, []).get(id);
    expect(before?.gaps.length, id).toBeGreaterThan(after?.gaps.length ?? 0);
    expect(after?.evidence.length, id).toBeGreaterThan(0);
  }
});
