/**
 * The one way to change a draft: finds the browser's draft or makes it, then lets the caller write.
 *
 * The first post makes the draft. A post into a draft that was already sent begins a change of that
 * response, so words typed in a second window are not lost.
 */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Stage } from '#app/domain/consultation/consultation.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import { respondingStanding } from '#app/domain/response/responding-standing.ts';
import { UNNAMED_ORGANISATION } from '#app/domain/response/content.ts';
import type { Respondent, Response } from '#app/domain/response/response.ts';
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
import { permitsPartner } from '../people/permits-partner.server.ts';
import { organisationOpener } from './organisation-draft.server.ts';
import {
  findDesk,
  newDraftToken,
  tokenHashOf,
  type Desk,
  type OpenDesk,
  type RespondVisit,
} from './respond-visit.server.ts';

export type ChangeDraftRefusal =
  | { readonly kind: 'unknown-consultation' }
  /** Too early, or after the last stage that takes late responses. */
  | { readonly kind: 'not-open'; readonly stage: Stage }
  /** Already sent, and it can no longer be changed. */
  | { readonly kind: 'sent' }
  /** The partner's role does not write. */
  | { readonly kind: 'not-permitted' };

/** The browser's secret from now on, to be put in its cookie; '' for a partner, who needs none. */
export type OpenedDraft = {
  readonly token: string;
  readonly draftId: string;
  /** Until when the cookie lasts; null until the browser closes. */
  readonly keptUntil: Date | null;
};

type Write<Refusal> = (tx: Db, desk: OpenDesk) => Promise<Result<'saved', Refusal>>;

/** When `write` refuses, it has written nothing, and a draft made for it is taken back. */
export async function changeDraft<Refusal>(
  app: AppContext,
  visit: RespondVisit,
  write: Write<Refusal>,
): Promise<Result<OpenedDraft, ChangeDraftRefusal | Refusal>> {
  if (visit.partner && !permitsPartner(app, visit.partner, 'edit-own-response')) {
    return refuse({ kind: 'not-permitted' });
  }
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
    return accept({ token: token ?? '', draftId: draft.id, keptUntil });
  });
}

type Opening = {
  readonly desk: Desk;
  readonly visit: RespondVisit;
  readonly fresh: { readonly token: string; readonly id: string };
};

type Opened = { readonly draft: ResponseDraft; readonly token: string | null };

async function openDraft(
  app: AppContext,
  tx: Db,
  { desk, visit, fresh }: Opening,
): Promise<Result<Opened, ChangeDraftRefusal>> {
  const { consultation, draft } = desk;
  if (draft?.responseId) return openSentDraft(app, tx, { desk, visit, fresh });
  const standing = respondingStanding(consultation, draft?.createdAt ?? null, visit.at);
  if (standing.kind === 'not-open') return refuse({ kind: 'not-open', stage: standing.stage });
  if (draft) return accept({ draft, token: visit.token });

  const made = emptyDraft(desk, fresh.id, visit);
  const token = visit.partner ? null : fresh.token;
  await insertDraft(tx, made, openerOf(app, consultation.id, { ...visit, token }));
  return accept({ draft: made, token });
}

/** What is stored of that which opens a draft: of the browser's secret, or of the organisation. */
function openerOf(
  app: Pick<AppContext, 'secrets'>,
  consultationId: string,
  { partner, token }: Pick<RespondVisit, 'partner' | 'token'>,
): string {
  if (partner) return organisationOpener(partner, consultationId);
  return tokenHashOf(app, consultationId, token ?? '');
}

async function openSentDraft(
  app: AppContext,
  tx: Db,
  { desk, visit, fresh }: Opening,
): Promise<Result<Opened, ChangeDraftRefusal>> {
  const { consultation, draft: sent } = desk;
  const response = sent?.responseId && (await findResponse(tx, sent.responseId));
  if (!response || !mayRevise(consultation, response, visit.at)) {
    return refuse({ kind: 'sent' });
  }
  const draft = draftOfResponse(response, fresh.id, visit.at);
  await replaceDraft(tx, draft, openerOf(app, consultation.id, visit));
  return accept({ draft, token: visit.token });
}

/** Stores the draft as the one that the browser's secret opens, in the place of any other. */
export async function giveTokenTo(
  app: Pick<AppContext, 'secrets'>,
  tx: Db,
  { draft, token }: { readonly draft: ResponseDraft; readonly token: string },
): Promise<void> {
  await replaceDraft(tx, draft, tokenHashOf(app, draft.consultationId, token));
}

async function replaceDraft(tx: Db, draft: ResponseDraft, opener: string): Promise<void> {
  await retireToken(tx, opener, draft.updatedAt);
  await insertDraft(tx, draft, opener);
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
    organisationId: response.organisationId,
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
    comments: content.comments.map((comment) => ({
      ...comment,
      paperVersion: comment.paperVersion ?? paperVersion,
      revision: 1,
      savedAt: at,
    })),
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

/** What is known of an organisation's respondent before anybody has said more. */
export function respondentOf({ name, email, organisation }: PartnerMember): Respondent {
  return {
    type: 'organisation',
    ...{ name, email, area: '' },
    organisation: { ...UNNAMED_ORGANISATION, name: organisation.name },
    meeting: null,
  };
}

function emptyDraft(
  { consultation, version }: Desk,
  id: string,
  { at, partner }: RespondVisit,
): ResponseDraft {
  return {
    id,
    consultationId: consultation.id,
    organisationId: partner?.organisation.id ?? null,
    respondent: partner && respondentOf(partner),
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
