/**
 * Operation: equality figures for staff, with small numbers hidden, once no more responses can come
 * in time. While they still come, two looks with one response between them would tell its answers.
 */
import { tallyEquality, type EqualityTally } from '#app/domain/analysis/tally-equality.ts';
import { stageAt, takesResponses } from '#app/domain/consultation/consultation.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { EQUALITY_SETS } from '#app/domain/response/equality-set.ts';
import { graceEndsAt } from '#app/domain/response/receive-response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { listEqualityAnswers } from '#app/infrastructure/db/equality.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';

export type EqualityFiguresPage = {
  readonly slug: string;
  readonly title: string;
  /** Null while responses may still come in time. */
  readonly figures: readonly EqualityFigures[] | null;
};

export type EqualityFigures = {
  readonly setVersion: string;
  readonly tallies: readonly EqualityTally[];
};

export type ShowEqualityRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function showEqualityFigures(
  app: AppContext,
  staff: StaffMember,
  sought: { readonly slug: string; readonly at: Date },
): Promise<Result<EqualityFiguresPage, ShowEqualityRefusal>> {
  if (!permits(app, staff, 'see-summary')) return refuse({ kind: 'not-permitted' });
  const consultation = await findConsultationBySlug(app.db.read, sought.slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const { slug, title } = consultation;

  const endsAt = graceEndsAt(consultation);
  const isOver =
    !takesResponses(stageAt(consultation, sought.at)) && endsAt !== null && sought.at >= endsAt;
  return accept({
    slug,
    title,
    figures: isOver ? await figuresOf(app, consultation.id) : null,
  });
}

async function figuresOf(
  { db }: AppContext,
  consultationId: string,
): Promise<readonly EqualityFigures[]> {
  const figures: EqualityFigures[] = [];
  for (const set of EQUALITY_SETS) {
    const setVersion = set.version;
    const answers = await listEqualityAnswers(db.read, { consultationId, setVersion });
    figures.push({ setVersion, tallies: tallyEquality(set, answers) });
  }
  return figures;
}
