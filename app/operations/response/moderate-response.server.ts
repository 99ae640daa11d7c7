/**
 * Operations: a member of staff reads a response and clears it for the public or keeps it back, blacks
 * out a passage, or takes that back. The trail holds digests of reasons, never words.
 */
import type { Actor } from '#app/domain/people/actor.ts';
import {
  moderateResponse,
  placesOf,
  type Moderation,
  type ModerationRefusal,
  type RedactablePart,
  type Redaction,
} from '#app/domain/response/publication.ts';
import type { Response, ResponseVersion } from '#app/domain/response/response.ts';
import { targetKey } from '#app/domain/response/target.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit, type AuditValue } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import {
  insertModeration,
  insertRedaction,
  liftRedaction as markRedactionLifted,
} from '#app/infrastructure/db/publications.server.ts';
import { findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import type { ResponseAddress } from './decide-response.server.ts';

type NotReached =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-response' }
  /** A newer version has come in since the page was opened. */
  | { readonly kind: 'changed-since' };

export type ModerateRefusal = NotReached | ModerationRefusal;

/** The version that the reader had before them, so that nothing unread is ever decided about. */
type ReadVersion = ResponseAddress & { readonly versionId: string };

export async function moderate(
  app: AppContext,
  actor: Actor,
  command: ReadVersion & { readonly moderation: Moderation },
): Promise<Result<null, ModerateRefusal>> {
  return changePublication(app, actor, command, async (tx, response, version) => {
    const decision = moderateResponse(response, {
      ...command.moderation,
      versionId: version.id,
    });
    if (!decision.ok) return decision;
    await insertModeration(tx, {
      ...decision.value,
      id: app.newId(),
      responseId: response.id,
      versionId: version.id,
      decidedBy: actor.id,
      decidedAt: app.now(),
    });
    const isPublished = decision.value.decision === 'publish';
    const reason = decision.value.decision === 'keep-back' ? decision.value.reason : '';
    return accept({
      action: isPublished ? 'response-published' : 'response-kept-back',
      after: { version: version.id, reasonDigest: app.secrets.sha256(reason) },
    });
  });
}

export type RedactPassage = ReadVersion & {
  readonly targetKey: string;
  readonly part: RedactablePart;
  /** As copied off the page. */
  readonly passage: string;
  readonly reason: string;
};

export type RedactRefusal =
  | NotReached
  | { readonly kind: 'reason-missing' }
  /** The passage does not stand in that answer. */
  | { readonly kind: 'passage-not-found' };

/** Blacks out the passage wherever it stands in the answer. */
export async function redactPassage(
  app: AppContext,
  actor: Actor,
  command: RedactPassage,
): Promise<Result<null, RedactRefusal>> {
  return changePublication<RedactRefusal>(app, actor, command, async (tx, _was, version) => {
    const reason = command.reason.trim();
    if (reason === '') return refuse({ kind: 'reason-missing' });
    const places = placesOf(textOf(version, command), command.passage);
    if (places.length === 0) return refuse({ kind: 'passage-not-found' });
    const { targetKey: key, part } = command;
    for (const place of places) {
      const redaction: Redaction = {
        ...{ id: app.newId(), versionId: version.id, targetKey: key, part, ...place },
        ...{ reason, madeBy: actor.id, madeAt: app.now() },
      };
      await insertRedaction(tx, redaction);
    }
    return accept({
      action: 'passage-redacted',
      after: {
        ...{ version: version.id, target: key, part, places: places.length },
        reasonDigest: app.secrets.sha256(reason),
      },
    });
  });
}

export type LiftRefusal = NotReached | { readonly kind: 'unknown-redaction' };

/** The passage may be read again where the response is published. */
export async function liftRedaction(
  app: AppContext,
  actor: Actor,
  command: ReadVersion & { readonly redactionId: string },
): Promise<Result<null, LiftRefusal>> {
  return changePublication(app, actor, command, async (tx, _response, version) => {
    const isLifted = await markRedactionLifted(tx, {
      id: command.redactionId,
      versionId: version.id,
      by: actor.id,
      at: app.now(),
    });
    if (!isLifted) return refuse({ kind: 'unknown-redaction' });
    return accept({
      action: 'redaction-lifted',
      after: { version: version.id, redaction: command.redactionId },
    });
  });
}

type Fact = { readonly action: string; readonly after: AuditValue };

async function changePublication<Refusal>(
  app: AppContext,
  actor: Actor,
  { slug, number, versionId }: ReadVersion,
  change: (
    tx: Db,
    response: Response,
    version: ResponseVersion,
  ) => Promise<Result<Fact, Refusal>>,
): Promise<Result<null, Refusal | NotReached>> {
  if (!permitsActor(app, actor, 'moderate-response')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const response = consultation && (await findResponseByNumber(tx, consultation.id, number));
    if (!response) return refuse({ kind: 'unknown-response' });
    const version = response.versions.at(-1);
    if (version?.id !== versionId) return refuse({ kind: 'changed-since' });
    const fact = await change(tx, response, version);
    if (!fact.ok) return fact;
    await appendAudit(tx, {
      at: app.now(),
      actor: actor.id,
      subject: `response:${response.id}`,
      before: null,
      ...fact.value,
    });
    await touchPublicPages(tx);
    return accept(null);
  });
}

function textOf(
  { content }: ResponseVersion,
  sought: Pick<RedactPassage, 'targetKey' | 'part'>,
): string {
  const comment = content.comments.find(({ target }) => targetKey(target) === sought.targetKey);
  const text = sought.part === 'words' ? comment?.words : comment?.suggestedWording;
  return text ?? '';
}
