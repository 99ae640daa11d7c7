import { expect, test } from 'vitest';

import {
  ATTEMPTS_PER_ACCOUNT,
  ATTEMPTS_PER_PEER,
  isThrottled,
} from '#app/domain/people/throttle.ts';

test.each([
  ['no attempt yet', 0, 0, false],
  ['one attempt left on the account', ATTEMPTS_PER_ACCOUNT - 1, 0, false],
  ['none left on the account', ATTEMPTS_PER_ACCOUNT, 0, true],
  ['one attempt left from the address', 0, ATTEMPTS_PER_PEER - 1, false],
  ['none left from the address', 0, ATTEMPTS_PER_PEER, true],
])('with %s', (_what, onAccount, fromPeer, refused) => {
  expect(isThrottled({ onAccount, fromPeer })).toBe(refused);
});
