/**
 * Operation: shows a respondent what they have said so far, for the task list, the lists of answers
 * and the page on which they check them.
 */
import type { Contact } from '#app/domain/consultation/consultation.ts';
import type { AttachedFile } from '#app/domain/response/attachment.ts';
import { sectionOf, type GlossaryEntry } from '#app/domain/paper/paper.ts';
import { questionsFor } from '#app/domain/response/asked-of.ts';
import type { AnsweredPapers } from '#app/domain/response/answered-papers.ts';
import {
  correctedWordings,
  type CorrectedWording,
} from '#app/domain/response/corrected-wording.ts';
import { isBlank } from '#app/domain/response/content.ts';
import { contentOfDraft, unaskedIn } from '#app/domain/response/draft.ts';
import {
  findPersonalDetails,
  type PersonalDetail,
} from '#app/domain/response/personal-details.ts';
import {
  respondingStanding,
  type RespondingStanding,
} from '#app/domain/response/responding-standing.ts';
import type { Consent, Respondent } from '#app/domain/response/response.ts';
import { answersOf, type ShownAnswer } from '#app/domain/response/shown-answer.ts';
import { targetKey } from '#app/domain/response/target.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { otherAnswered } from './answered-paper.server.ts';
import { organisationDesk, type OrganisationDesk } from './organisation-desk.server.ts';
import { findDesk, keepAwake, type Desk, type RespondVisit } from './respond-visit.server.ts';

/** What stands on every page of the journey. */
export type RespondFrame = {
  readonly portalName: string;
  readonly slug: string;
  readonly title: string;
  /** Short forms of the published paper, to be explained where a page uses them. */
  readonly glossary: readonly GlossaryEntry[];
  readonly standing: RespondingStanding;
  readonly contacts: readonly Contact[];
  /** Id of the draft, to be named by every form; '' while there is none. */
  readonly draftId: string;
  /** True when the draft has become a response. */
  readonly isSent: boolean;
  /** True when the draft would change a response already sent. */
  readonly isChange: boolean;
  /** True when the respondent has said that the device is their own. */
  readonly isOwnDevice: boolean;
  /** For the people of an organisation who answer together; null for everybody else. */
  readonly organisation: OrganisationDesk | null;
};

export type DraftPage = RespondFrame & {
  /** Every proposal of the paper, with what is said about it. */
  readonly proposals: readonly ProposalEntry[];
  /** What is said about anything but proposals and questions, in the order of the paper. */
  readonly otherAnswers: readonly ShownAnswer[];
  /** Questions that are asked of this respondent, with what is said about them. */
  readonly questions: readonly QuestionEntry[];
  /** Kept, but not to be submitted: answers to questions that are no longer asked. */
  readonly unaskedAnswers: readonly ShownAnswer[];
  /** Null until the page about the respondent has been saved. */
  readonly respondent: Respondent | null;
  readonly wantsOutcome: boolean;
  readonly consent: Consent | null;
  readonly areas: readonly string[];
  readonly attachments: readonly AttachedFile[];
  readonly confidentialityStatement: string;
  /** True when nothing is said yet: it cannot be submitted. */
  readonly isBlank: boolean;
  readonly warnings: readonly CommentWarning[];
  /** Wordings that were corrected since something was said about them (D-05). */
  readonly corrected: readonly CorrectedWording[];
  /** How often each answer has been saved, by the key of its target. */
  readonly revisions: Readonly<Record<string, number>>;
};

export type ProposalEntry = {
  readonly key: string;
  readonly title: string;
  /** Null while nothing is said about it. */
  readonly answer: ShownAnswer | null;
};

export type QuestionEntry = ProposalEntry & {
  /** Section of a self-assessment that asks it; null outside one. */
  readonly section: string | null;
};

/** Personal details typed in a comment: a warning, never an obstacle. */
export type CommentWarning = {
  readonly key: string;
  readonly title: string;
  readonly details: readonly PersonalDetail[];
};

