/**
 * Operation: the files for the meeting, all from one snapshot (contract, `pack`).
 *
 * load → take the snapshot → render → record. A pack whose figures have not changed since the last
 * one is that pack again: same instant, same hash, same bytes.
 */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import {
  takeSnapshot,
  toJson,
  type PackSnapshot,
  type SnapshotSource,
} from '#app/domain/agm/pack-snapshot.ts';
import { countLines } from '#app/domain/analysis/ledger-line.ts';
import { tallyLedger } from '#app/domain/analysis/ledger.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import type { Response } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { countLedgerLines } from '#app/infrastructure/db/ledger-counts.server.ts';
import { wholeLedger } from '#app/infrastructure/db/ledger-filter.server.ts';
import { findLatestPack, insertPack, type Pack } from '#app/infrastructure/db/packs.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { listScaleReadings } from '../analysis/list-scale-readings.server.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { answeredPaper } from '../response/answered-paper.server.ts';
import { renderPackFiles, type PackFile } from './render-pack-files.server.ts';

export type BuiltPack = {
  readonly id: string;
  readonly hash: string;
  readonly snapshotAt: Date;
  readonly files: readonly PackFile[];
};

export type BuildPackRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  /** No version of the paper has been published, so nobody can have replied. */
  | { readonly kind: 'not-published' }
  /** A pack is locked only after two people have signed the ledger (W-06). */
  | { readonly kind: 'ledger-not-signed' };

export async function buildPack(
  app: AppContext,
  actor: Actor,
  slug: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<Result<BuiltPack, BuildPackRefusal>> {
  if (!permitsActor(app, actor, isLocked ? 'lock-pack' : 'build-pack')) {
    return refuse({ kind: 'not-permitted' });
  }
  const published = await findPublished(app, slug);
  if (!published.ok) return published;
  if (isLocked) return refuse({ kind: 'ledger-not-signed' });

  const consultationId = published.value.consultation.id;
  // The time is taken first, so that the snapshot never claims to know more than it has read.
  const snapshotAt = app.now();
  const responses = await listResponses(app.db.read, consultationId);
  await requireSameLedger(app.db.read, consultationId, responses);
  const readings = await listScaleReadings(app, consultationId);
  const taken = takeSnapshot({ ...published.value, responses, readings, snapshotAt });
  const again = await findSamePack(app, consultationId, taken);
  const pack = again ?? newPack(app, actor, { consultationId, taken });

  const files = await renderPackFiles(pack);
  if (!again) await record(app, actor, pack);
  return accept({ id: pack.id, hash: pack.hash, snapshotAt: pack.snapshotAt, files });
}

/**
 * The ledger is counted twice: by its lines, which pages show, and over the responses themselves. Throws
 * when the two differ, so that no pack says what a page does not.
 */
async function requireSameLedger(
  db: Db,
  consultationId: string,
  responses: readonly Response[],
): Promise<void> {
  const byLines = tallyLedger(await countLedgerLines(db, wholeLedger(consultationId)));
  const byResponses = tallyLedger(countLines(responses));
  if (canonicalJson(byLines) === canonicalJson(byResponses)) return;
  throw new Error(`The lines of the ledger of ${consultationId} are not its responses`);
}

async function findPublished(
  { db }: AppContext,
  slug: string,
): Promise<Result<Pick<SnapshotSource, 'consultation' | 'version'>, BuildPackRefusal>> {
  const consultation = await findConsultationBySlug(db.read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const version = await findLatestVersion(db.read, consultation.id);
  if (!version) return refuse({ kind: 'not-published' });
  const paper = await answeredPaper(db.read, consultation.id, version.paper);
  return accept({ consultation, version: { ...version, paper } });
}

/** The last pack, when nothing but the instant differs from what was now taken; else null. */
async function findSamePack(
  app: AppContext,
  consultationId: string,
  taken: PackSnapshot,
): Promise<Pack | null> {
  const previous = await findLatestPack(app.db.read, consultationId);
  if (!previous) return null;
  const atThatTime = { ...taken, snapshotAt: previous.snapshot.snapshotAt };
  return hashOf(app, atThatTime) === previous.hash ? previous : null;
}

function hashOf({ secrets }: AppContext, snapshot: PackSnapshot): string {
  return secrets.sha256(canonicalJson(toJson(snapshot)));
}

function newPack(
  app: AppContext,
  actor: Actor,
  { consultationId, taken }: { readonly consultationId: string; readonly taken: PackSnapshot },
): Pack {
  return {
    id: app.newId(),
    consultationId,
    snapshotAt: new Date(taken.snapshotAt),
    snapshot: taken,
    hash: hashOf(app, taken),
    builtBy: actor.id,
    lockedAt: null,
  };
}

async function record({ db, now }: AppContext, actor: Actor, pack: Pack): Promise<void> {
  await db.transact(async (tx) => {
    await insertPack(tx, pack);
    await appendAudit(tx, {
      at: now(),
      actor: actor.id,
      action: 'pack-built',
      subject: `consultation:${pack.consultationId}`,
      before: null,
      after: { pack: pack.id, hash: pack.hash },
    });
  });
}
