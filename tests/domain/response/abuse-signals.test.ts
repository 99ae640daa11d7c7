import { expect, test } from 'vitest';

import {
  abuseSignals,
  QUICKEST_HUMAN_MS,
  RESPONSES_A_WINDOW_FROM_ONE_ADDRESS,
  RESPONSES_A_WINDOW_FROM_ONE_EMAIL,
} from '#app/domain/response/abuse-signals.ts';

const startedAt = new Date('2026-03-02T10:00:00Z');

const unremarkable = {
  isHoneypotFilled: false,
  startedAt,
  arrivedAt: new Date(startedAt.getTime() + QUICKEST_HUMAN_MS),
  fromSameAddress: RESPONSES_A_WINDOW_FROM_ONE_ADDRESS,
  fromSameEmail: RESPONSES_A_WINDOW_FROM_ONE_EMAIL,
};

// D-22
test.each([
  ['at every limit', {}, []],
  ['with the honeypot filled', { isHoneypotFilled: true }, ['honeypot-filled']],
  [
    'sent a millisecond too quickly',
    { arrivedAt: new Date(startedAt.getTime() + QUICKEST_HUMAN_MS - 1) },
    ['sent-very-quickly'],
  ],
  [
    'one above the limit of its address',
    { fromSameAddress: RESPONSES_A_WINDOW_FROM_ONE_ADDRESS + 1 },
    ['many-from-one-address'],
  ],
  [
    'one above the limit of its email',
    { fromSameEmail: RESPONSES_A_WINDOW_FROM_ONE_EMAIL + 1 },
    ['many-from-one-email'],
  ],
])('a response %s gives these signals', (_case, traces, signals) => {
  expect(abuseSignals({ ...unremarkable, ...traces })).toEqual(signals);
});
