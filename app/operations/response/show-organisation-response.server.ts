/** Operations: the people of an organisation see what was sent in its name, and begin to change it. */
import { nextSteps, type NextStep } from '#app/domain/response/next-steps.ts';
import { mayRevise } from '#app/domain/response/revise-response.ts';
import { accept, type Result } from '#app/domain/result.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { changeDraft, type ChangeDraftRefusal } from './change-draft.server.ts';
import { findDesk } from './respond-visit.server.ts';
import { frameOf, type RespondFrame } from './show-draft.server.ts';
import { sentVersions, type SentVersion } from './sent-versions.server.ts';
import type { PartnerVisit } from './sign-off-draft.server.ts';

export type OrganisationResponsePage = RespondFrame & {
  readonly reference: string;
  /** The one that counts first. */
  readonly versions: readonly SentVersion[];
  readonly nextSteps: readonly NextStep[];
  readonly mayRevise: boolean;
};

/** `not-sent` while the organisation's draft is still to be sent. */
export async function showOrganisationResponse(
  app: AppContext,
  visit: PartnerVisit,
): Promise<OrganisationResponsePage | 'not-sent' | null> {
  const { read } = app.db;
  const desk = await findDesk(app, read, visit);
  if (!desk) return null;
  const response = desk.draft?.responseId && (await findResponse(read, desk.draft.responseId));
  if (!response) return 'not-sent';
  return {
    ...(await frameOf(app, desk, visit)),
    reference: response.reference,
    versions: await sentVersions(read, desk.consultation, response),
    nextSteps: nextSteps(desk.consultation),
    mayRevise: mayRevise(desk.consultation, response, visit.at),
  };
}

/** Makes a draft that says what was sent; the response stands until the lead sends it again. */
export async function beginOrganisationChange(
  app: AppContext,
  visit: PartnerVisit,
): Promise<Result<unknown, ChangeDraftRefusal>> {
  return changeDraft<ChangeDraftRefusal>(app, visit, () => Promise.resolve(accept('saved')));
}
