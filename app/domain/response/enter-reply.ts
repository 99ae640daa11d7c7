/**
 * Entering a reply that came by post, email, telephone or at an event.
 *
 * It becomes a response like any other. What counts is the London day on which it was
 * received; a reply that says nothing is kept and excluded as blank, so that the ledger still
 * holds it.
 */
import { opensAtFromStated } from '../consultation/london-time.ts';
import { accept, refuse, type Result } from '../result.ts';
import { isBlank } from './content.ts';
import { checkMeetingNote, type MeetingRefusal } from './meeting-note.ts';
import { timelinessOfReceivedOn, type Deadline } from './receive-response.ts';
import type { Channel, Exclusion, ResponseContent, Timeliness } from './response.ts';

export type OfflineChannel = Exclude<Channel, 'online'>;

export type EnterReply = {
  readonly channel: OfflineChannel;
  /** London day of receipt, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  /** Date on the letter, `YYYY-MM-DD`; null when it bears none. */
  readonly writtenOn: string | null;
  readonly content: ResponseContent;
};

export type EnteredReply = {
  /** Start of the London day of receipt. */
  readonly receivedAt: Date;
  readonly timeliness: Timeliness;
  /** Set when the reply says nothing. */
  readonly exclusion: Exclusion | null;
};

export type EnterReplyRefusal =
  | { readonly kind: 'not-a-day'; readonly field: 'receivedOn' | 'writtenOn' }
  | { readonly kind: 'in-the-future'; readonly field: 'receivedOn' | 'writtenOn' }
  | { readonly kind: 'written-after-receipt' }
  | MeetingRefusal;

/** `today` is the London day, and `decidedBy` the id of the staff member who enters it. */
export function enterReply(
  deadline: Pick<Deadline, 'closesAt'>,
  command: Omit<EnterReply, 'channel'>,
  entry: { readonly today: string; readonly decidedBy: string; readonly enteredAt: Date },
): Result<EnteredReply, EnterReplyRefusal> {
  const { receivedOn, writtenOn, content } = command;
  const receivedAt = opensAtFromStated(receivedOn);
  if (!receivedAt.ok) return refuse({ kind: 'not-a-day', field: 'receivedOn' });
  if (receivedOn > entry.today) return refuse({ kind: 'in-the-future', field: 'receivedOn' });
  if (writtenOn !== null && !opensAtFromStated(writtenOn).ok) {
    return refuse({ kind: 'not-a-day', field: 'writtenOn' });
  }
  // Days written YYYY-MM-DD stand in the order of time.
  if (writtenOn !== null && writtenOn > receivedOn) {
    return refuse({ kind: 'written-after-receipt' });
  }
  const checked = checkMeetingNote(content);
  if (!checked.ok) return checked;
  return accept({
    receivedAt: receivedAt.value,
    timeliness: timelinessOfReceivedOn(deadline, receivedOn),
    exclusion: isBlank(content)
      ? {
          reason: 'blank',
          note: 'Entered without a position or a comment',
          decidedBy: entry.decidedBy,
          decidedAt: entry.enteredAt,
        }
      : null,
  });
}
