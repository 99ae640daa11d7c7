/**
 * Operation: lists exactly the responses that make up one figure of the summary, a page at a time, and
 * says how many there are in all.
 */
import { isLeft, type FigureFilter } from '#app/domain/analysis/figure-filter.ts';
import { figureFromKey, responsesBehind, type Figure } from '#app/domain/analysis/figure.ts';
import { figureWords } from '#app/domain/analysis/figure-words.ts';
import { ledgerLineOf } from '#app/domain/analysis/ledger-line.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  listByNumber,
  listFigure,
  type ListedResponse,
  type NumberPage,
} from '#app/infrastructure/db/figure-lists.server.ts';
import type { LedgerScope } from '#app/infrastructure/db/ledger-filter.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { answeredPaper } from '../response/answered-paper.server.ts';

const RESPONSES_A_PAGE = 50;

export type FigurePage = {
  readonly slug: string;
  readonly consultationTitle: string;
  readonly title: string;
  readonly filter: FigureFilter;
  /** The figure: how many there are on all pages. */
  readonly total: number;
  /** By number. */
  readonly responses: readonly ListedResponse[];
  /** Number after which the next page starts; null on the last page. */
  readonly next: number | null;
};

export type ShowFigureRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-figure' };

export async function showFigure(
  app: AppContext,
  staff: StaffMember,
  sought: {
    readonly slug: string;
    readonly figure: string;
    readonly filter: FigureFilter;
    readonly after: number;
  },
): Promise<Result<FigurePage, ShowFigureRefusal>> {
  if (!permits(app, staff, 'see-responses')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const figure = figureFromKey(sought.figure);
  const consultation = figure && (await findConsultationBySlug(read, sought.slug));
  const version = consultation && (await findLatestVersion(read, consultation.id));
  if (!figure || !consultation || !version) return refuse({ kind: 'unknown-figure' });

  const { id: consultationId, areas, slug, title: consultationTitle } = consultation;
  const { filter, after } = sought;
  const paper = await answeredPaper(read, consultationId, version.paper);
  const page = { after, limit: RESPONSES_A_PAGE + 1 };
  const scope = { consultationId, filter, areas };
  const { numbers, total } = await numbersBehind(read, { scope, figure, paper, page });
  const shown = numbers.slice(0, RESPONSES_A_PAGE);
  return accept({
    ...{ slug, consultationTitle, filter, total },
    title: figureWords(figure, paper),
    responses: await listByNumber(read, consultationId, shown),
    next: numbers.length > RESPONSES_A_PAGE ? (shown.at(-1) ?? null) : null,
  });
}

type Sought = {
  readonly scope: LedgerScope;
  readonly figure: Figure;
  readonly paper: Paper;
  readonly page: NumberPage;
};

async function numbersBehind(
  db: Db,
  { scope, figure, paper, page }: Sought,
): Promise<{ readonly numbers: readonly number[]; readonly total: number }> {
  if (figure.kind !== 'written' && figure.kind !== 'choice') {
    return listFigure(db, scope, figure, page);
  }
  // What was written or chosen is in the responses themselves.
  const left = (await listResponses(db, scope.consultationId)).filter((response) =>
    isLeft(ledgerLineOf(response), scope.filter, scope.areas),
  );
  const behind = new Set(responsesBehind(figure, left, paper));
  const numbers = left
    .filter(({ reference }) => behind.has(reference))
    .map(({ number }) => number)
    .sort((one, other) => one - other);
  const onwards = numbers.filter((number) => number > page.after).slice(0, page.limit);
  return { numbers: onwards, total: numbers.length };
}
