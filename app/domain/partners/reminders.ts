/**
 * When a partner is reminded (P-13): never more often than set, never after it has answered or
 * declined, and never twice within a day, whoever or whatever sends the reminders.
 */
import { addDays } from '../consultation/days.ts';
import { closingDay, opensAtFromStated } from '../consultation/london-time.ts';
import type { Invitation } from './invitation.ts';
import { isUnanswered, type PartnerState } from './partner-state.ts';

const DAY_MS = 24 * 60 * 60_000;
/** In the morning, when offices read their post. */
const REMINDER_TIME = '09:00';

export type ReminderRules = {
  /** Reminders that one organisation may get for one consultation; 0 for none. */
  readonly perPartner: number;
  /** Days before the closing day on which the server reminds by itself; empty for never. */
  readonly days: readonly number[];
};

export type Remindable = {
  readonly state: PartnerState;
  readonly invitation: Pick<Invitation, 'invitedAt' | 'remindersSent' | 'lastRemindedAt'>;
};

/** True when the organisation may be reminded at an instant. */
export function mayBeReminded(
  { state, invitation }: Remindable,
  { perPartner }: Pick<ReminderRules, 'perPartner'>,
  now: Date,
): boolean {
  if (!isUnanswered(state) || invitation.remindersSent >= perPartner) return false;
  return isADayAfter(invitation.lastRemindedAt, now);
}

/**
 * The last instant at which the server was to remind by itself: nine in the morning, London time, on
 * one of the days; null when none has come.
 */
export function lastScheduledReminder(
  closesAt: Date,
  days: readonly number[],
  now: Date,
): Date | null {
  const instants = days.flatMap((daysBefore) => {
    const day = addDays(closingDay(closesAt), -daysBefore);
    const instant = opensAtFromStated(`${day} ${REMINDER_TIME}`);
    return instant.ok && instant.value <= now ? [instant.value] : [];
  });
  return instants.sort((one, other) => other.getTime() - one.getTime())[0] ?? null;
}

/**
 * True when the reminder of a scheduled instant is still owed: it was invited before, and was not
 * reminded since or on the day before. Carried out once, it is owed no more, however often asked.
 */
export function isReminderOwed({ invitation }: Remindable, scheduledAt: Date): boolean {
  return (
    invitation.invitedAt < scheduledAt && isADayAfter(invitation.lastRemindedAt, scheduledAt)
  );
}

function isADayAfter(earlier: Date | null, later: Date): boolean {
  return earlier === null || later.getTime() - earlier.getTime() >= DAY_MS;
}
