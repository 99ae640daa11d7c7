/** Operation: shows the summary of a consultation's responses to staff, as it stands now. */
import type { ScaleReading } from '#app/domain/analysis/scale-reading.ts';
import {
  tallyBindingViews,
  type BindingTally,
} from '#app/domain/analysis/tally-binding-views.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { listOrganisationReplies } from '#app/infrastructure/db/ratifications.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { answeredPaper } from '../response/answered-paper.server.ts';
import { listTitledReadings } from './list-scale-readings.server.ts';
import {
  summariseConsultation,
  type ConsultationSummary,
} from './summarise-consultation.server.ts';

export type SummaryPage = {
  readonly slug: string;
  readonly title: string;
  readonly summary: ConsultationSummary;
  /** How far the answers of organisations bind them. */
  readonly binding: BindingTally;
  /** Scales of surveys in the figures, each with the title of what it was read as positions on. */
  readonly readings: readonly (ScaleReading & { readonly title: string })[];
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
    binding: tallyBindingViews(
      await listOrganisationReplies(app.db.read, consultation.id),
      consultation,
      app.now(),
    ),
    readings: await readingsOf(app, consultation.id),
    maySeeResponses: may(staff, 'see-responses'),
  });
}

async function readingsOf(
  app: AppContext,
  consultationId: string,
): Promise<SummaryPage['readings']> {
  const version = await findLatestVersion(app.db.read, consultationId);
  if (!version) return [];
  const paper = await answeredPaper(app.db.read, consultationId, version.paper);
  return listTitledReadings(app, consultationId, paper);
}
