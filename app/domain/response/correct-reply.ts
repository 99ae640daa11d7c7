/**
 * Correcting a reply that staff entered wrongly: what is on record stays as a version, and what should
 * have been entered becomes the next, which counts.
 *
 * Only what staff entered or took in from a file is corrected by them; what a respondent sent stays
 * theirs to change. A corrected day of receipt is held to the deadline anew, so a decision about
 * lateness falls when the lateness changes.
 */
import { londonDay } from '../consultation/london-time.ts';
import { accept, refuse, type Result } from '../result.ts';
import { enterReply, type EnterReplyRefusal } from './enter-reply.ts';
import type { Deadline } from './receive-response.ts';
import type { EntryFacts, Exclusion, Response, ResponseContent } from './response.ts';

export type CorrectReply = EntryFacts & {
  readonly reason: string;
  readonly content: ResponseContent;
};

/** What of a response the correction may change beside its content. */
export type CorrectedEntry = Pick<
  Response,
  'channel' | 'receivedAt' | 'writtenOn' | 'timeliness' | 'lateDecision' | 'exclusion'
>;

export type CorrectReplyRefusal =
  | EnterReplyRefusal
  | { readonly kind: 'reason-missing' }
  /** A respondent sent it, so only they change it. */
  | { readonly kind: 'not-entered-by-staff' }
  | { readonly kind: 'withdrawn' };

export function correctReply(
  deadline: Pick<Deadline, 'closesAt'>,
  response: CorrectedEntry & Pick<Response, 'enteredBy' | 'withdrawnAt'>,
  command: CorrectReply,
  entry: { readonly today: string; readonly decidedBy: string; readonly enteredAt: Date },
): Result<CorrectedEntry, CorrectReplyRefusal> {
  if (response.enteredBy === null) return refuse({ kind: 'not-entered-by-staff' });
  if (response.withdrawnAt !== null) return refuse({ kind: 'withdrawn' });
  if (command.reason.trim() === '') return refuse({ kind: 'reason-missing' });
  const entered = enterReply(deadline, command, entry);
  if (!entered.ok) return entered;

  const { channel, writtenOn } = command;
  // An imported reply may state the minute, which its day does not: it is kept while the day is.
  const isSameDay = command.receivedOn === londonDay(response.receivedAt);
  const { receivedAt, timeliness } = isSameDay ? response : entered.value;
  return accept({
    ...{ channel, writtenOn, receivedAt, timeliness },
    lateDecision: timeliness === response.timeliness ? response.lateDecision : null,
    exclusion: exclusionAfter(response.exclusion, entered.value.exclusion),
  });
}

/** A person's other reason stands; "blank" follows from what is said now. */
function exclusionAfter(before: Exclusion | null, blank: Exclusion | null): Exclusion | null {
  return before === null || before.reason === 'blank' ? blank : before;
}

/** How the response came, as it is on record. */
export function entryFacts(
  response: Pick<Response, 'channel' | 'receivedAt' | 'writtenOn'>,
): EntryFacts {
  const { channel, receivedAt, writtenOn } = response;
  return { channel, receivedOn: londonDay(receivedAt), writtenOn };
}
