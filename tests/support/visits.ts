/** Visits of a respondent's browser to a consultation in a test, and what it saves on the way. */
import type { Comment } from '#app/domain/response/response.ts';
import type { AppContext } from '#app/operations/context.ts';
import type { RespondVisit } from '#app/operations/response/respond-visit.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';

/** What the operation was worth; fails the test when it was refused. */
export function accepted<Value>(
  outcome:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: unknown },
): Value {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

export function aVisit(
  app: Pick<AppContext, 'now'>,
  overrides: Partial<RespondVisit> = {},
): RespondVisit {
  return {
    slug: 'fairhaven-review',
    token: null,
    partner: null,
    formDraftId: null,
    at: app.now(),
    ...overrides,
  };
}

/** Saves words on the consultation as a whole, or whatever the comment says. */
export async function givenDraft(
  app: AppContext,
  {
    visit = aVisit(app),
    comment = {},
  }: { visit?: RespondVisit; comment?: Partial<Comment> } = {},
) {
  return accepted(
    await saveComment(app, visit, {
      comment: {
        target: { kind: 'consultation' },
        position: null,
        words: 'Keep the forum.',
        choices: [],
        suggestedWording: null,
        ...comment,
      },
      onRevision: 0,
      isHoneypotFilled: false,
    }),
  );
}

/** A response that was begun and submitted now. */
export async function givenSent(app: AppContext) {
  const draft = await givenDraft(app);
  const visit = aVisit(app, { token: draft.token });
  const sent = accepted(
    await submitResponse(app, visit, { isOfferedLate: false, peer: '::1' }),
  );
  return { ...sent, token: draft.token };
}
