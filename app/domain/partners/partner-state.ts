/**
 * How far one organisation has come with one consultation (W-02): read off the facts, never stored,
 * so that it cannot disagree with them.
 */
import type { BindingView } from '../response/ratification.ts';
import type { Invitation } from './invitation.ts';

/** In the order in which an organisation comes through them. */
export const PARTNER_STATES = [
  'not-invited',
  'invited',
  'opened',
  'drafting',
  'awaiting-sign-off',
  'submitted',
  'awaiting-ratification',
  'ratified',
  'withdrawn',
  'declined',
  'silent',
] as const;
export type PartnerState = (typeof PARTNER_STATES)[number];

export type PartnerFacts = {
  /** Null when it was not asked. */
  readonly invitation: Pick<Invitation, 'openedAt' | 'declined'> | null;
  /** Its response that is not sent yet; null when there is none. */
  readonly draft: { readonly isAwaitingSignOff: boolean } | null;
  /** Its response; null when none was sent or the one that was is withdrawn. */
  readonly response: { readonly mandate: PartnerMandate } | null;
  /** True when it took back a response that it had sent. */
  readonly hasWithdrawn: boolean;
  /** True once the consultation takes no more responses. */
  readonly isClosed: boolean;
};

/** How far the response binds the organisation. */
export type PartnerMandate = 'stated' | 'awaiting-ratification' | 'ratified';

/**
 * An answer that says nothing of a mandate is a stated view, and so is an officer's own, or one to which
 * the board did not agree. Where the board changed it there is a ratified view, with its own words.
 */
export function partnerMandate(view: BindingView): PartnerMandate {
  if (view === 'subject-to-ratification') return 'awaiting-ratification';
  return view === 'ratified' || view === 'changed-by-board' ? 'ratified' : 'stated';
}

/**
 * What was sent outweighs everything; then a refusal to reply; then that it took its answer back, which
 * is neither a view nor silence. Once it is closed, a draft is silence: it was not sent, and silence is
 * never read as a view.
 */
export function partnerState(facts: PartnerFacts): PartnerState {
  const { response } = facts;
  if (response === null) return stateWithoutAnswer(facts);
  return response.mandate === 'stated' ? 'submitted' : response.mandate;
}

function stateWithoutAnswer({
  invitation,
  draft,
  hasWithdrawn,
  isClosed,
}: PartnerFacts): PartnerState {
  if (invitation?.declined) return 'declined';
  if (hasWithdrawn && (isClosed || draft === null)) return 'withdrawn';
  if (invitation === null && draft === null) return 'not-invited';
  if (isClosed) return 'silent';
  return draft === null ? stateBeforeDraft(invitation) : stateOfDraft(draft);
}

function stateOfDraft({ isAwaitingSignOff }: { readonly isAwaitingSignOff: boolean }) {
  return isAwaitingSignOff ? 'awaiting-sign-off' : 'drafting';
}

function stateBeforeDraft(invitation: PartnerFacts['invitation']) {
  return invitation?.openedAt ? 'opened' : 'invited';
}

/** True for an organisation that has sent nothing and has not said that it will not (P-13). */
export function isUnanswered(state: PartnerState): boolean {
  return ['invited', 'opened', 'drafting', 'awaiting-sign-off'].includes(state);
}

/** True for an organisation that may still say that it will not reply. */
export function mayStillDecline(state: PartnerState): boolean {
  return isUnanswered(state) || state === 'withdrawn';
}