export async function showDraft(
  app: AppContext,
  visit: RespondVisit,
): Promise<DraftPage | null> {
  const desk = await findDesk(app, app.db.read, visit);
  if (!desk) return null;
  await keepAwake(app, desk.draft, visit.at);

  const { draft, consultation } = desk;
  return {
    ...(await frameOf(app, desk, visit)),
    ...shownAnswers(desk, await papersOfDraft(app.db.read, desk)),
    respondent: draft?.respondent ?? null,
    wantsOutcome: draft?.wantsOutcome ?? false,
    consent: draft?.consent ?? null,
    areas: consultation.areas,
    attachments: draft?.attachments ?? [],
    revisions: revisionsOf(draft),
    confidentialityStatement: consultation.confidentialityStatement,
  };
}

function revisionsOf(draft: Desk['draft']): DraftPage['revisions'] {
  const comments = draft?.comments ?? [];
  return Object.fromEntries(
    comments.map(({ target, revision }) => [targetKey(target), revision]),
  );
}

/** The published version, and those that were read when something was said (D-05). */
async function papersOfDraft(db: Db, desk: Desk): Promise<AnsweredPapers> {
  const { number, paper } = desk.version;
  const comments = desk.draft?.comments ?? [];
  const sought = { paperVersion: number, comments };
  const others = await otherAnswered(db, desk.consultation.id, sought);
  return { main: { number, paper }, others };
}

type ShownAnswers = Pick<
  DraftPage,
  | 'proposals'
  | 'questions'
  | 'otherAnswers'
  | 'unaskedAnswers'
  | 'isBlank'
  | 'warnings'
  | 'corrected'
>;

function shownAnswers({ draft, version }: Desk, papers: AnsweredPapers): ShownAnswers {
  const { paper } = version;
  const content = draft && contentOfDraft(draft, paper);
  const answers = content ? answersOf(papers, content.comments) : [];
  const entry = (key: string, title: string): ProposalEntry => ({
    key,
    title,
    answer: answers.find((answer) => answer.key === key) ?? null,
  });
  const proposals = paper.proposals.map(({ id, title }) => entry(`proposal:${id}`, title));
  const questions = questionsFor(paper, content?.comments ?? []).map(({ id, prompt }) => ({
    ...entry(`question:${id}`, prompt),
    section: sectionOf(paper, id),
  }));
  const listed = new Set([...proposals, ...questions].map(({ key }) => key));
  return {
    proposals,
    questions,
    otherAnswers: answers.filter(({ key }) => !listed.has(key)),
    unaskedAnswers: draft ? answersOf(papers, unaskedIn(draft, paper)) : [],
    isBlank: content === null || isBlank(content),
    warnings: warningsOf(answers),
    corrected: content ? correctedWordings(papers, paper, content.comments) : [],
  };
}

export async function frameOf(
  app: Pick<AppContext, 'db' | 'secrets'>,
  desk: Desk,
  visit: RespondVisit,
): Promise<RespondFrame> {
  const { db } = app;
  const { consultation, draft, version } = desk;
  const settings = await findSettings(db.read);
  return {
    portalName: settings.name,
    slug: consultation.slug,
    title: consultation.title,
    glossary: version.paper.glossary,
    standing: respondingStanding(consultation, draft?.createdAt ?? null, visit.at),
    contacts: consultation.contacts,
    draftId: draft?.id ?? '',
    isSent: draft !== null && draft.responseId !== null,
    isChange: draft !== null && draft.revisesId !== null,
    isOwnDevice: draft?.isOwnDevice ?? false,
    organisation: visit.partner && (await organisationDesk(app, db.read, visit.partner, desk)),
  };
}

function warningsOf(answers: readonly ShownAnswer[]): readonly CommentWarning[] {
  return answers
    .map(({ key, title, words, suggestedWording }) => ({
      key,
      title,
      details: findPersonalDetails(`${words}\n${suggestedWording}`),
    }))
    .filter(({ details }) => details.length > 0);
}
