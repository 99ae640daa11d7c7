/** Operation: shows staff how far each organisation has come with a consultation, and the turnout. */
import {
  stageAt,
  takesResponses,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import type { Invitation } from '#app/domain/partners/invitation.ts';
import type { PartnerState } from '#app/domain/partners/partner-state.ts';
import { mayBeReminded, type ReminderRules } from '#app/domain/partners/reminders.ts';
import {
  turnoutBySector,
  turnoutOf,
  type SectorTurnout,
  type Turnout,
} from '#app/domain/partners/turnout.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import type { BindingView } from '#app/domain/response/ratification.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { mayInviteAt } from './invite-partners.server.ts';
import { listInvited, type InvitedPartner } from './list-invited.server.ts';
import { reminderRules } from './remind-partners.server.ts';

export type InvitationRow = {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly state: PartnerState;
  readonly hasContact: boolean;
  /** Numbers of the responses in its name; empty for a reader who may not see any. */
  readonly replies: readonly number[];
  readonly invitation: Invitation | null;
  /** What of its answer stood at closing; null before, and when nothing did. */
  readonly atClosing: BindingView | null;
};

export type InvitationsPage = Pick<Consultation, 'slug' | 'title'> & {
  readonly stage: Stage;
  /** By name. */
  readonly rows: readonly InvitationRow[];
  readonly sectors: readonly SectorTurnout[];
  readonly total: Turnout;
  readonly rules: ReminderRules;
  /** Organisations that a press of the button would remind now. */
  readonly remindable: number;
  readonly mayInvite: boolean;
  readonly mayRemind: boolean;
};

export async function showInvitations(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<
  Result<InvitationsPage, { readonly kind: 'not-permitted' | 'unknown-consultation' }>
> {
  if (!permits(app, staff, 'see-partners')) return refuse({ kind: 'not-permitted' });
  const consultation = await findConsultationBySlug(app.db.read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });

  const at = app.now();
  const stage = stageAt(consultation, at);
  const rules = reminderRules(await findSettings(app.db.read));
  const invited = await listInvited(app.db.read, consultation, at);
  const remindable = invited.filter(
    ({ invitation, state, addressees }) =>
      invitation && addressees.length > 0 && mayBeReminded({ invitation, state }, rules, at),
  );
  const counted = invited.map(({ partner, state }) => ({ sector: partner.sector, state }));
  const mayAct = may(staff, 'invite-partners');
  return accept({
    slug,
    title: consultation.title,
    stage,
    rows: invited.map((one) => toRow(one, may(staff, 'see-responses'))),
    sectors: turnoutBySector(counted),
    total: turnoutOf(counted.map(({ state }) => state)),
    rules,
    remindable: remindable.length,
    mayInvite: mayAct && mayInviteAt(stage),
    mayRemind: mayAct && takesResponses(stage),
  });
}

function toRow(
  { partner: { id, name, sector }, addressees, replies, ...standing }: InvitedPartner,
  maySeeResponses: boolean,
): InvitationRow {
  const { invitation, state, atClosing } = standing;
  return {
    ...{ id, name, sector, invitation, state, atClosing },
    hasContact: addressees.length > 0,
    replies: maySeeResponses ? replies : [],
  };
}
