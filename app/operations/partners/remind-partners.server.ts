/**
 * Operations: remind the partners that are silent, at a press of a button or by the server's timer on
 * the days that are set (P-13).
 *
 * Who is silent is read in the transaction that writes the reminder down, so two processes or two
 * presses remind nobody twice.
 */
import {
  stageAt,
  takesResponses,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import type { PartnershipSettings } from '#app/domain/consultation/partnership-settings.ts';
import {
  isReminderOwed,
  lastScheduledReminder,
  mayBeReminded,
  type ReminderRules,
} from '#app/domain/partners/reminders.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  findConsultationBySlug,
  listConsultations,
} from '#app/infrastructure/db/consultations.server.ts';
import { countReminder } from '#app/infrastructure/db/invitations.server.ts';
import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { listInvited, type InvitedPartner } from './list-invited.server.ts';

export type RemindPartnersRefusal =
  | { readonly kind: 'not-permitted' | 'unknown-consultation' }
  | { readonly kind: 'wrong-stage'; readonly stage: Stage };

/** Who an audit entry names when the timer reminds. */
const TIMER = 'timer';

/** Reminds all who may be; answers how many organisations that were. */
export async function remindPartners(
  app: AppContext,
  actor: Actor,
  slug: string,
): Promise<Result<{ readonly reminded: number }, RemindPartnersRefusal>> {
  if (!permitsActor(app, actor, 'invite-partners')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    if (!consultation) return refuse({ kind: 'unknown-consultation' });
    const stage = stageAt(consultation, app.now());
    if (!takesResponses(stage)) return refuse({ kind: 'wrong-stage', stage });
    const rules = reminderRules(await findSettings(tx));
    const due = await listRemindable(app, tx, { consultation, rules });
    for (const invited of due) await remind(app, tx, { actor: actor.id, invited });
    return accept({ reminded: due.length });
  });
}

/** Carries out what is owed by the clock on every consultation; answers how many were reminded. */
export async function remindOnSchedule(app: AppContext): Promise<number> {
  const rules = reminderRules(await findSettings(app.db.read));
  if (rules.days.length === 0 || rules.perPartner === 0) return 0;
  const consultations = await listConsultations(app.db.read);
  let reminded = 0;
  for (const consultation of consultations) {
    if (scheduledNow(app, consultation, rules) === null) continue;
    reminded += await remindOwed(app, consultation.slug, rules);
  }
  return reminded;
}

async function remindOwed(
  app: AppContext,
  slug: string,
  rules: ReminderRules,
): Promise<number> {
  // Most runs find nothing owed, and should not make anybody wait for a turn to write.
  const isOwed = (await listOwed(app, app.db.read, slug, rules)).length > 0;
  if (!isOwed) return 0;
  return app.db.transact(async (tx) => {
    const owed = await listOwed(app, tx, slug, rules);
    for (const invited of owed) await remind(app, tx, { actor: TIMER, invited });
    return owed.length;
  });
}

async function listOwed(app: AppContext, db: Db, slug: string, rules: ReminderRules) {
  const consultation = await findConsultationBySlug(db, slug);
  const scheduledAt = consultation && scheduledNow(app, consultation, rules);
  if (!consultation || !scheduledAt) return [];
  const remindable = await listRemindable(app, db, { consultation, rules });
  return remindable.filter((invited) => isReminderOwed(invited, scheduledAt));
}

/** The scheduled instant that has come last, while the consultation takes responses. */
function scheduledNow(
  { now }: AppContext,
  consultation: Consultation,
  { days }: ReminderRules,
): Date | null {
  const isOpen = takesResponses(stageAt(consultation, now()));
  if (!isOpen || consultation.closesAt === null) return null;
  return lastScheduledReminder(consultation.closesAt, days, now());
}

/** The rules as the office has set them. */
export function reminderRules({
  remindersPerPartner,
  reminderDays,
}: Pick<PartnershipSettings, 'remindersPerPartner' | 'reminderDays'>): ReminderRules {
  return { perPartner: remindersPerPartner, days: reminderDays };
}

type RemindableIn = { readonly consultation: Consultation; readonly rules: ReminderRules };
type InvitedBefore = InvitedPartner & {
  readonly invitation: NonNullable<InvitedPartner['invitation']>;
};

async function listRemindable(
  app: AppContext,
  db: Db,
  { consultation, rules }: RemindableIn,
): Promise<readonly InvitedBefore[]> {
  const at = app.now();
  const all = await listInvited(db, consultation, at);
  return all.filter(
    (invited): invited is InvitedBefore =>
      isInvited(invited) && invited.addressees.length > 0 && mayBeReminded(invited, rules, at),
  );
}

function isInvited(invited: InvitedPartner): invited is InvitedBefore {
  return invited.invitation !== null;
}

async function remind(
  app: AppContext,
  tx: Db,
  { actor, invited }: { readonly actor: string; readonly invited: InvitedBefore },
): Promise<void> {
  const at = app.now();
  const { id, remindersSent } = invited.invitation;
  await countReminder(tx, id, at);
  for (const { id: contactId, email } of invited.addressees) {
    await enqueueLetter(tx, {
      id: app.newId(),
      letter: { kind: 'partner-reminder', invitationId: id, contactId },
      recipient: email,
      enqueuedAt: at,
    });
  }
  await appendAudit(tx, {
    at,
    actor,
    action: 'partner-reminded',
    subject: `invitation:${id}`,
    before: { reminders: remindersSent },
    after: { reminders: remindersSent + 1 },
  });
}
