/**
 * What a person who is answering may do now: answer, finish in the grace period, offer a late
 * response, or only read.
 */
import { stageAt, takesResponses, type Stage } from '../consultation/consultation.ts';
import {
  graceEndsAt,
  takesLateResponses,
  timelinessOf,
  type Deadline,
} from './receive-response.ts';

export type RespondingStanding =
  | { readonly kind: 'open'; readonly closesAt: Date | null }
  /** Closed, but this draft was stored before and may be sent until `endsAt`. */
  | { readonly kind: 'in-grace'; readonly endsAt: Date }
  /** Closed: what is sent is a late response, which a person decides on. */
  | { readonly kind: 'late' }
  | { readonly kind: 'not-open'; readonly stage: Stage };

/** `startedAt` is when the draft was first stored; null when there is none. */
export function respondingStanding(
  deadline: Deadline,
  startedAt: Date | null,
  now: Date,
): RespondingStanding {
  const stage = stageAt(deadline, now);
  if (takesResponses(stage)) return { kind: 'open', closesAt: deadline.closesAt };
  if (!takesLateResponses(stage)) return { kind: 'not-open', stage };
  const timeliness = timelinessOf(deadline, { startedAt: startedAt ?? now, arrivedAt: now });
  const endsAt = graceEndsAt(deadline);
  if (timeliness === 'in-progress-at-close' && endsAt) return { kind: 'in-grace', endsAt };
  return { kind: 'late' };
}
