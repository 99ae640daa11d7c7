import { expect, test } from 'vitest';

import {
  isSessionLive,
  isVisitDue,
  SESSION_IDLE_MS,
  SESSION_LENGTH_MS,
} from '#app/domain/people/session.ts';

const START = new Date('2026-03-02T10:00:00Z');
const EXPIRES_AT = after(SESSION_LENGTH_MS);

function after(ms: number): Date {
  return new Date(START.getTime() + ms);
}

test.each([
  ['just signed in', START, START, true],
  ['idle for almost an hour', START, after(SESSION_IDLE_MS - 1), true],
  ['idle for an hour', START, after(SESSION_IDLE_MS), false],
  [
    'busy until just before the end of the day',
    after(SESSION_LENGTH_MS - 2),
    after(SESSION_LENGTH_MS - 1),
    true,
  ],
  ['busy until the end of the day', after(SESSION_LENGTH_MS - 1), EXPIRES_AT, false],
])('a session that is %s', (_what, lastSeenAt, now, isLive) => {
  expect(isSessionLive({ lastSeenAt, expiresAt: EXPIRES_AT }, now)).toBe(isLive);
});

test('a visit is written down when five minutes have passed since the last', () => {
  const session = { lastSeenAt: START, expiresAt: EXPIRES_AT };

  expect([isVisitDue(session, after(299_999)), isVisitDue(session, after(300_000))]).toEqual([
    false,
    true,
  ]);
});
