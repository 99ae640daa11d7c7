/** Operation: a respondent saves who they are, or as much of it as they like. */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import type { Respondent } from '#app/domain/response/response.ts';
import { updateDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import {
  changeDraft,
  flagDraft,
  respondentOf,
  type ChangeDraftRefusal,
  type OpenedDraft,
} from './change-draft.server.ts';
import { contribute, partRevision } from './organisation-draft.server.ts';
import type { RespondVisit } from './respond-visit.server.ts';
import { seenRevision } from './seen-revision.ts';

export type SaveAboutYou = {
  readonly respondent: Respondent;
  readonly wantsOutcome: boolean;
  /** How often it had been saved when a partner's form was shown; those who answer alone have none. */
  readonly onRevision?: number;
  readonly isHoneypotFilled: boolean;
};

export type SaveAboutYouRefusal =
  | ChangeDraftRefusal
  /** A colleague has saved something else since; it stands in the draft, and this is kept too. */
  | { readonly kind: 'about-changed-elsewhere'; readonly revision: number };

export async function saveAboutYou(
  app: AppContext,
  visit: RespondVisit,
  command: SaveAboutYou,
): Promise<Result<OpenedDraft, SaveAboutYouRefusal>> {
  return changeDraft<SaveAboutYouRefusal>(app, visit, async (tx, { draft }) => {
    const { wantsOutcome, isHoneypotFilled } = command;
    const { partner, at } = visit;
    const respondent = ofOrganisation(command.respondent, visit);
    const part = { kind: 'about', respondent, wantsOutcome } as const;
    const revision = await partRevision(tx, draft, 'about');
    const seen = seenRevision(visit, draft, command.onRevision ?? 0);
    const isUnseen = partner !== null && revision !== seen;
    if (isUnseen && !isSameAbout(draft, { respondent, wantsOutcome })) {
      await contribute(app, tx, { draft, partner, at, part, outcome: 'set-aside' });
      return refuse({ kind: 'about-changed-elsewhere', revision });
    }
    await updateDraft(tx, draft.id, { respondent, wantsOutcome, updatedAt: at });
    await contribute(app, tx, { draft, partner, at, part, outcome: 'saved' });
    if (isHoneypotFilled) await flagDraft(tx, draft, 'honeypot-filled', at);
    return accept('saved');
  });
}

/** A partner answers for the organisation that they signed in for, under its name on the roll. */
function ofOrganisation(respondent: Respondent, { partner }: RespondVisit): Respondent {
  if (partner === null) return respondent;
  const known = respondentOf(partner).organisation;
  const organisation = respondent.organisation ?? known;
  return {
    ...respondent,
    type: 'organisation',
    organisation: organisation && { ...organisation, name: partner.organisation.name },
  };
}

function isSameAbout(
  saved: Pick<ResponseDraft, 'respondent' | 'wantsOutcome'>,
  typed: Pick<SaveAboutYou, 'respondent' | 'wantsOutcome'>,
): boolean {
  const { respondent, wantsOutcome } = typed;
  return (
    saved.wantsOutcome === wantsOutcome &&
    sortedText(saved.respondent) === sortedText(respondent)
  );
}

/** The same text for the same values, in whatever order a database gives their names. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  );
}
