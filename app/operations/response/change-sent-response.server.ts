/**
 * Operations of a respondent on a response already sent, from its opened receipt: begin to change it,
 * withdraw it, or report that somebody else sent it.
 */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { AbuseSignal } from '#app/domain/response/abuse-signals.ts';
import type { Response } from '#app/domain/response/response.ts';
import { mayRevise } from '#app/domain/response/revise-response.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { takeBackForModeration } from '#app/infrastructure/db/publications.server.ts';
import { deleteEqualityAnswers } from '#app/infrastructure/db/equality.server.ts';
import {
  findResponseByReference,
  updateResponseFlags,
} from '#app/infrastructure/db/responses.server.ts';
import { markResponseWithdrawn } from '#app/infrastructure/db/response-changes.server.ts';
import type { AppContext } from '../context.ts';
import { recordStanding } from './record-standing.server.ts';
import { draftOfResponse, giveTokenTo } from './change-draft.server.ts';
import type { ResumedDraft } from './keep-draft.server.ts';
import { newDraftToken } from './respond-visit.server.ts';
import { isOpenedBy, type ReceiptVisit } from './show-receipt.server.ts';

export type ChangeSentRefusal =
  | { readonly kind: 'unknown-reference' }
  /** The secret has not been typed, or more than 30 minutes ago. */
  | { readonly kind: 'not-opened' }
  /** The consultation has closed, or the response has been withdrawn. */
  | { readonly kind: 'no-longer' };

/** Makes a draft that says what the response says; the response stands until it is submitted. */
export async function beginChange(
  app: AppContext,
  visit: ReceiptVisit & { readonly token: string | null },
): Promise<Result<ResumedDraft, ChangeSentRefusal>> {
  const token = visit.token ?? newDraftToken(app);
  const id = app.newId();
  return app.db.transact(async (tx) => {
    const found = await findRevisable(app, tx, visit);
    if (!found.ok) return found;
    const { response, consultation } = found.value;
    await giveTokenTo(app, tx, { draft: draftOfResponse(response, id, visit.at), token });
    return accept({ slug: consultation.slug, token });
  });
}

/** Every version is kept; none is counted or published from then on. Equality answers are deleted. */
export async function withdrawResponse(
  app: AppContext,
  visit: ReceiptVisit,
): Promise<Result<'withdrawn', ChangeSentRefusal>> {
  return app.db.transact(async (tx) => {
    const found = await findRevisable(app, tx, visit);
    if (!found.ok) return found;
    const { response } = found.value;
    await recordWithdrawal(app, tx, { response, at: visit.at, actor: 'respondent' });
    return accept('withdrawn');
  });
}

/** In the transaction of whoever has decided that it may be withdrawn. */
export async function recordWithdrawal(
  app: Pick<AppContext, 'now' | 'secrets'>,
  tx: Db,
  {
    response,
    at,
    actor,
    reason = '',
  }: {
    readonly response: Pick<Response, 'id' | 'consultationId'>;
    readonly at: Date;
    readonly actor: string;
    /** In the respondent's own words; '' when they gave none. */
    readonly reason?: string;
  },
): Promise<void> {
  await markResponseWithdrawn(tx, response.id, at);
  await recordStanding(tx, response, { kind: 'withdrawn', at, decidedBy: actor, reason });
  await takeBackForModeration(tx, response.id);
  await deleteEqualityAnswers(tx, response.id);
  await appendAudit(tx, {
    at: app.now(),
    actor,
    action: 'response-withdrawn',
    subject: `response:${response.id}`,
    before: { isWithdrawn: false },
    after: {
      isWithdrawn: true,
      ...(reason === '' ? {} : { reason: app.secrets.keyedDigest(reason) }),
    },
  });
}

const REPORTED: AbuseSignal = 'reported-as-not-sent-by-them';

/**
 * Flags the response for a person to look at; it is not taken out of anything by itself, so whoever
 * was named may say so with the reference alone.
 */
export async function reportMisuse(
  app: AppContext,
  { reference }: Pick<ReceiptVisit, 'reference'>,
): Promise<Result<'reported', { readonly kind: 'unknown-reference' }>> {
  return app.db.transact(async (tx) => {
    const response = await findResponseByReference(tx, reference);
    if (!response) return refuse({ kind: 'unknown-reference' });
    if (response.flags.includes(REPORTED)) return accept('reported');
    await updateResponseFlags(tx, response.id, [...response.flags, REPORTED]);
    // Nothing stays public under a name whose bearer disowns it until a person has looked again.
    await takeBackForModeration(tx, response.id);
    await appendAudit(tx, {
      at: app.now(),
      actor: 'respondent',
      action: 'response-reported',
      subject: `response:${response.id}`,
      before: null,
      after: { flag: REPORTED },
    });
    return accept('reported');
  });
}

type Found = { readonly response: Response; readonly consultation: Consultation };

async function findRevisable(
  app: AppContext,
  tx: Db,
  visit: ReceiptVisit,
): Promise<Result<Found, ChangeSentRefusal>> {
  const found = await findOpened(app, tx, visit);
  if (!found.ok) return found;
  const { response, consultation } = found.value;
  return mayRevise(consultation, response, visit.at) ? found : refuse({ kind: 'no-longer' });
}

async function findOpened(
  app: AppContext,
  tx: Db,
  visit: ReceiptVisit,
): Promise<Result<Found, ChangeSentRefusal>> {
  const response = await findResponseByReference(tx, visit.reference);
  const consultation = response && (await findConsultationById(tx, response.consultationId));
  if (!response || !consultation) return refuse({ kind: 'unknown-reference' });
  if (!isOpenedBy(app, response, visit)) return refuse({ kind: 'not-opened' });
  return accept({ response, consultation });
}
