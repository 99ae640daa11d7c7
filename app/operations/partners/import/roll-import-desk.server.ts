/**
 * Operations: staff take in a file of partners step by step: upload, mapping, trial run, import. The
 * file is kept with the import until it has been taken in or is given up, or has waited too long for either.
 */
import {
  proposeRollMapping,
  rollMappingFaults,
  type RollMapping,
} from '#app/domain/partners/import/roll-columns.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import {
  endRollImport,
  findRollImport,
  findRollImportBytes,
  insertRollImport,
  listRollImports,
  updateRollMapping,
  type RollImport,
} from '#app/infrastructure/db/roll-imports.server.ts';
import type { UnreadableTable } from '#app/infrastructure/tables/unreadable-table.ts';
import type { AppContext } from '../../context.ts';
import type { Upload } from '../../files/store-file.server.ts';
import { permits } from '../../people/permits.server.ts';
import { readRollFile, type RollFile } from './read-roll-file.server.ts';

export type RollDeskRefusal =
  | { readonly kind: 'not-permitted' | 'unknown-import' }
  | { readonly kind: 'unreadable'; readonly table: UnreadableTable };

type Answer<Value> = Promise<Result<Value, RollDeskRefusal>>;

/** Imports that are listed. */
const MAX_LISTED = 20;

/** Newest first. */
export async function showRollImports(
  app: AppContext,
  staff: StaffMember,
): Answer<readonly RollImport[]> {
  if (!permits(app, staff, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  return accept(await listRollImports(app.db.read, MAX_LISTED));
}

export async function startRollImport(
  app: AppContext,
  staff: StaffMember,
  upload: Upload,
): Answer<RollImport> {
  if (!permits(app, staff, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  const file = await readRollFile(upload.content, upload.name);
  if (!file.ok) return refuse({ kind: 'unreadable', table: file.refusal });
  const madeAt = app.now();
  const started: RollImport = {
    id: app.newId(),
    fileName: upload.name,
    fileHash: app.secrets.sha256(upload.content),
    mapping: proposeRollMapping(file.value.columns),
    state: 'mapping',
    outcome: null,
    madeBy: staff.id,
    madeAt,
    finishedAt: null,
  };
  await app.db.transact((tx) => insertRollImport(tx, started, upload.content));
  return accept(started);
}

export type RollImportPage = {
  readonly import: RollImport;
  /** Null once the file is no longer kept. */
  readonly file: RollFile | null;
  /** Why the mapping cannot be followed, in sentences; empty when it can. */
  readonly faults: readonly string[];
};

export async function showRollImport(
  app: AppContext,
  staff: StaffMember,
  id: string,
): Answer<RollImportPage> {
  if (!permits(app, staff, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  const found = await findRollImport(app.db.read, id);
  if (!found || found.state === 'abandoned') return refuse({ kind: 'unknown-import' });
  const page = { import: found, faults: rollMappingFaults(found.mapping) };
  const bytes = await findRollImportBytes(app.db.read, id);
  if (!bytes) return accept({ ...page, file: null });
  const file = await readRollFile(bytes, found.fileName);
  return file.ok
    ? accept({ ...page, file: file.value })
    : refuse({ kind: 'unreadable', table: file.refusal });
}

/** Kept even where it cannot be followed, so that nothing that was chosen is lost. */
export async function saveRollMapping(
  app: AppContext,
  staff: StaffMember,
  { id, mapping }: { readonly id: string; readonly mapping: RollMapping },
): Answer<{ readonly faults: readonly string[] }> {
  if (!permits(app, staff, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const found = await findRollImport(tx, id);
    if (found?.state !== 'mapping') return refuse({ kind: 'unknown-import' });
    await updateRollMapping(tx, id, mapping);
    return accept({ faults: rollMappingFaults(mapping) });
  });
}

/** Forgets the file of an import that is not over. */
export async function abandonRollImport(
  app: AppContext,
  staff: StaffMember,
  id: string,
): Answer<null> {
  if (!permits(app, staff, 'edit-partners')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const found = await findRollImport(tx, id);
    if (!found) return refuse({ kind: 'unknown-import' });
    if (found.state === 'mapping') {
      await endRollImport(tx, id, { outcome: null, at: app.now() });
    }
    return accept(null);
  });
}
