/**
 * Operations: the lead of an organisation takes back what it has sent, until the consultation closes.
 *
 * Every version is kept, and none counts from then on. The organisation may answer anew: a change that
 * was begun stays as a draft of a new response, so that no word of it is lost.
 */
import { mayAsPartner } from '#app/domain/people/permissions.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import type { Response } from '#app/domain/response/response.ts';
import { mayRevise } from '#app/domain/response/revise-response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { updateDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permitsPartner } from '../people/permits-partner.server.ts';
import { retireToken } from './change-draft.server.ts';
import { recordWithdrawal } from './change-sent-response.server.ts';
import { organisationOpener } from './organisation-draft.server.ts';
import { findDesk } from './respond-visit.server.ts';
import { frameOf, type RespondFrame } from './show-draft.server.ts';
import type { PartnerVisit } from './sign-off-draft.server.ts';

export type WithdrawOrganisationRefusal =
  | { readonly kind: 'not-permitted' | 'unknown-consultation' | 'nothing-sent' }
  /** The consultation has closed: what was sent in time stands. */
  | { readonly kind: 'no-longer' };

export type WithdrawalPage = RespondFrame & {
  readonly reference: string;
  /** False once the consultation has closed. */
  readonly isInTime: boolean;
  /** False for contributors and approvers. */
  readonly isLead: boolean;
};

/** Null where the partner has no business; `nothing-sent` where there is nothing to take back. */
export async function showWithdrawal(
  app: AppContext,
  visit: PartnerVisit,
): Promise<WithdrawalPage | 'nothing-sent' | null> {
  const desk = await findDesk(app, app.db.read, visit);
  if (!desk) return null;
  const response = await findSent(app.db.read, desk.draft);
  if (!response) return 'nothing-sent';
  return {
    ...(await frameOf(app, desk, visit)),
    reference: response.reference,
    isInTime: mayRevise(desk.consultation, response, visit.at),
    isLead: mayAsPartner(visit.partner, 'withdraw-own-response'),
  };
}

export async function withdrawOrganisationResponse(
  app: AppContext,
  visit: PartnerVisit,
  reason: string,
): Promise<Result<'withdrawn', WithdrawOrganisationRefusal>> {
  if (!permitsPartner(app, visit.partner, 'withdraw-own-response')) {
    return refuse({ kind: 'not-permitted' });
  }
  return app.db.transact(async (tx) => {
    const desk = await findDesk(app, tx, visit);
    if (!desk) return refuse({ kind: 'unknown-consultation' });
    const { consultation, draft } = desk;
    const response = await findSent(tx, draft);
    if (!draft || !response) return refuse({ kind: 'nothing-sent' });
    if (!mayRevise(consultation, response, visit.at)) return refuse({ kind: 'no-longer' });
    const actor = visit.partner.id;
    await recordWithdrawal(app, tx, { response, at: visit.at, actor, reason });
    if (draft.revisesId === null) {
      await retireToken(tx, organisationOpener(visit.partner, consultation.id), visit.at);
    } else {
      await updateDraft(tx, draft.id, { revisesId: null, updatedAt: visit.at });
    }
    return accept('withdrawn');
  });
}

/** The organisation's response on record, whether it is being changed or not; null once withdrawn. */
async function findSent(db: Db, draft: ResponseDraft | null): Promise<Response | null> {
  const id = draft?.responseId ?? draft?.revisesId ?? null;
  const response = id === null ? null : await findResponse(db, id);
  return response?.withdrawnAt === null ? response : null;
}
