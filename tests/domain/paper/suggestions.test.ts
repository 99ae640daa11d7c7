/** What is only suggested, as the publish check lists it. */
import { expect, test } from 'vitest';

import { checkForPublishing } from '#app/domain/consultation/publish-check.ts';
import { applyEdit } from '#app/domain/paper/edit/apply-edit.ts';
import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { listOpenSuggestions } from '#app/domain/paper/suggestions.ts';
import { aHeading, anEntry, aParagraph, aSource } from '#tests/support/documents.ts';
import { aConsultation } from '#tests/support/factories.ts';

const PAPER = importPaper(
  aSource(
    aHeading('1. Principles'),
    anEntry('Be open.'),
    anEntry('Be brief.'),
    aHeading('2. Forward schedule 2011'),
    anEntry('13th October – Example Forum – Aims'),
    anEntry('27th October – Health Group – Plans'),
  ),
  { kind: 'consultation' },
);

function pointsOf(paper: Paper): readonly string[] {
  const subject = {
    consultation: aConsultation(),
    paper,
    statementsNeedReview: false,
    quietPeriods: [],
  };
  return checkForPublishing(subject, new Date('2011-07-01T09:00:00Z'))
    .unmet.filter(({ code }) => code === 'suggestions-unconfirmed')
    .map(({ message }) => message);
}

test('the publish check lists what nobody has confirmed, until everything is', () => {
  expect(listOpenSuggestions(PAPER)).toEqual([
    { part: 'principles', count: 2 },
    { part: 'meetings', count: 2 },
  ]);
  expect(pointsOf(PAPER)).toEqual([
    'Only suggested by the import, and confirmed by nobody: 2 principles, 2 meetings.',
  ]);

  const edits = [
    { kind: 'confirm-part', part: 'principles' },
    { kind: 'confirm-meetings', meetings: ['meeting-1', 'meeting-2'] },
  ] as const;
  const confirmed = edits.reduce<Paper>((paper, edit) => {
    const outcome = applyEdit(paper, edit, () => 'n1');
    return outcome.ok ? outcome.value.paper : paper;
  }, PAPER);
  expect(pointsOf(confirmed)).toEqual([]);
});

test('a warning that was looked at is no open point any more', () => {
  const paper = importPaper(aSource(aParagraph('Reply by Monday 14 October 2011.')), {
    kind: 'consultation',
  });
  const codes = (subject: Paper) =>
    checkForPublishing(
      {
        consultation: aConsultation(),
        paper: subject,
        statementsNeedReview: false,
        quietPeriods: [],
      },
      new Date('2011-07-01T09:00:00Z'),
    ).unmet.map(({ code }) => code);
  const seen = applyEdit(paper, { kind: 'look-at', warning: 0, reason: null }, () => 'n1');

  expect(codes(paper)).toContain('weekday-mismatch');
  expect(seen.ok && codes(seen.value.paper)).not.toContain('weekday-mismatch');
});
