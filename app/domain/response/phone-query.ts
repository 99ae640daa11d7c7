/**
 * A question asked by telephone: logged, so that it is answered, and no response. It stands in no
 * count; one that turns out to be a reply is entered as one and then leads to it.
 */
import { opensAtFromStated } from '../consultation/london-time.ts';
import { accept, refuse, type Result } from '../result.ts';

export type PhoneQuery = {
  readonly id: string;
  readonly consultationId: string;
  /** London day, `YYYY-MM-DD`. */
  readonly askedOn: string;
  readonly about: string;
  /** Who asked, as far as they said; '' when they did not. */
  readonly askedBy: string;
  /** What they were told; '' while it is not answered or nothing was noted. */
  readonly answer: string;
  readonly answeredAt: Date | null;
  /** Id of the staff member who answered. */
  readonly answeredBy: string | null;
  readonly loggedBy: string;
  readonly loggedAt: Date;
  /** Number of the response that it turned out to be; null while it is none. */
  readonly responseNumber: number | null;
};

export type LogQuery = Pick<PhoneQuery, 'askedOn' | 'about' | 'askedBy' | 'answer'> & {
  readonly isAnswered: boolean;
};

export type LogQueryRefusal =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'not-a-day' }
  | { readonly kind: 'in-the-future' };

/** `today` is the London day. */
export function logQuery(
  command: LogQuery,
  entry: {
    readonly id: string;
    readonly consultationId: string;
    readonly today: string;
    readonly loggedBy: string;
    readonly loggedAt: Date;
  },
): Result<PhoneQuery, LogQueryRefusal> {
  const { askedOn, about, askedBy, answer, isAnswered } = command;
  if (about.trim() === '') return refuse({ kind: 'nothing-asked' });
  if (!opensAtFromStated(askedOn).ok) return refuse({ kind: 'not-a-day' });
  if (askedOn > entry.today) return refuse({ kind: 'in-the-future' });
  const { id, consultationId, loggedBy, loggedAt } = entry;
  return accept({
    ...{ id, consultationId, askedOn, about, askedBy, answer, loggedBy, loggedAt },
    answeredAt: isAnswered ? loggedAt : null,
    answeredBy: isAnswered ? loggedBy : null,
    responseNumber: null,
  });
}
