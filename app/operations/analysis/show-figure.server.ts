/** Operation: lists exactly the responses that make up one figure of the summary. */
import { figureFromKey, responsesBehind } from '#app/domain/analysis/figure.ts';
import { figureWords } from '#app/domain/analysis/figure-words.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import type { Response } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { answeredPaper } from '../response/answered-paper.server.ts';

export type FigurePage = {
  readonly slug: string;
  readonly consultationTitle: string;
  readonly title: string;
  /** As many as the figure says, by time of receipt. */
  readonly responses: readonly Pick<
    Response,
    'number' | 'reference' | 'receivedAt' | 'channel'
  >[];
};

export type ShowFigureRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-figure' };

export async function showFigure(
  app: AppContext,
  staff: StaffMember,
  sought: { readonly slug: string; readonly figure: string },
): Promise<Result<FigurePage, ShowFigureRefusal>> {
  if (!permits(app, staff, 'see-responses')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const figure = figureFromKey(sought.figure);
  const consultation = figure && (await findConsultationBySlug(read, sought.slug));
  const version = consultation && (await findLatestVersion(read, consultation.id));
  if (!figure || !consultation || !version) return refuse({ kind: 'unknown-figure' });

  const responses = await listResponses(read, consultation.id);
  const paper = await answeredPaper(read, consultation.id, version.paper);
  const behind = new Set(responsesBehind(figure, responses, paper));
  return accept({
    slug: consultation.slug,
    consultationTitle: consultation.title,
    title: figureWords(figure, paper),
    responses: responses
      .filter(({ reference }) => behind.has(reference))
      .map(({ number, reference, receivedAt, channel }) => ({
        number,
        reference,
        receivedAt,
        channel,
      })),
  });
}
