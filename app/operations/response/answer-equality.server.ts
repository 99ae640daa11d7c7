/**
 * Operations: the equality questions after a response was sent. They are offered once, and leaving
 * them changes nothing: the confirmation has an address of its own.
 *
 * No audit entry is written, because its time and subject would lead from the answers to a response.
 */
import {
  askedAnswers,
  equalityOffer,
  type EqualityAnswers,
  type EqualityRefusal,
  type EqualitySet,
} from '#app/domain/response/equality.ts';
import { EQUALITY_SET } from '#app/domain/response/equality-set.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { insertEqualityAnswers } from '#app/infrastructure/db/equality.server.ts';
import { updateDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { findDesk, keepAwake, type RespondVisit } from './respond-visit.server.ts';
import { frameOf, type RespondFrame } from './show-draft.server.ts';

export type EqualityPage = RespondFrame & {
  readonly reference: string;
  readonly set: EqualitySet;
};

export type AnswerEqualityRefusal = EqualityRefusal | { readonly kind: 'unknown-consultation' };

export async function showEquality(
  app: AppContext,
  visit: RespondVisit,
): Promise<Result<EqualityPage, AnswerEqualityRefusal>> {
  const desk = await findDesk(app, app.db.read, visit);
  if (!desk) return refuse({ kind: 'unknown-consultation' });
  const offer = equalityOffer(desk.draft);
  if (!offer.ok) return offer;
  const response = await findResponse(app.db.read, offer.value);
  if (!response) throw new Error('A draft leads to a response that is not there');
  await keepAwake(app, desk.draft, visit.at);
  return accept({
    ...(await frameOf(app, desk, visit)),
    reference: response.reference,
    set: EQUALITY_SET,
  });
}

/** Puts the answers on record; with none, that they were skipped and nothing else. */
export async function answerEquality(
  app: AppContext,
  visit: RespondVisit,
  given: EqualityAnswers,
): Promise<Result<'done', AnswerEqualityRefusal>> {
  const id = app.newId();
  return app.db.transact(async (tx) => {
    const desk = await findDesk(app, tx, visit);
    if (!desk) return refuse({ kind: 'unknown-consultation' });
    const offer = equalityOffer(desk.draft);
    if (!offer.ok || !desk.draft) return offer.ok ? refuse({ kind: 'not-sent' }) : offer;

    const answers = askedAnswers(EQUALITY_SET, given);
    if (Object.keys(answers).length > 0) {
      const setVersion = EQUALITY_SET.version;
      await insertEqualityAnswers(tx, { id, setVersion, answers, responseId: offer.value });
    }
    await updateDraft(tx, desk.draft.id, { isEqualityDone: true, updatedAt: visit.at });
    return accept('done');
  });
}
