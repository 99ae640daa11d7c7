/** Operation: shows the form on which staff enter a reply that came by post or another way. */
import { isPublic, stageAt } from '#app/domain/consultation/consultation.ts';
import { formatDay, closingDay } from '#app/domain/consultation/london-time.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';

export type ReplyFormPage = {
  readonly slug: string;
  readonly title: string;
  /** Makes a form that is sent twice one response. */
  readonly formId: string;
  readonly areas: readonly string[];
  readonly proposals: readonly { readonly id: string; readonly title: string }[];
  /** Last day on which a reply is in time, in words; null when no closing time is set. */
  readonly lastDay: string | null;
};

export type ShowReplyFormRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function showReplyForm(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<Result<ReplyFormPage, ShowReplyFormRefusal>> {
  if (!permits(app, staff, 'enter-letter')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  const version = consultation && (await findLatestVersion(read, consultation.id));
  if (!consultation || !version || !isPublic(stageAt(consultation, app.now()))) {
    return refuse({ kind: 'unknown-consultation' });
  }
  const { closesAt } = consultation;
  return accept({
    slug,
    title: consultation.title,
    formId: app.newId(),
    areas: consultation.areas,
    proposals: version.paper.proposals.map(({ id, title }) => ({ id, title })),
    lastDay: closesAt && formatDay(closingDay(closesAt)),
  });
}
