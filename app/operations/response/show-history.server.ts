/** Operation: shows the people of an organisation every text that any of them saved, or tried to. */
import { paperOfComment, type AnsweredPapers } from '#app/domain/response/answered-papers.ts';
import {
  partKey,
  type ContributedPart,
  type Contribution,
} from '#app/domain/response/contribution.ts';
import { answersOf, type ShownAnswer } from '#app/domain/response/shown-answer.ts';
import type { Consent, Respondent } from '#app/domain/response/response.ts';
import { titleOfTarget } from '#app/domain/response/target-description.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { listContributions } from '#app/infrastructure/db/contributions.server.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { answeredPapers } from './answered-paper.server.ts';
import { namesOf } from './organisation-desk.server.ts';
import { findDesk, type Desk } from './respond-visit.server.ts';
import { sentVersions, type SentVersion } from './sent-versions.server.ts';
import { frameOf, type RespondFrame } from './show-draft.server.ts';
import type { PartnerVisit } from './sign-off-draft.server.ts';

export type ShownContribution = {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly at: Date;
  readonly isSetAside: boolean;
  readonly said:
    | {
        readonly kind: 'answer';
        /** Null when it was emptied. */ readonly answer: ShownAnswer | null;
      }
    | {
        readonly kind: 'about';
        readonly respondent: Respondent;
        readonly wantsOutcome: boolean;
      }
    | { readonly kind: 'publication'; readonly consent: Consent | null };
};

export type HistoryPage = RespondFrame & {
  /** What it is the history of; null for everything. */
  readonly subject: string | null;
  /** The latest first. */
  readonly contributions: readonly ShownContribution[];
  /** What was sent, the version that counts first; empty before anything was, and for one part alone. */
  readonly versions: readonly SentVersion[];
};

/** With a key, of that part alone. Null when there is no such consultation for them. */
export async function showHistory(
  app: AppContext,
  visit: PartnerVisit,
  key: string | null,
): Promise<HistoryPage | null> {
  const { read } = app.db;
  const desk = await findDesk(app, read, visit);
  if (!desk) return null;
  const { consultation, version } = desk;
  const shared = {
    consultationId: consultation.id,
    organisationId: visit.partner.organisation.id,
  };
  const contributions = await listContributions(read, shared, key ?? undefined);
  const comments = contributions.flatMap(({ part }) =>
    part.kind === 'comment' ? [part.comment] : [],
  );
  const sought = { paperVersion: version.number, comments };
  const papers = await answeredPapers(read, consultation.id, sought);
  const names = await namesOf(read, new Set(contributions.map(({ by }) => by)));
  return {
    ...(await frameOf(app, desk, visit)),
    subject: key === null ? null : titleOf(version.paper, key),
    contributions: contributions.toReversed().map((contribution) => ({
      id: contribution.id,
      title: titleOfPart(papers, contribution.part),
      by: names.get(contribution.by) ?? contribution.by,
      at: contribution.at,
      isSetAside: contribution.outcome === 'set-aside',
      said: saidIn(papers, contribution),
    })),
    versions: key === null ? await versionsOf(read, desk) : [],
  };
}

/** Those of the response that the draft has become, or is to change. */
async function versionsOf(db: Db, { consultation, draft }: Desk) {
  const responseId = draft?.responseId ?? draft?.revisesId ?? null;
  const response = responseId === null ? null : await findResponse(db, responseId);
  return response ? sentVersions(db, consultation, response) : [];
}

function titleOf(paper: Paper, key: string): string {
  if (key === 'about') return 'About the organisation';
  return key === 'publication' ? 'How it may be published' : titleOfTarget(paper, key);
}

/** Called as it was called in the version that its writer read. */
function titleOfPart(papers: AnsweredPapers, part: ContributedPart): string {
  const { paper } =
    part.kind === 'comment' ? paperOfComment(papers, part.comment) : papers.main;
  return titleOf(paper, partKey(part));
}

function saidIn(papers: AnsweredPapers, { part }: Contribution): ShownContribution['said'] {
  if (part.kind !== 'comment') return part;
  return { kind: 'answer', answer: answersOf(papers, [part.comment])[0] ?? null };
}
