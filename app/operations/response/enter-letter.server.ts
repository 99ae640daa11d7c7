/**
 * Operation: a member of staff enters a reply that came by post, e-mail, telephone or at an event.
 *
 * The id of the form is the idempotency key, so a form sent twice makes one response.
 * A scan, and files that were put with the form before, go with the response.
 */
import {
  isPublic,
  stageAt,
  type Consultation,
  type PaperVersion,
} from '#app/domain/consultation/consultation.ts';
import { londonDay } from '#app/domain/consultation/london-time.ts';
import {
  enterReply,
  type EnteredReply,
  type EnterReply,
  type EnterReplyRefusal,
} from '#app/domain/response/enter-reply.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { isMeetingNote } from '#app/domain/response/meeting-note.ts';
import type { Response, ResponseContent } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import {
  listAttachedFiles,
  moveAttachments,
} from '#app/infrastructure/db/attachments.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { findQuery, updateQuery } from '#app/infrastructure/db/phone-queries.server.ts';
import {
  findResponseByNumber,
  findResponseOfDraft,
  insertResponse,
  takeResponseNumber,
} from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { attachedFileOf, type StoredUpload, type Upload } from '../files/store-file.server.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { composeVersion } from './compose-version.server.ts';
import { formOwner, isEmailForm } from './email-form.ts';
import { drawReference } from './draw-reference.server.ts';
import { recordVersion } from './record-version.server.ts';
import { insertScan, storeScan, type ScanRefusal } from './reply-scan.server.ts';

export type EnterLetter = EnterReply & {
  readonly slug: string;
  /** Random, made with the form: the same for every press of its button. */
  readonly formId: string;
  /** A scan or photograph of the reply; null when there is none. */
  readonly scan: Upload | null;
  /** The telephone query that turned out to be this reply; null when none did. */
  readonly queryId: string | null;
  /** Number of the note of the meeting at which it was said; null when it was said at none. */
  readonly saidAt: number | null;
};

export type EnterLetterRefusal =
  | EnterReplyRefusal
  | { readonly kind: 'not-permitted' }
  | ScanRefusal
  | { readonly kind: 'unknown-consultation' }
  /** There is no note of a meeting with that number. */
  | { readonly kind: 'unknown-meeting' }
  /** Nothing has been published to reply to. */
  | { readonly kind: 'not-published' };

export type EnteredLetter = Pick<Response, 'number' | 'reference' | 'timeliness' | 'exclusion'>;

export async function enterLetter(
  app: AppContext,
  actor: Actor,
  command: EnterLetter,
): Promise<Result<EnteredLetter, EnterLetterRefusal>> {
  if (!permitsActor(app, actor, 'enter-letter')) return refuse({ kind: 'not-permitted' });
  const scan = await storeScan(app, command.scan);
  if (!scan.ok) return scan;
  const stored = scan.value;
  const outcome = await app.db.transact(async (tx) => {
    const earlier = await findResponseOfDraft(tx, command.formId);
    if (earlier) return accept({ entered: earlier, isNew: false });
    const received = await receiveLetter(app, tx, actor, { ...command, stored });
    return received.ok ? accept({ entered: received.value, isNew: true }) : received;
  });
  const isKept = outcome.ok && outcome.value.isNew;
  if (stored && !isKept) await app.files.remove(stored.storedName);
  return outcome.ok ? accept(outcome.value.entered) : outcome;
}

async function receiveLetter(
  app: AppContext,
  tx: Db,
  actor: Actor,
  command: EnterLetter & { readonly stored: StoredUpload | null },
): Promise<Result<EnteredLetter, EnterLetterRefusal>> {
  const now = app.now();
  const consultation = await findConsultationBySlug(tx, command.slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const version = await findLatestVersion(tx, consultation.id);
  if (!version || !isPublic(stageAt(consultation, now)))
    return refuse({ kind: 'not-published' });
  const decision = enterReply(consultation, command, {
    today: londonDay(now),
    decidedBy: actor.id,
    enteredAt: now,
  });
  if (!decision.ok) return decision;
  const saidAtId = await meetingNoteId(tx, consultation.id, command.saidAt);
  if (!saidAtId.ok) return saidAtId;

  const response = await composeReply(app, tx, {
    ...{ consultation, version, actor, command },
    received: { ...decision.value, saidAtId: saidAtId.value },
    now,
  });
  await insertResponse(tx, response, command.formId);
  await keepWith(tx, response, command, { actor, at: now });
  await recordVersion(app, tx, { response, at: now });
  return accept(response);
}

type Received = {
  readonly consultation: Consultation;
  readonly version: PaperVersion;
  readonly actor: Actor;
  readonly command: EnterLetter & { readonly stored: StoredUpload | null };
  readonly received: EnteredReply & Pick<Response, 'saidAtId'>;
  readonly now: Date;
};

async function composeReply(
  app: AppContext,
  tx: Db,
  { consultation, version, actor, command, received, now }: Received,
): Promise<Response> {
  const identity = { id: app.newId(), reference: await drawReference(app, tx) };
  const content = await withFiles(tx, command);
  return {
    ...identity,
    ...received,
    consultationId: consultation.id,
    number: await takeResponseNumber(tx, consultation.id),
    channel: command.channel,
    writtenOn: command.writtenOn,
    enteredBy: actor.id,
    lateDecision: null,
    withdrawnAt: null,
    organisationId: null,
    flags: [],
    versions: [
      composeVersion(app, {
        id: app.newId(),
        number: 1,
        submittedAt: now,
        version,
        content,
        submittedBy: null,
        correction: null,
        response: identity,
      }),
    ],
  };
}

async function meetingNoteId(
  tx: Db,
  consultationId: string,
  number: number | null,
): Promise<Result<string | null, EnterLetterRefusal>> {
  if (number === null) return accept(null);
  const note = await findResponseByNumber(tx, consultationId, number);
  return note && isMeetingNote(note) ? accept(note.id) : refuse({ kind: 'unknown-meeting' });
}

/** What the reply says, with the files put with its form before and the scan sent along. */
async function withFiles(
  tx: Db,
  { content, formId, stored }: EnterLetter & { readonly stored: StoredUpload | null },
): Promise<ResponseContent> {
  const held = isEmailForm(formId) ? await listAttachedFiles(tx, formOwner(formId)) : [];
  const scan = stored === null ? [] : [attachedFileOf(stored)];
  return { ...content, attachments: [...held, ...scan] };
}

/** Hands the files on to the response, and lets the telephone query lead to it. */
async function keepWith(
  tx: Db,
  { id, number, consultationId }: Response,
  { formId, queryId, stored }: EnterLetter & { readonly stored: StoredUpload | null },
  { actor, at }: { readonly actor: Actor; readonly at: Date },
): Promise<void> {
  const owner = { kind: 'response', id } as const;
  if (isEmailForm(formId)) await moveAttachments(tx, formOwner(formId), owner);
  const added = { addedBy: actor.id, addedAt: at };
  await insertScan(tx, stored, { responseId: id, consultationId, ...added });
  const query = queryId === null ? null : await findQuery(tx, queryId);
  if (query?.consultationId === consultationId) {
    await updateQuery(tx, query.id, { responseNumber: number });
  }
}
