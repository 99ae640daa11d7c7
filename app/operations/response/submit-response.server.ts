/**
 * Operation: a respondent submits their draft.
 *
 * load → decide → record → announce, all in one transaction, so a receipt is never promised for a
 * response that was not stored. The draft's id is the idempotency key: once the draft has become a
 * response, every further press, retry or window is answered with that same response.
 */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { contentOfDraft, type ResponseDraft } from '#app/domain/response/draft.ts';
import {
  receiveResponse,
  type ReceiveRefusal,
  type SubmitContent,
} from '#app/domain/response/receive-response.ts';
import type { Response, Timeliness } from '#app/domain/response/response.ts';
import { isSignedOff, type SignOffState } from '#app/domain/response/sign-off.ts';
import { reviseResponse, type ReviseRefusal } from '#app/domain/response/revise-response.ts';
import { moveAttachments } from '#app/infrastructure/db/attachments.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { clearDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import {
  findResponse,
  insertResponse,
  takeResponseNumber,
} from '#app/infrastructure/db/responses.server.ts';
import { insertResponseVersion } from '#app/infrastructure/db/response-changes.server.ts';
import type { AppContext } from '../context.ts';
import { permitsPartner } from '../people/permits-partner.server.ts';
import { otherAnswered } from './answered-paper.server.ts';
import { composeVersion } from './compose-version.server.ts';
import { findAbuseSignals } from './find-abuse-signals.server.ts';
import { drawReference } from './draw-reference.server.ts';
import { recordVersion } from './record-version.server.ts';
import { findDesk, type Desk, type RespondVisit } from './respond-visit.server.ts';
import { signOffOfDraft } from './sign-off-of-draft.server.ts';

export type SubmitResponse = {
  /** True once the respondent has been told that it is late and sends it all the same. */
  readonly isOfferedLate: boolean;
  /** Network address of the browser: counted as a keyed hash, never stored. */
  readonly peer: string;
};

export type SubmitResponseRefusal =
  | { readonly kind: 'unknown-consultation' }
  /** The browser has no draft here, or it has rested too long. */
  | { readonly kind: 'no-draft' }
  /** Only the lead of an organisation sends its response. */
  | { readonly kind: 'not-permitted' }
  /** The organisation's approver has not agreed to it as it stands now. */
  | { readonly kind: 'not-signed-off'; readonly state: SignOffState['kind'] }
  | ReceiveRefusal
  | Exclude<ReviseRefusal, { kind: 'blank' }>;

export type SubmittedResponse = Pick<Response, 'id' | 'reference'>;

export async function submitResponse(
  app: AppContext,
  visit: RespondVisit,
  command: SubmitResponse,
): Promise<Result<SubmittedResponse, SubmitResponseRefusal>> {
  if (visit.partner && !permitsPartner(app, visit.partner, 'submit-own-response')) {
    return refuse({ kind: 'not-permitted' });
  }
  return app.db.transact(async (tx) => {
    const desk = await findDesk(app, tx, visit);
    if (!desk) return refuse({ kind: 'unknown-consultation' });
    if (!desk.draft) return refuse({ kind: 'no-draft' });

    const submission: Submission = { ...desk, draft: desk.draft, visit, command };
    const { responseId, revisesId } = desk.draft;
    if (responseId !== null) return accept(await existingResponse(tx, responseId));
    const signOff = await signOffOfDraft(app, tx, submission);
    if (!isSignedOff(signOff.isNeeded, signOff.state)) {
      return refuse({ kind: 'not-signed-off', state: signOff.state.kind });
    }
    return revisesId === null
      ? receiveFirst(app, tx, submission)
      : receiveChange(app, tx, submission, await existingResponse(tx, revisesId));
  });
}

type Submission = Desk & {
  readonly draft: ResponseDraft;
  readonly visit: RespondVisit;
  readonly command: SubmitResponse;
};

async function receiveFirst(
  app: AppContext,
  tx: Db,
  submission: Submission,
): Promise<Result<SubmittedResponse, SubmitResponseRefusal>> {
  const submitted = submittedContent(submission);
  const decision = receiveResponse(submission.consultation, submitted);
  if (!decision.ok) return decision;

  const response = await composeResponse(app, tx, submission, decision.value);
  await insertResponse(tx, response, submission.draft.id);
  await recordVersion(app, tx, { response, at: app.now() });
  return accept(await endDraft(tx, submission, response));
}

async function receiveChange(
  app: AppContext,
  tx: Db,
  submission: Submission,
  response: Response,
): Promise<Result<SubmittedResponse, SubmitResponseRefusal>> {
  const submitted = submittedContent(submission);
  const decision = reviseResponse(submission.consultation, response, submitted);
  if (!decision.ok) return decision;

  const version = composeVersion(app, {
    id: app.newId(),
    number: response.versions.length + 1,
    submittedAt: submission.visit.at,
    version: submission.version,
    content: submitted.content,
    others: await othersIn(tx, submission),
    submittedBy: submission.visit.partner?.id ?? null,
    correction: null,
    response,
  });
  await insertResponseVersion(tx, response.id, version);
  const changed = { ...response, versions: [...response.versions, version] };
  await recordVersion(app, tx, { response: changed, at: app.now() });
  return accept(await endDraft(tx, submission, response));
}

/** From here on the words and the files are the response's. */
async function endDraft(
  tx: Db,
  { draft, visit }: Submission,
  { id, reference }: SubmittedResponse,
): Promise<SubmittedResponse> {
  await moveAttachments(tx, { kind: 'draft', id: draft.id }, { kind: 'response', id });
  await clearDraft(tx, draft.id, { responseId: id, at: visit.at });
  return { id, reference };
}

async function composeResponse(
  app: AppContext,
  tx: Db,
  submission: Submission,
  timeliness: Timeliness,
): Promise<Response> {
  const { consultation, version, draft, visit } = submission;
  const identity = { id: app.newId(), reference: await drawReference(app, tx) };
  const { content } = submittedContent(submission);
  const others = await othersIn(tx, submission);
  return {
    ...identity,
    consultationId: consultation.id,
    number: await takeResponseNumber(tx, consultation.id),
    channel: 'online',
    receivedAt: visit.at,
    writtenOn: null,
    enteredBy: null,
    timeliness,
    lateDecision: null,
    exclusion: null,
    withdrawnAt: null,
    organisationId: draft.organisationId,
    saidAtId: null,
    flags: await findAbuseSignals(app, tx, {
      draft,
      arrivedAt: visit.at,
      peer: submission.command.peer,
      email: content.respondent.email,
    }),
    versions: [
      composeVersion(app, {
        id: app.newId(),
        number: 1,
        submittedAt: visit.at,
        version,
        ...{ content, others },
        submittedBy: visit.partner?.id ?? null,
        correction: null,
        response: identity,
      }),
    ],
  };
}

/** The versions that the writer read and that are no longer the published one (D-05). */
function othersIn(tx: Db, { consultation, version, draft }: Submission) {
  const { comments } = contentOfDraft(draft, version.paper);
  return otherAnswered(tx, consultation.id, { paperVersion: version.number, comments });
}

function submittedContent({ draft, version, visit, command }: Submission): SubmitContent {
  return {
    content: contentOfDraft(draft, version.paper),
    startedAt: draft.createdAt,
    arrivedAt: visit.at,
    isOfferedLate: command.isOfferedLate,
  };
}

async function existingResponse(tx: Db, id: string): Promise<Response> {
  const response = await findResponse(tx, id);
  if (!response) throw new Error('A draft leads to a response that is not there');
  return response;
}
