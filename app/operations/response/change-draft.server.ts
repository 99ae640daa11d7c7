/**
 * The one way to change a draft: finds the browser's draft or makes it, then lets the caller write.
 *
 * The first post makes the draft. A post into a draft that was already sent begins a change of that
 * response, so words typed in a second window are not lost.
 */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Stage } from '#app/domain/consultation/consultation.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import { respondingStanding } from '#app/domain/response/responding-standing.ts';
import type { Response } from '#app/domain/response/response.ts';
import { mayRevise } from '#app/domain/response/revise-response.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  deleteDraft,
  findDraftByToken,
  insertDraft,
  updateDraft,
} from '#app/infrastructure/db/response-drafts.server.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import {
  findDesk,
  newDraftToken,
  tokenHashOf,
  type Desk,
  type RespondVisit,
} from './respond-visit.server.ts';

export type ChangeDraftRefusal =
  | { readonly kind: 'unknown-consultation' }
  /** Too early, or after the last stage that takes late responses. */
  | { readonly kind: 'not-open'; readonly stage: Stage }
  /** Already sent, and it can no longer be changed. */
  | { readonly kind: 'sent' };

/** The browser's secret from now on: to be put in its cookie. */
export type OpenedDraft = {
  readonly token: string;
  readonly draftId: string;
  /** Until when the cookie lasts; null until the browser closes. */
  readonly keptUntil: Date | null;
};

type Write<Refusal> = (
  tx: Db,
  desk: Desk & { readonly draft: ResponseDraft },
) => Promise<Result<'saved', Refusal>>;

/** When `write` refuses, it has written nothing, and a draft made for it is taken back. */
export async function changeDraft<Refusal>(
  app: AppContext,
  visit: RespondVisit,
  write: Write<Refusal>,
): Promise<Result<OpenedDraft, ChangeDraftRefusal | Refusal>> {
  // Made before the transaction, which may run again.
  const fresh = { token: newDraftToken(app), id: app.newId() };
  return app.db.transact(async (tx) => {
    const desk = await findDesk(app, tx, visit);
    if (!desk) return refuse({ kind: 'unknown-consultation' });

    const opened = await openDraft(app, tx, { desk, visit, fresh });
    if (!opened.ok) return opened;

    const written = await write(tx, { ...desk, draft: opened.value.draft });
    if (!written.ok) {
      if (opened.value.draft.id === fresh.id) await deleteDraft(tx, fresh.id);
      return written;
    }
    const { draft, token } = opened.value;
    const keptUntil = draft.isOwnDevice ? desk.consultation.closesAt : null;
    return accept({ token, draftId: draft.id, keptUntil });
  });
}

type Opening = {
  readonly desk: Desk;
  readonly visit: RespondVisit;
  readonly fresh: { readonly token: string; readonly id: string };
};

async function openDraft(
  app: AppContext,
  tx: Db,
  { desk, visit, fresh }: Opening,
): Promise<Result<{ draft: ResponseDraft; token: string }, ChangeDraftRefusal>> {
  const { consultation, draft } = desk;
  if (draft?.responseId) return openSentDraft(app, tx, { desk, visit, fresh });
  const standing = respondingStanding(consultation, draft?.createdAt ?? null, visit.at);
  if (standing.kind === 'not-open') return refuse({ kind: 'not-open', stage: standing.stage });
  if (draft && visit.token !== null) return accept({ draft, token: visit.token });

  const made = emptyDraft(desk, fresh.id, visit.at);
  await insertDraft(tx, made, tokenHashOf(app, consultation.id, fresh.token));
  return accept({ draft: made, token: fresh.token });
}

async function openSentDraft(app: AppContext, tx: Db, { desk, visit, fresh }: Opening) {
  const { consultation, draft: sent } = desk;
  const response = sent?.responseId && (await findResponse(tx, sent.responseId));
  if (!response || !mayRevise(consultation, response, visit.at) || visit.token === null) {
    return refuse({ kind: 'sent' });
  }
  const draft = draftOfResponse(response, fresh.id, visit.at);
  await giveTokenTo(app, tx, { draft, token: visit.token });
  return accept({ draft, token: visit.token });
}

/** Stores the draft as the one that the browser's secret opens, in the place of any other. */
export async function giveTokenTo(
  app: Pick<AppContext, 'secrets'>,
  tx: Db,
  { draft, token }: { readonly draft: ResponseDraft; readonly token: string },
): Promise<void> {
  const tokenHash = tokenHashOf(app, draft.consultationId, token);
  await retireToken(tx, tokenHash, draft.updatedAt);
  await insertDraft(tx, draft, tokenHash);
}

/** The browser's secret no longer opens the draft that it opened. */
export async function retireToken(tx: Db, tokenHash: string, at: Date): Promise<void> {
  const draft = await findDraftByToken(tx, tokenHash);
  if (!draft) return;
  // Not a hash of anything, so that no secret leads to it.
  await updateDraft(tx, draft.id, { tokenHash: `retired ${draft.id}`, updatedAt: at });
}

/** A draft that says what the response says now, to be changed and sent again. */
export function draftOfResponse(response: Response, id: string, at: Date): ResponseDraft {
  const latest = response.versions.at(-1);
  if (!latest) throw new Error('A response without a version');
  const { content, paperVersion } = latest;
  return {
    id,
    consultationId: response.consultationId,
    respondent: content.respondent,
    consent: content.consent,
    wantsOutcome: content.wantsOutcome,
    paperVersion,
    createdAt: at,
    updatedAt: at,
    responseId: null,
    revisesId: response.id,
    isEqualityDone: false,
    isOwnDevice: false,
    flags: [],
    attachments: content.attachments,
    comments: content.comments.map((comment) => ({ ...comment, revision: 1, savedAt: at })),
  };
}

/** Adds a signal to the draft, once. */
export async function flagDraft(
  tx: Db,
  draft: ResponseDraft,
  flag: string,
  at: Date,
): Promise<void> {
  if (draft.flags.includes(flag)) return;
  await updateDraft(tx, draft.id, { flags: [...draft.flags, flag], updatedAt: at });
}

function emptyDraft({ consultation, version }: Desk, id: string, at: Date): ResponseDraft {
  return {
    id,
    consultationId: consultation.id,
    respondent: null,
    consent: null,
    wantsOutcome: false,
    paperVersion: version.number,
    createdAt: at,
    updatedAt: at,
    responseId: null,
    revisesId: null,
    isEqualityDone: false,
    isOwnDevice: false,
    flags: [],
    attachments: [],
    comments: [],
  };
}
