import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  figureFromKey,
  figureKey,
  responsesBehind,
  type Figure,
} from '#app/domain/analysis/figure.ts';
import { takeSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import {
  CHANNELS,
  EXCLUSION_REASONS,
  POSITIONS,
  RESPONDENT_TYPES,
} from '#app/domain/response/response.ts';
import { buildReport } from '#app/reports/build-report.ts';
import { tablesOf } from '#app/reports/tables.ts';
import { A_HASH, aSource } from '#tests/support/a-snapshot.ts';

const TYPES = [null, ...RESPONDENT_TYPES];

const someFigure = fc.oneof<fc.Arbitrary<Figure>[]>(
  fc.constantFrom({ kind: 'received' }, { kind: 'late' }),
  fc.record({ kind: fc.constant('excluded'), reason: fc.constantFrom(...EXCLUSION_REASONS) }),
  fc.record({ kind: fc.constant('analysed'), type: fc.constantFrom(...TYPES) }),
  fc.record({
    kind: fc.constant('channel'),
    channel: fc.constantFrom(...CHANNELS),
    type: fc.constantFrom(...TYPES),
  }),
  fc.record({
    kind: fc.constant('position'),
    target: fc.constantFrom('proposal:p1', 'cell:o1/pr2', 'consultation'),
    position: fc.constantFrom(...POSITIONS, 'not-answered' as const, 'answered' as const),
    type: fc.constantFrom(...TYPES),
  }),
  fc.record({
    kind: fc.constant('written'),
    target: fc.constantFrom('block:b17', 'consultation'),
    type: fc.constantFrom(...TYPES),
  }),
);

test('a figure is read back from its word', () => {
  fc.assert(
    fc.property(someFigure, (figure) => {
      expect(figureFromKey(figureKey(figure))).toEqual(figure);
    }),
  );
});

test.each([
  '',
  'received.',
  'excluded',
  'excluded.rude',
  'analysed',
  'channel.pigeon.all',
  'position.p1.all',
  'written..all',
  'analysed.all.all',
  'nothing.all',
])('the word "%s" is no figure', (word) => {
  expect(figureFromKey(word)).toBeNull();
});

// the list is as long as the figure, for every traced figure of a report.
test('every traced figure of a report lists exactly as many references as it counts', () => {
  const source = aSource();
  const report = buildReport(takeSnapshot(source), A_HASH);
  const traced = tablesOf(report).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell] : [])),
    ),
  );

  expect(traced.length).toBeGreaterThan(60);
  for (const { value, figure } of traced) {
    const references = responsesBehind(figure, source.responses);
    expect([figureKey(figure), new Set(references).size]).toEqual([figureKey(figure), value]);
  }
});
