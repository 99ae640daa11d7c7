/**
 * Operation: the ledger for staff: late responses that wait for a decision first, then what became of
 * everything received.
 */
import { EVERYTHING } from '#app/domain/analysis/figure-filter.ts';
import { isBalanced, tallyLedger } from '#app/domain/analysis/ledger.ts';
import type { Ledger } from '#app/domain/analysis/summary.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  listByNumber,
  listFigure,
  type ListedResponse,
} from '#app/infrastructure/db/figure-lists.server.ts';
import { countLedgerLines } from '#app/infrastructure/db/ledger-counts.server.ts';
import { countResponses } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';

/** More than these are on the page of their figure. */
const MOST_WAITING_SHOWN = 20;

export type LedgerPage = {
  readonly slug: string;
  readonly title: string;
  readonly closesAt: Date | null;
  readonly ledger: Ledger;
  /** False would be a fault of the portal: something is in no place, or in two. */
  readonly isBalanced: boolean;
  /** Late ones without a decision, by number; null for who may see figures and no responses. */
  readonly waiting: readonly ListedResponse[] | null;
  readonly mayDecide: boolean;
};

export type ShowLedgerRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function showLedger(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<Result<LedgerPage, ShowLedgerRefusal>> {
  if (!permits(app, staff, 'see-summary')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });

  const { id: consultationId, areas, title, closesAt } = consultation;
  const scope = { consultationId, areas, filter: EVERYTHING };
  const ledger = tallyLedger(await countLedgerLines(read, scope));
  const undecided = { kind: 'late', outcome: 'undecided' } as const;
  const page = { after: 0, limit: MOST_WAITING_SHOWN };
  const waiting = may(staff, 'see-responses')
    ? (await listFigure(read, scope, undecided, page)).numbers
    : null;
  return accept({
    ...{ slug, title, closesAt, ledger },
    isBalanced: isBalanced(ledger, await countResponses(read, consultationId)),
    waiting: waiting && (await listByNumber(read, consultationId, waiting)),
    mayDecide: may(staff, 'decide-late-response'),
  });
}
