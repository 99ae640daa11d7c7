import { expect, test } from 'vitest';

import { takeSnapshot, type SnapshotSource } from '#app/domain/agm/pack-snapshot.ts';
import { figureKey, responsesBehind } from '#app/domain/analysis/figure.ts';
import { buildReport } from '#app/reports/build-report.ts';
import { cellValue } from '#app/reports/report.ts';
import { tablesOf } from '#app/reports/tables.ts';
import {
  aComment,
  aMeeting,
  anIndividual,
  anOrganisation,
  aResponse,
} from '#tests/support/a-response.ts';
import { aQuestion } from '#tests/support/factories.ts';
import { A_HASH, aSource } from '#tests/support/a-snapshot.ts';

/** A paper that asks closed questions, one of them by routing, with replies and the note of a meeting. */
function questioned(): SnapshotSource {
  const source = aSource();
  const choices = [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ];
  const questions = [
    aQuestion({ id: 'q1', kind: 'yes-no', choices }),
    aQuestion({
      ...{ id: 'q2', kind: 'yes-no', choices },
      showWhen: { question: 'q1', choices: ['yes'] },
    }),
    aQuestion({ id: 'survey-1', kind: 'several-choices', choices }),
  ];
  const answers = [['yes', 'no', 'yes'], ['yes'], ['no'], [], ['yes', 'yes', 'no']];
  const answering = answers.map((chosen, at) =>
    aResponse(200 + at, {
      respondent: at % 2 === 0 ? anIndividual() : anOrganisation(),
      comments: chosen.map((choice, place) =>
        aComment({
          target: { kind: 'question', id: questions[place]?.id ?? '' },
          choices: [choice],
        }),
      ),
    }),
  );
  const note = aResponse(
    300,
    {
      respondent: aMeeting(),
      comments: [aComment({ target: { kind: 'consultation' }, words: 'Some would keep it.' })],
    },
    { channel: 'event' },
  );
  const paper = { ...source.version.paper, questions };
  return {
    ...source,
    version: { ...source.version, paper },
    responses: [...source.responses, ...answering, note],
    readings: [
      {
        fileName: 'survey.csv',
        question: 'Is it right?',
        target: 'proposal:p1',
        answers: [
          { answer: 'Yes', position: 'support' },
          { answer: 'Who knows', position: null },
        ],
        responses: 12,
      },
    ],
  };
}

// the list is as long as the figure, for every traced figure of a report.
test.each([
  ['of a report', aSource()],
  ['of a report with closed questions and the note of a meeting', questioned()],
])('every traced figure %s lists exactly as many references as it counts', (_name, source) => {
  const report = buildReport(takeSnapshot(source), A_HASH);
  const traced = tablesOf(report).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell] : [])),
    ),
  );

  expect(traced.length).toBeGreaterThan(60);
  for (const { value, figure } of traced) {
    const references = responsesBehind(figure, source.responses, source.version.paper);
    expect([figureKey(figure), new Set(references).size]).toEqual([figureKey(figure), value]);
  }
});

// closed questions with base, silence and the unasked; and the figures say where they come from.
test('a report counts closed questions, and says of a survey and of a meeting how they were counted', () => {
  const report = buildReport(takeSnapshot(questioned()), A_HASH);
  const tables = tablesOf(report);
  const table = (id: string) => tables.find((one) => one.id === id);
  const numbers = (id: string) =>
    table(id)?.rows.map(({ cells }) => cells.map((cell) => cellValue(cell)));

  expect(numbers('question-2')).toEqual([
    ['Yes', 1, 0.5, 0, null],
    ['No', 1, 0.5, 0, null],
    ['All who chose an answer (base)', 2, 1, 0, null],
    ['Chose no answer', 0, null, 1, null],
    ['Not asked', expect.any(Number), null, expect.any(Number), null],
  ]);
  expect(table('question-3')?.note).toContain('Only a survey asked this.');
  expect(table('proposal-1')?.note).toContain(
    '“Is it right?”, in 12 responses: “Yes” as support, “Who knows” as no position.',
  );
  expect(numbers('respondent-type')?.at(-1)?.slice(0, 2)).toEqual(['Notes of meetings', 1]);
  expect(table('respondent-type')?.note).toContain('not counted as respondents');
});
