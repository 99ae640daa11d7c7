import { expect, test } from 'vitest';

import { abuseSignals, QUICKEST_HUMAN_MS } from '#app/domain/response/abuse-signals.ts';

const startedAt = new Date('2026-03-02T10:00:00Z');

const limits = { rateWindowMinutes: 10, responsesFromOneAddress: 30, responsesFromOneEmail: 3 };

const unremarkable = {
  isHoneypotFilled: false,
  startedAt,
  arrivedAt: new Date(startedAt.getTime() + QUICKEST_HUMAN_MS),
  fromSameAddress: 30,
  fromSameEmail: 3,
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
  ['one above the limit of its address', { fromSameAddress: 31 }, ['many-from-one-address']],
  ['one above the limit of its email', { fromSameEmail: 4 }, ['many-from-one-email']],
])('a response %s gives these signals', (_case, traces, signals) => {
  expect(abuseSignals({ ...unremarkable, ...traces }, limits)).toEqual(signals);
});
