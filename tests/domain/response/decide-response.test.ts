import { expect, test } from 'vitest';

import { decideLateResponse, excludeResponse } from '#app/domain/response/decide-response.ts';

const by = { decidedBy: 'staff-1', decidedAt: new Date('2011-10-20T09:00:00Z') };

test('an exclusion needs its reason in words, and keeps them trimmed', () => {
  const blank = excludeResponse({ withdrawnAt: null }, { reason: 'spam', note: ' \n', ...by });
  const told = excludeResponse(
    { withdrawnAt: null },
    { reason: 'spam', note: ' Adverts. ', ...by },
  );

  expect(blank).toEqual({ ok: false, refusal: { kind: 'reason-missing' } });
  expect(told).toEqual({ ok: true, value: { reason: 'spam', note: 'Adverts.', ...by } });
});

test('a response that its respondent withdrew is not excluded as well', () => {
  const withdrawn = { withdrawnAt: new Date('2011-09-01T09:00:00Z') };

  expect(excludeResponse(withdrawn, { reason: 'spam', note: 'Adverts.', ...by })).toEqual({
    ok: false,
    refusal: { kind: 'withdrawn' },
  });
});

test.each([
  ['on-time', 'Illness', { kind: 'not-late' }],
  ['in-progress-at-close', 'Illness', { kind: 'not-late' }],
  ['late', '  ', { kind: 'reason-missing' }],
] as const)(
  'a response that is %s cannot be accepted with the reason “%s”',
  (timeliness, reason, refusal) => {
    expect(decideLateResponse({ timeliness }, { decision: 'accepted', reason, ...by })).toEqual(
      {
        ok: false,
        refusal,
      },
    );
  },
);
