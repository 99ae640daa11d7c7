/**
 * Receiving a response: whether what a person sent may be put on record, and how it stands to the
 * deadline.
 *
 * Draft content (a wish) → receiveResponse → timeliness (a fact), or a refusal. The clock is read
 * through `stageAt` alone, and time arrives as an argument: the arrival of the request, never the
 * end of its upload.
 *
 * Source.
 */
import {
  stageAt,
  takesResponses,
  type Consultation,
  type Stage,
} from '../consultation/consultation.ts';
import { closingDay } from '../consultation/london-time.ts';
import { accept, refuse, type Result } from '../result.ts';
import { isBlank } from './content.ts';
import type { ResponseContent, Timeliness } from './response.ts';

/** What of a consultation decides whether and how a response is received. */
export type Deadline = Pick<
  Consultation,
  'milestone' | 'opensAt' | 'closesAt' | 'extensions' | 'graceMinutes'
>;

export type SubmitContent = {
  readonly content: ResponseContent;
  /** When the draft was first stored. */
  readonly startedAt: Date;
  /** When the request to submit reached the server, before its body was read. */
  readonly arrivedAt: Date;
  /** True once the respondent has been told that it is late and sends it all the same. */
  readonly isOfferedLate: boolean;
};

export type ReceiveRefusal =
  | { readonly kind: 'blank' }
  /** Before opening, or after the last stage in which a late response could be considered. */
  | { readonly kind: 'not-open'; readonly stage: Stage }
  /** It would be late; the respondent may offer it as a late response. */
  | { readonly kind: 'too-late'; readonly stage: Stage };

/** Decides whether a first response is received, and with which timeliness. */
export function receiveResponse(
  deadline: Deadline,
  submitted: SubmitContent,
): Result<Timeliness, ReceiveRefusal> {
  if (isBlank(submitted.content)) return refuse({ kind: 'blank' });
  const stage = stageAt(deadline, submitted.arrivedAt);
  const timeliness = timelinessOf(deadline, submitted);
  if (timeliness === null) return refuse({ kind: 'not-open', stage });
  if (timeliness === 'late' && !submitted.isOfferedLate) {
    return refuse({ kind: 'too-late', stage });
  }
  return accept(timeliness);
}

/**
 * How a submission stands to the closing instant; null when none may be made at all.
 *
 * The grace period is for people who were writing when the consultation closed: their draft was
 * stored before.
 */
export function timelinessOf(
  deadline: Deadline,
  submitted: Pick<SubmitContent, 'startedAt' | 'arrivedAt'>,
): Timeliness | null {
  const stage = stageAt(deadline, submitted.arrivedAt);
  if (takesResponses(stage)) return 'on-time';
  if (!takesLateResponses(stage)) return null;
  return isInGrace(deadline, submitted) ? 'in-progress-at-close' : 'late';
}

/** True in the stages after closing in which a late response can still be looked at. */
export function takesLateResponses(stage: Stage): boolean {
  return LATE_STAGES.includes(stage);
}

/**
 * How a reply that came by post, email, telephone or at an event stands to the deadline: by the
 * London day on which it was received, and the closing day is in time.
 */
export function timelinessOfReceivedOn(
  deadline: Pick<Deadline, 'closesAt'>,
  receivedOn: string,
): Timeliness {
  const { closesAt } = deadline;
  // Days written YYYY-MM-DD stand in the order of time.
  return closesAt !== null && receivedOn > closingDay(closesAt) ? 'late' : 'on-time';
}

const LATE_STAGES: readonly Stage[] = ['closed', 'analysis', 'report-draft', 'pack-locked'];

const MINUTE_MS = 60_000;

/** First instant at which the grace period is over; null while no closing time is set. */
export function graceEndsAt({
  closesAt,
  graceMinutes,
}: Pick<Deadline, 'closesAt' | 'graceMinutes'>): Date | null {
  return closesAt && new Date(closesAt.getTime() + graceMinutes * MINUTE_MS);
}

function isInGrace(
  deadline: Deadline,
  { startedAt, arrivedAt }: Pick<SubmitContent, 'startedAt' | 'arrivedAt'>,
): boolean {
  const { closesAt } = deadline;
  const endsAt = graceEndsAt(deadline);
  return closesAt !== null && endsAt !== null && startedAt < closesAt && arrivedAt < endsAt;
}
