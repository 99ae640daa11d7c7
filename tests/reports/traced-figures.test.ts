import { expect, test } from 'vitest';

import { takeSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import { figureKey, responsesBehind } from '#app/domain/analysis/figure.ts';
import { buildReport } from '#app/reports/build-report.ts';
import { tablesOf } from '#app/reports/tables.ts';
import { A_HASH, aSource } from '#tests/support/a-snapshot.ts';

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
