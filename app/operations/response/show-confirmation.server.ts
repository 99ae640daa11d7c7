/** Operation: shows a respondent that their response is on record, for as long as the draft's cookie lasts. */
import { nextSteps, type NextStep } from '#app/domain/response/next-steps.ts';
import type { Response } from '#app/domain/response/response.ts';
import { mayRevise } from '#app/domain/response/revise-response.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { copyOfVersion } from './copy-of-version.server.ts';
import { findDesk, keepAwake, type RespondVisit } from './respond-visit.server.ts';
import { frameOf, type RespondFrame } from './show-draft.server.ts';

export type ConfirmationPage = RespondFrame & {
  readonly reference: string;
  readonly secret: string;
  readonly submittedAt: Date;
  readonly timeliness: Response['timeliness'];
  /** 1 for a first response; more when it was changed. */
  readonly versionNumber: number;
  /** Address to which a receipt goes; '' when none was given. */
  readonly email: string;
  readonly nextSteps: readonly NextStep[];
  readonly copy: string;
  /** True while it may be changed or withdrawn. */
  readonly mayRevise: boolean;
};

/** `not-sent` when the browser's draft is still to be submitted. */
export async function showConfirmation(
  app: AppContext,
  visit: RespondVisit,
): Promise<ConfirmationPage | 'not-sent' | null> {
  const desk = await findDesk(app, app.db.read, visit);
  if (!desk) return null;
  const response =
    desk.draft?.responseId && (await findResponse(app.db.read, desk.draft.responseId));
  const version = response ? response.versions.at(-1) : undefined;
  if (!response || !version) return 'not-sent';
  await keepAwake(app, desk.draft, visit.at);

  return {
    ...(await frameOf(app, desk, visit)),
    reference: response.reference,
    secret: app.secrets.receiptSecret(response.id),
    submittedAt: version.submittedAt,
    timeliness: response.timeliness,
    versionNumber: version.number,
    email: version.content.respondent.email,
    nextSteps: nextSteps(desk.consultation),
    copy: await copyOfVersion(app.db.read, desk.consultation, version),
    mayRevise: mayRevise(desk.consultation, response, visit.at),
  };
}
