/**
 * Opens a file of responses for one consultation: finds its headers, looks at every column, and takes
 * the mapping given or proposes one. Nothing is stored here.
 */
import {
  isPublic,
  stageAt,
  type Consultation,
  type PaperVersion,
} from '#app/domain/consultation/consultation.ts';
import { londonDay } from '#app/domain/consultation/london-time.ts';
import { overfullQuestions } from '#app/domain/response/import/asked-questions.ts';
import { checkMapping } from '#app/domain/response/import/check-mapping.ts';
import type { ImportMapping, MappedColumn } from '#app/domain/response/import/mapping.ts';
import {
  openProfiler,
  type TableProfile,
} from '#app/domain/response/import/profile-columns.ts';
import { proposeMapping } from '#app/domain/response/import/propose-mapping.ts';
import { LAYOUT_ROWS, layoutOf, type TableLayout } from '#app/domain/tables/table-layout.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { openTable, type OpenTable } from '#app/infrastructure/tables/read-table.server.ts';
import {
  unreadableTable,
  type UnreadableTable,
} from '#app/infrastructure/tables/unreadable-table.ts';
import type { AppContext } from '../../context.ts';

export type ImportFile = { readonly bytes: Uint8Array; readonly fileName: string };

export type PreparedImport = {
  readonly consultation: Consultation;
  readonly version: PaperVersion;
  readonly table: OpenTable;
  readonly layout: TableLayout;
  readonly profile: TableProfile;
  readonly mapping: ImportMapping;
  /** One a column; null for one that the mapping does not name. */
  readonly uses: readonly (MappedColumn | null)[];
  /** Why the mapping cannot be followed, in sentences; empty when it can. */
  readonly faults: readonly string[];
};

export type PrepareRefusal =
  | { readonly kind: 'unknown-consultation' }
  /** Nothing has been published to reply to. */
  | { readonly kind: 'not-published' }
  | { readonly kind: 'unreadable'; readonly table: UnreadableTable };

export async function prepareImport(
  app: AppContext,
  slug: string,
  file: ImportFile,
  given: ImportMapping | null,
): Promise<Result<PreparedImport, PrepareRefusal>> {
  const consultation = await findConsultationBySlug(app.db.read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const version = await findLatestVersion(app.db.read, consultation.id);
  if (!version || !isPublic(stageAt(consultation, app.now()))) {
    return refuse({ kind: 'not-published' });
  }
  const table = await openTable(file.bytes, file.fileName);
  if (!table.ok) return refuse({ kind: 'unreadable', table: table.refusal });
  const { layout, profile } = await lookAt(table.value, londonDay(app.now()));
  if (profile.rows === 0)
    return refuse({ kind: 'unreadable', table: unreadableTable('empty') });

  const mapping = given ?? proposeMapping(profile, version.paper);
  const { uses, faults } = checkMapping(mapping, layout.headers, version.paper);
  const overfull = overfullQuestions(profile, uses).map(
    (column) =>
      `“${column}” has too many different answers for a closed question: take it as open.`,
  );
  return accept({
    ...{ consultation, version, layout, profile, mapping, uses },
    table: table.value,
    faults: [...faults, ...overfull],
  });
}

async function lookAt(
  table: OpenTable,
  today: string,
): Promise<{ readonly layout: TableLayout; readonly profile: TableProfile }> {
  const first: (readonly string[])[] = [];
  for await (const row of table.rows()) {
    first.push(row.kind === 'cells' ? row.cells : []);
    if (first.length === LAYOUT_ROWS) break;
  }
  const layout = layoutOf(first, table.headerRows);
  const profiler = openProfiler(today);
  let unreadable = 0;
  let at = 0;
  for await (const row of table.rows()) {
    at += 1;
    if (at <= layout.rowsBefore) continue;
    if (row.kind === 'cells') profiler.add(row.cells);
    else unreadable += 1;
  }
  const profile = profiler.profile(layout.headers);
  return { layout, profile: { ...profile, rows: profile.rows + unreadable } };
}
