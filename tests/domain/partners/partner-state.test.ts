import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  isUnanswered,
  partnerState,
  type PartnerFacts,
} from '#app/domain/partners/partner-state.ts';

const AT = new Date('2011-08-01T09:00:00Z');
const DECLINED = { at: AT, reason: 'No view', by: 'contact-1' };
const NOTHING: PartnerFacts = {
  invitation: null,
  draft: null,
  response: null,
  hasWithdrawn: false,
  isClosed: false,
};
const INVITED = { openedAt: null, declined: null };
const OPENED = { openedAt: AT, declined: null };

// W-02: the states; that the page shows them is tested with the page.
test.each([
  ['not-invited', {}],
  ['invited', { invitation: INVITED }],
  ['opened', { invitation: OPENED }],
  ['drafting', { invitation: OPENED, draft: { isAwaitingSignOff: false } }],
  ['drafting', { draft: { isAwaitingSignOff: false } }],
  ['awaiting-sign-off', { invitation: OPENED, draft: { isAwaitingSignOff: true } }],
  ['submitted', { invitation: OPENED, response: { mandate: 'stated' } }],
  [
    'awaiting-ratification',
    { invitation: OPENED, response: { mandate: 'awaiting-ratification' } },
  ],
  ['ratified', { invitation: null, response: { mandate: 'ratified' } }],
  ['declined', { invitation: { openedAt: AT, declined: DECLINED } }],
  ['silent', { invitation: INVITED, isClosed: true }],
  ['silent', { invitation: OPENED, draft: { isAwaitingSignOff: true }, isClosed: true }],
  ['declined', { invitation: { openedAt: null, declined: DECLINED }, isClosed: true }],
  ['withdrawn', { invitation: OPENED, hasWithdrawn: true }],
  ['withdrawn', { invitation: OPENED, hasWithdrawn: true, isClosed: true }],
  ['drafting', { invitation: OPENED, hasWithdrawn: true, draft: { isAwaitingSignOff: false } }],
  ['submitted', { hasWithdrawn: true, response: { mandate: 'stated' } }],
] as const)('an organisation is %s after %j', (state, facts) => {
  expect(partnerState({ ...NOTHING, ...facts })).toBe(state);
});

const anyFacts: fc.Arbitrary<PartnerFacts> = fc.record({
  invitation: fc.option(
    fc.record({
      openedAt: fc.option(fc.constant(AT)),
      declined: fc.option(fc.constant(DECLINED)),
    }),
  ),
  draft: fc.option(fc.record({ isAwaitingSignOff: fc.boolean() })),
  response: fc.option(
    fc.record({ mandate: fc.constantFrom('stated', 'awaiting-ratification', 'ratified') }),
  ),
  hasWithdrawn: fc.boolean(),
  isClosed: fc.boolean(),
});

test('nobody who has answered or declined counts as unanswered, whatever else is known', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const hasSpoken =
        facts.response !== null || (facts.invitation?.declined ?? null) !== null;

      expect(hasSpoken && isUnanswered(partnerState(facts))).toBe(false);
    }),
  );
});
