import { expect, test } from 'vitest';

import { enterReply, type EnterReply } from '#app/domain/response/enter-reply.ts';
import { aComment, someContent } from '#tests/support/a-response.ts';

// The last day on which a reply is in time is 14 October 2011.
const deadline = { closesAt: new Date('2011-10-14T23:00:00Z') };
const entry = {
  today: '2011-10-20',
  decidedBy: 'staff-1',
  enteredAt: new Date('2011-10-20T09:00:00Z'),
};
const SAID = someContent({
  comments: [aComment({ target: { kind: 'consultation' }, words: 'Keep the forum.' })],
});

function aReply(overrides: Partial<EnterReply> = {}): EnterReply {
  return {
    channel: 'letter',
    receivedOn: '2011-10-14',
    writtenOn: null,
    content: SAID,
    ...overrides,
  };
}

// by date received, whenever it is entered; the closing day is in time.
test.each([
  ['2011-10-14', 'on-time', '2011-10-13T23:00:00.000Z'],
  ['2011-10-15', 'late', '2011-10-14T23:00:00.000Z'],
])('a letter received on %s is %s', (receivedOn, timeliness, receivedAt) => {
  expect(enterReply(deadline, aReply({ receivedOn }), entry)).toEqual({
    ok: true,
    value: { timeliness, receivedAt: new Date(receivedAt), exclusion: null },
  });
});

test('a reply that says nothing is kept, and excluded as blank by whoever entered it', () => {
  const entered = enterReply(deadline, aReply({ content: someContent() }), entry);

  expect(entered).toMatchObject({
    ok: true,
    value: { exclusion: { reason: 'blank', decidedBy: 'staff-1' } },
  });
});

test.each([
  [{ receivedOn: '2011-02-30' }, { kind: 'not-a-day', field: 'receivedOn' }],
  [{ writtenOn: '2011-13-01' }, { kind: 'not-a-day', field: 'writtenOn' }],
  [{ receivedOn: '2011-10-21' }, { kind: 'in-the-future', field: 'receivedOn' }],
  [{ writtenOn: '2011-10-15' }, { kind: 'written-after-receipt' }],
] as const)('%j is refused', (dates, refusal) => {
  expect(enterReply(deadline, aReply(dates), entry)).toEqual({ ok: false, refusal });
});
