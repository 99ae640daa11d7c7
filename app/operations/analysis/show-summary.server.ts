/** Operation: shows the summary of a consultation's responses to staff, as it stands now. */
import type { Summary } from '#app/domain/analysis/summary.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { summariseConsultation } from './summarise-consultation.server.ts';

export type SummaryPage = {
  readonly slug: string;
  readonly title: string;
  readonly summary: Summary;
  /** False where the reader's role may see figures but not single responses. */
  readonly maySeeResponses: boolean;
};

export type ShowSummaryRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function showSummary(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<Result<SummaryPage, ShowSummaryRefusal>> {
  if (!permits(app, staff, 'see-summary')) return refuse({ kind: 'not-permitted' });
  const consultation = await findConsultationBySlug(app.db.read, slug);
  const summary = consultation && (await summariseConsultation(app, slug));
  if (!consultation || !summary) return refuse({ kind: 'unknown-consultation' });
  return accept({
    slug,
    title: consultation.title,
    summary,
    maySeeResponses: may(staff, 'see-responses'),
  });
}
