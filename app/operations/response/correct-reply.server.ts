/**
 * Operation: staff correct a reply that was entered or imported wrongly. What was entered stays on
 * record as a version; what should have been is the next, and counts (P-05, A-01).
 */
import { lateStateOf, placeOf } from '#app/domain/analysis/standing.ts';
import { londonDay } from '#app/domain/consultation/london-time.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import {
  correctReply,
  entryFacts,
  type CorrectedEntry,
  type CorrectReply,
  type CorrectReplyRefusal,
} from '#app/domain/response/correct-reply.ts';
import type { Response, ResponseVersion } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit, type AuditValue } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import {
  insertResponseVersion,
  updateEntry,
} from '#app/infrastructure/db/response-changes.server.ts';
import { findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { AppContext } from '../context.ts';
import { attachedFileOf, type StoredUpload, type Upload } from '../files/store-file.server.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { answeredPaper } from './answered-paper.server.ts';
import { composeVersion } from './compose-version.server.ts';
import type { ResponseAddress } from './decide-response.server.ts';
import { recordStanding } from './record-standing.server.ts';
import { recordVersion } from './record-version.server.ts';
import { insertScan, storeScan, type ScanRefusal } from './reply-scan.server.ts';

export type CorrectEntered = ResponseAddress &
  CorrectReply & {
    /** Number of the version from which the form was filled. */
    readonly seenVersion: number;
    /** A further scan; null when there is none. */
    readonly scan: Upload | null;
  };

export type CorrectEnteredRefusal =
  | CorrectReplyRefusal
  | ScanRefusal
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-response' }
  /** Somebody has put another version on record since the form was filled. */
  | { readonly kind: 'changed-meanwhile' }
  /** It says what is on record already. */
  | { readonly kind: 'nothing-changed' };

type Outcome = Result<{ readonly version: number }, CorrectEnteredRefusal>;

export async function correctEntered(
  app: AppContext,
  actor: Actor,
  command: CorrectEntered,
): Promise<Outcome> {
  if (!permitsActor(app, actor, 'enter-letter')) return refuse({ kind: 'not-permitted' });
  const scan = await storeScan(app, command.scan);
  if (!scan.ok) return scan;
  const stored = scan.value;
  const outcome = await app.db.transact(async (tx): Promise<Outcome> => {
    const consultation = await findConsultationBySlug(tx, command.slug);
    const response =
      consultation && (await findResponseByNumber(tx, consultation.id, command.number));
    if (!consultation || !response) return refuse({ kind: 'unknown-response' });
    return correct(app, tx, { consultation, response, actor, command, stored });
  });
  if (stored && !outcome.ok) await app.files.remove(stored.storedName);
  return outcome;
}

type Correcting = {
  readonly consultation: Consultation;
  readonly response: Response;
  readonly actor: Actor;
  readonly command: CorrectEntered;
  readonly stored: StoredUpload | null;
};

async function correct(app: AppContext, tx: Db, correcting: Correcting): Promise<Outcome> {
  const { consultation, response, actor, command, stored } = correcting;
  const now = app.now();
  const decision = correctReply(consultation, response, withFiles(correcting), {
    today: londonDay(now),
    decidedBy: actor.id,
    enteredAt: now,
  });
  if (!decision.ok) return decision;

  const latest = latestOf(response);
  const corrected = { ...response, ...decision.value };
  const version = await composeCorrected(app, tx, correcting, now);
  const isSame = version.copyHash === latest.copyHash && isSameEntry(response, corrected);
  if (isSame) return refuse({ kind: 'nothing-changed' });
  if (latest.number !== command.seenVersion) return refuse({ kind: 'changed-meanwhile' });

  await updateEntry(tx, response.id, decision.value);
  await insertResponseVersion(tx, response.id, version);
  await keepStanding(tx, {
    response,
    corrected,
    actor,
    reason: command.reason.trim(),
    at: now,
  });
  await insertScan(tx, stored, {
    ...{ responseId: response.id, consultationId: consultation.id },
    ...{ addedBy: actor.id, addedAt: now },
  });
  await recordVersion(app, tx, {
    response: { ...corrected, versions: [...response.versions, version] },
    at: now,
  });
  await appendAudit(tx, {
    at: now,
    actor: actor.id,
    action: 'entered-reply-corrected',
    subject: `response:${response.id}`,
    before: auditedEntry(response),
    after: {
      ...auditedEntry(corrected),
      reasonDigest: app.secrets.sha256(command.reason.trim()),
    },
  });
  return accept({ version: version.number });
}

type Restanding = {
  readonly response: Response;
  readonly corrected: Response;
  readonly actor: Actor;
  readonly reason: string;
  readonly at: Date;
};

/** An entry in its history, where the correction changed where it stands. */
async function keepStanding(
  tx: Db,
  { response, corrected, actor: { id: decidedBy }, reason, at }: Restanding,
): Promise<void> {
  const isSame =
    placeOf(response) === placeOf(corrected) &&
    lateStateOf(response) === lateStateOf(corrected);
  if (!isSame) await recordStanding(tx, response, { kind: 'corrected', reason, at, decidedBy });
}

/** Files that are on record stay with the reply; a scan is added to them. */
function withFiles({ response, command, stored }: Correcting): CorrectReply {
  const { attachments } = latestOf(response).content;
  const scan = stored === null ? [] : [attachedFileOf(stored)];
  return {
    ...command,
    content: { ...command.content, attachments: [...attachments, ...scan] },
  };
}

/** It answers the version of the paper that the reply answered, whatever was published since. */
async function composeCorrected(
  app: AppContext,
  tx: Db,
  correcting: Correcting,
  now: Date,
): Promise<ResponseVersion> {
  const { consultation, response, actor, command } = correcting;
  const { number, paperVersion } = latestOf(response);
  const answered = await findVersion(tx, consultation.id, paperVersion);
  if (!answered) throw new Error(`No paper version ${paperVersion}`);
  const paper = await answeredPaper(tx, consultation.id, answered.paper);
  return composeVersion(app, {
    id: app.newId(),
    number: number + 1,
    submittedAt: now,
    version: { ...answered, paper },
    content: withFiles(correcting).content,
    submittedBy: null,
    correction: {
      reason: command.reason.trim(),
      correctedBy: actor.id,
      before: entryFacts(response),
    },
    response,
  });
}

function isSameEntry(before: CorrectedEntry, after: CorrectedEntry): boolean {
  const [one, other] = [entryFacts(before), entryFacts(after)];
  return (
    one.channel === other.channel &&
    one.receivedOn === other.receivedOn &&
    one.writtenOn === other.writtenOn
  );
}

function auditedEntry(entry: CorrectedEntry): AuditValue {
  return {
    ...entryFacts(entry),
    timeliness: entry.timeliness,
    exclusion: entry.exclusion?.reason ?? null,
    lateDecision: entry.lateDecision?.decision ?? null,
  };
}

function latestOf({ reference, versions }: Response): ResponseVersion {
  const version = versions.at(-1);
  if (!version) throw new Error(`Response ${reference} has no version`);
  return version;
}
