import { expect, test } from 'vitest';

import { setUpLinkRefusal } from '#app/domain/people/set-up-link.ts';

const EXPIRES_AT = new Date('2026-03-09T10:00:00Z');
const BEFORE = new Date(EXPIRES_AT.getTime() - 1);
const LINK = {
  staffId: 'staff-1',
  expiresAt: EXPIRES_AT,
  usedAt: null,
  isRepeatable: false,
  isSuperseded: false,
};

test.each([
  ['a fresh link a millisecond before its end', {}, BEFORE, null],
  ['a fresh link at its end', {}, EXPIRES_AT, { kind: 'expired' }],
  ['a link that was used', { usedAt: BEFORE }, BEFORE, { kind: 'used' }],
  ['a link with a newer one', { isSuperseded: true }, BEFORE, { kind: 'superseded' }],
  [
    'a demonstration link that was used and has a newer one',
    { usedAt: BEFORE, isSuperseded: true, isRepeatable: true },
    BEFORE,
    null,
  ],
  ['a demonstration link at its end', { isRepeatable: true }, EXPIRES_AT, { kind: 'expired' }],
])('%s', (_what, overrides, now, refusal) => {
  expect(setUpLinkRefusal({ ...LINK, ...overrides }, now)).toEqual(refusal);
});
