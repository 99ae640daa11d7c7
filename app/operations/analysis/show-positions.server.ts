/**
 * Operation: positions on every proposal and option, over all analysed responses or those that a filter
 * leaves, counted by the database.
 */
import { EVERYTHING, type FigureFilter } from '#app/domain/analysis/figure-filter.ts';
import type { ScaleReading } from '#app/domain/analysis/scale-reading.ts';
import { splitByType, summariseCounts } from '#app/domain/analysis/summarise.ts';
import type { ProposalTally, Split } from '#app/domain/analysis/summary.ts';
import { positionedOptions, tallyPositions } from '#app/domain/analysis/tally-positions.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  countLedgerLines,
  countPositionsTaken,
  listSectors,
} from '#app/infrastructure/db/ledger-counts.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { answeredPaper } from '../response/answered-paper.server.ts';
import { listTitledReadings } from './list-scale-readings.server.ts';

export type PositionsPage = {
  readonly slug: string;
  readonly title: string;
  /** What the figures are narrowed to. */
  readonly filter: FigureFilter;
  /** What they can be narrowed to; null for who may see figures and no responses. */
  readonly offered: {
    readonly sectors: readonly string[];
    readonly areas: readonly string[];
  } | null;
  /** Those analysed who answer for themselves, within the filter. */
  readonly everyone: Split;
  /** How many of everything analysed, within the filter, came late and were accepted. */
  readonly acceptedLate: number;
  /** Scales of surveys in the figures, each with the title of what it was read as positions on. */
  readonly readings: readonly (ScaleReading & { readonly title: string })[];
  /** In the order of the paper, with the key of what each is on. */
  readonly tallies: readonly (ProposalTally & { readonly key: string })[];
};

export type ShowPositionsRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function showPositions(
  app: AppContext,
  staff: StaffMember,
  sought: { readonly slug: string; readonly filter: FigureFilter },
): Promise<Result<PositionsPage, ShowPositionsRefusal>> {
  if (!permits(app, staff, 'see-summary')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, sought.slug);
  const version = consultation && (await findLatestVersion(read, consultation.id));
  if (!consultation || !version) return refuse({ kind: 'unknown-consultation' });

  const { id: consultationId, areas, slug, title } = consultation;
  const maySee = may(staff, 'see-responses');
  // A few people of one sector and area could be told apart, so narrowing is for who may read them.
  const filter = maySee ? sought.filter : EVERYTHING;
  const scope = { consultationId, filter, areas };
  const paper = await answeredPaper(read, consultationId, version.paper);
  const lines = await countLedgerLines(read, scope);
  const positions = await countPositionsTaken(read, scope);
  const { ledger, byType, proposals } = summariseCounts(paper, { lines, positions });
  const everyone = splitByType(byType);
  const options = tallyPositions(positionedOptions(paper), everyone, positions);
  return accept({
    ...{ slug, title, filter, everyone },
    offered: maySee ? { areas, sectors: await listSectors(read, consultationId) } : null,
    acceptedLate: ledger.lateOutcomes?.accepted ?? 0,
    readings: await listTitledReadings(app, consultationId, paper),
    tallies: [
      ...proposals.map((tally) => ({ ...tally, key: `proposal:${tally.id}` })),
      ...options.map((tally) => ({ ...tally, key: `option:${tally.id}` })),
    ],
  });
}
