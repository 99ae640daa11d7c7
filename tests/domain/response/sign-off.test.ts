import { expect, test } from 'vitest';

import {
  answerSignOff,
  isSignedOff,
  signOffState,
  type SignOff,
} from '#app/domain/response/sign-off.ts';

const AT = new Date('2011-08-02T09:00:00Z');
const ASKED: SignOff = {
  id: 'sign-off-1',
  draftId: 'draft-1',
  askedBy: 'lead',
  approverId: 'approver',
  askedAt: AT,
  answer: null,
};
const APPROVED = { outcome: 'approved', words: '', copyHash: 'one', at: AT } as const;

// P-15
test('an approval holds for the copy that was read and for no other', () => {
  const approved = { ...ASKED, answer: APPROVED };

  expect(signOffState(approved, 'one').kind).toBe('approved');
  expect(signOffState(approved, 'other').kind).toBe('void');
  expect(isSignedOff(true, signOffState(approved, 'one'))).toBe(true);
  expect(isSignedOff(true, signOffState(approved, 'other'))).toBe(false);
  expect(isSignedOff(false, signOffState(null, 'one'))).toBe(true);
  expect(isSignedOff(true, signOffState(ASKED, 'one'))).toBe(false);
});

test('an answer counts from the one who was asked, about the draft as it stands', () => {
  const waiting = signOffState(ASKED, 'one');

  expect(answerSignOff(waiting, { ...APPROVED, by: 'approver' }, 'one').ok).toBe(true);
  expect(answerSignOff(waiting, { ...APPROVED, by: 'lead' }, 'one')).toMatchObject({
    refusal: { kind: 'not-waiting' },
  });
  expect(answerSignOff(waiting, { ...APPROVED, by: 'approver' }, 'other')).toMatchObject({
    refusal: { kind: 'changed-meanwhile' },
  });
  const sentBack = { ...APPROVED, outcome: 'sent-back', by: 'approver' } as const;
  expect(answerSignOff(waiting, sentBack, 'one')).toMatchObject({
    refusal: { kind: 'words-missing' },
  });
});
