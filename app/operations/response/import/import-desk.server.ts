/**
 * Operations: staff take in a file of responses step by step: upload, mapping, trial run, import. The
 * file is kept with the import until it has been taken in or is given up.
 */
import { londonDay, opensAtFromStated } from '#app/domain/consultation/london-time.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import type { ImportMapping } from '#app/domain/response/import/mapping.ts';
import type { Channel } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  findImport,
  findImportBytes,
  insertImport,
  listImports,
  updateImport,
  type ResponseImport,
} from '#app/infrastructure/db/response-imports.server.ts';
import type { AppContext } from '../../context.ts';
import type { Upload } from '../../files/store-file.server.ts';
import { permits } from '../../people/permits.server.ts';
import {
  importResponses,
  type ImportRefusal,
  type ImportReport,
} from './import-responses.server.ts';
import { prepareImport, type PreparedImport } from './prepare-import.server.ts';

export type ImportDeskRefusal = ImportRefusal | { readonly kind: 'unknown-import' };

type Answer<Value> = Promise<Result<Value, ImportDeskRefusal>>;

/** Imports that are listed. */
const MAX_LISTED = 50;

export type ImportsPage = {
  readonly slug: string;
  readonly title: string;
  /** Newest first. */
  readonly imports: readonly ResponseImport[];
};

export async function showImports(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Answer<ImportsPage> {
  if (!permits(app, staff, 'import-responses')) return refuse({ kind: 'not-permitted' });
  const consultation = await findConsultationBySlug(app.db.read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const { id, title } = consultation;
  return accept({ slug, title, imports: await listImports(app.db.read, id, MAX_LISTED) });
}

export async function startImport(
  app: AppContext,
  staff: StaffMember,
  command: {
    readonly slug: string;
    readonly upload: Upload;
    readonly channel: Channel;
    readonly receivedOn: string;
    readonly survey: string;
  },
): Answer<ResponseImport> {
  if (!permits(app, staff, 'import-responses')) return refuse({ kind: 'not-permitted' });
  const { slug, upload, channel, receivedOn, survey } = command;
  const isPast = receivedOn <= londonDay(app.now());
  if (!opensAtFromStated(receivedOn).ok || !isPast) return refuse({ kind: 'not-a-day' });
  const file = { bytes: upload.content, fileName: upload.name };
  const prepared = await prepareImport(app, slug, file, null);
  if (!prepared.ok) return prepared;
  const started: ResponseImport = {
    id: app.newId(),
    consultationId: prepared.value.consultation.id,
    fileName: upload.name,
    fileHash: app.secrets.sha256(upload.content),
    ...{ channel, receivedOn },
    mapping: { ...prepared.value.mapping, survey },
    state: 'mapping',
    ...{ doneRows: 0, accepted: 0, alreadyThere: 0, possibleDuplicates: 0, refused: [] },
    madeBy: staff.id,
    madeAt: app.now(),
    finishedAt: null,
  };
  await app.db.transact((tx) => insertImport(tx, started, upload.content));
  return accept(started);
}

export type ImportAddress = { readonly slug: string; readonly id: string };

export type ImportPage = {
  readonly slug: string;
  readonly title: string;
  readonly import: ResponseImport;
  /** Null once the file is no longer kept. */
  readonly prepared: PreparedImport | null;
};

export async function showImport(
  app: AppContext,
  staff: StaffMember,
  { slug, id }: ImportAddress,
): Answer<ImportPage> {
  if (!permits(app, staff, 'import-responses')) return refuse({ kind: 'not-permitted' });
  const consultation = await findConsultationBySlug(app.db.read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const found = await findImport(app.db.read, id);
  if (found?.consultationId !== consultation.id || found.state === 'abandoned') {
    return refuse({ kind: 'unknown-import' });
  }
  const page = { slug, title: consultation.title, import: found };
  const bytes = await findImportBytes(app.db.read, id);
  if (!bytes) return accept({ ...page, prepared: null });
  const file = { bytes, fileName: found.fileName };
  const prepared = await prepareImport(app, slug, file, found.mapping);
  return prepared.ok ? accept({ ...page, prepared: prepared.value }) : prepared;
}

export async function saveImportMapping(
  app: AppContext,
  staff: StaffMember,
  address: ImportAddress,
  mapping: ImportMapping,
): Answer<null> {
  const page = await showImport(app, staff, address);
  if (!page.ok) return page;
  if (page.value.import.state !== 'mapping') return refuse({ kind: 'unknown-import' });
  await app.db.transact((tx) => updateImport(tx, address.id, { mapping }));
  return accept(null);
}

/** Long enough for some thousands of rows, and short enough for a person to wait. */
const SITTING_MS = 8000;

/** A trial run, or as much of the import as one sitting does. */
export async function runImport(
  app: AppContext,
  staff: StaffMember,
  { slug, id }: ImportAddress,
  { isTrial }: { readonly isTrial: boolean },
): Answer<ImportReport> {
  const page = await showImport(app, staff, { slug, id });
  if (!page.ok) return page;
  const { import: begun } = page.value;
  const bytes = await findImportBytes(app.db.read, id);
  if (!bytes) return refuse({ kind: 'unknown-import' });
  const endsAt = app.now().getTime() + SITTING_MS;
  return importResponses(app, staff, {
    slug,
    file: { bytes, fileName: begun.fileName },
    mapping: begun.mapping,
    channel: begun.channel,
    receivedOn: begun.receivedOn,
    begun,
    isTrial,
    isTimeUp: () => !isTrial && app.now().getTime() >= endsAt,
    onProgress: () => undefined,
  });
}

/** Forgets the file. What was taken in so far stays. */
export async function abandonImport(
  app: AppContext,
  staff: StaffMember,
  address: ImportAddress,
): Answer<null> {
  const page = await showImport(app, staff, address);
  if (!page.ok) return page;
  const { import: begun } = page.value;
  if (begun.state === 'finished') return accept(null);
  const state = begun.state === 'mapping' ? 'abandoned' : 'finished';
  await app.db.transact((tx) => updateImport(tx, begun.id, { state, finishedAt: app.now() }));
  return accept(null);
}
