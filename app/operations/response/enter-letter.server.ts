/**
 * Operation: a member of staff enters a reply that came by post, e-mail, telephone or at an event.
 *
 * The id of the form is the idempotency key, so a form sent twice makes one response.
 */
import { isPublic, stageAt } from '#app/domain/consultation/consultation.ts';
import { londonDay } from '#app/domain/consultation/london-time.ts';
import {
  enterReply,
  type EnterReply,
  type EnterReplyRefusal,
} from '#app/domain/response/enter-reply.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import type { Response } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import {
  findResponseOfDraft,
  insertResponse,
  takeResponseNumber,
} from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { composeVersion } from './compose-version.server.ts';
import { drawReference } from './draw-reference.server.ts';
import { recordVersion } from './record-version.server.ts';

export type EnterLetter = EnterReply & {
  readonly slug: string;
  /** Random, made with the form: the same for every press of its button. */
  readonly formId: string;
};

export type EnterLetterRefusal =
  | EnterReplyRefusal
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  /** Nothing has been published to reply to. */
  | { readonly kind: 'not-published' };

export type EnteredLetter = Pick<Response, 'number' | 'reference' | 'timeliness' | 'exclusion'>;

export async function enterLetter(
  app: AppContext,
  actor: Actor,
  command: EnterLetter,
): Promise<Result<EnteredLetter, EnterLetterRefusal>> {
  if (!permitsActor(app, actor, 'enter-letter')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const earlier = await findResponseOfDraft(tx, command.formId);
    if (earlier) return accept(earlier);
    return receiveLetter(app, tx, actor, command);
  });
}

async function receiveLetter(
  app: AppContext,
  tx: Db,
  actor: Actor,
  command: EnterLetter,
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

  const identity = { id: app.newId(), reference: await drawReference(app, tx) };
  const content = command.content;
  const response: Response = {
    ...identity,
    ...decision.value,
    consultationId: consultation.id,
    number: await takeResponseNumber(tx, consultation.id),
    channel: command.channel,
    writtenOn: command.writtenOn,
    enteredBy: actor.id,
    lateDecision: null,
    withdrawnAt: null,
    flags: [],
    versions: [
      composeVersion(app, {
        id: app.newId(),
        number: 1,
        submittedAt: now,
        version,
        content,
        response: identity,
      }),
    ],
  };
  await insertResponse(tx, response, command.formId);
  await recordVersion(app, tx, { response, at: now });
  return accept(response);
}
