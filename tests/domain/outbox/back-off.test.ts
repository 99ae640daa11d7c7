import { expect, test } from 'vitest';

import { KEEP_TRYING_MS, pauseAfter } from '#app/domain/outbox/back-off.ts';

const MINUTE_MS = 60_000;

test('pauses double from a minute to four hours and end within 72 hours', () => {
  const pauses: number[] = [];
  for (let pause = pauseAfter(1); pause !== null; pause = pauseAfter(pauses.length + 1)) {
    pauses.push(pause);
  }

  const total = pauses.reduce((sum, pause) => sum + pause, 0);
  expect(pauses.slice(0, 10).map((pause) => pause / MINUTE_MS)).toEqual([
    1, 2, 4, 8, 16, 32, 64, 128, 240, 240,
  ]);
  expect(new Set(pauses.slice(8))).toEqual(new Set([240 * MINUTE_MS]));
  expect(total).toBeLessThanOrEqual(KEEP_TRYING_MS);
  expect(total + 240 * MINUTE_MS).toBeGreaterThan(KEEP_TRYING_MS);
});
