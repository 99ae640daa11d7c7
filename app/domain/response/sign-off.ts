/**
 * Sign-off: the approver whom an organisation names agrees to its draft before the lead sends it.
 *
 * An approval is bound to the digest of the copy that was read, the same that goes on record when the
 * response is sent. A later edit makes another copy, so the approval no longer holds and that shows.
 *
 * Source: P-15.
 */
import { accept, refuse, type Result } from '../result.ts';

export type SignOff = {
  readonly id: string;
  readonly draftId: string;
  /** Id of the contact who asked, and of the one who was asked. */
  readonly askedBy: string;
  readonly approverId: string;
  readonly askedAt: Date;
  /** Null while the approver has not answered. */
  readonly answer: SignOffAnswer | null;
};

export type SignOffAnswer = {
  readonly outcome: 'approved' | 'sent-back';
  /** What the approver says; never '' when the draft is sent back. */
  readonly words: string;
  /** SHA-256, lower-case hex, of the copy that the approver read. */
  readonly copyHash: string;
  readonly at: Date;
};

export type SignOffState =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'waiting'; readonly signOff: SignOff }
  | { readonly kind: 'sent-back'; readonly signOff: SignOff; readonly answer: SignOffAnswer }
  | { readonly kind: 'approved'; readonly signOff: SignOff; readonly answer: SignOffAnswer }
  /** Approved, and changed since: it has to be approved again. */
  | { readonly kind: 'void'; readonly signOff: SignOff; readonly answer: SignOffAnswer };

/** `latest` is the last time that anybody was asked about this draft; `copyHash` as it stands now. */
export function signOffState(latest: SignOff | null, copyHash: string): SignOffState {
  if (latest === null) return { kind: 'not-asked' };
  const { answer } = latest;
  if (answer === null) return { kind: 'waiting', signOff: latest };
  if (answer.outcome === 'sent-back') return { kind: 'sent-back', signOff: latest, answer };
  const kind = answer.copyHash === copyHash ? 'approved' : 'void';
  return { kind, signOff: latest, answer };
}

/** True when the draft may be sent as far as sign-off is concerned. */
export function isSignedOff(isNeeded: boolean, state: SignOffState): boolean {
  return !isNeeded || state.kind === 'approved';
}

export type AnswerSignOffRefusal =
  /** Nobody was asked, it was answered, or somebody else was asked. */
  | { readonly kind: 'not-waiting' }
  /** The draft was edited while the approver was reading: it has to be read again. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'words-missing' };

/** Decides whether an answer counts: given by the one who was asked, about the draft as it stands. */
export function answerSignOff(
  state: SignOffState,
  answer: SignOffAnswer & { readonly by: string },
  copyHash: string,
): Result<SignOff & { readonly answer: SignOffAnswer }, AnswerSignOffRefusal> {
  if (state.kind !== 'waiting' || state.signOff.approverId !== answer.by) {
    return refuse({ kind: 'not-waiting' });
  }
  if (answer.copyHash !== copyHash) return refuse({ kind: 'changed-meanwhile' });
  if (answer.outcome === 'sent-back' && answer.words.trim() === '') {
    return refuse({ kind: 'words-missing' });
  }
  const { outcome, words, at } = answer;
  return accept({ ...state.signOff, answer: { outcome, words: words.trim(), copyHash, at } });
}
