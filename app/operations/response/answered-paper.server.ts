/**
 * The paper as its respondents answered it: in the versions that they read, with the questions that
 * only surveys asked.
 */
import type { Paper } from '#app/domain/paper/paper.ts';
import {
  otherVersions,
  type AnsweredPaper,
  type AnsweredPapers,
} from '#app/domain/response/answered-papers.ts';
import { withSurveyQuestions } from '#app/domain/response/import/survey-question.ts';
import type { Comment } from '#app/domain/response/response.ts';
import { describeTarget } from '#app/domain/response/target-description.ts';
import type { Target } from '#app/domain/response/target.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { listSurveyQuestions } from '#app/infrastructure/db/survey-questions.server.ts';
import type { Desk } from './respond-visit.server.ts';

export async function answeredPaper(
  db: Db,
  consultationId: string,
  paper: Paper,
): Promise<Paper> {
  return withSurveyQuestions(paper, await listSurveyQuestions(db, consultationId));
}

/** The version that a response answers, and those on which comments of it were made besides. */
export async function answeredPapers(
  db: Db,
  consultationId: string,
  {
    paperVersion,
    comments,
  }: { readonly paperVersion: number; readonly comments: readonly Comment[] },
): Promise<AnsweredPapers> {
  const questions = await listSurveyQuestions(db, consultationId);
  const { number, paper } = await requireVersion(db, consultationId, paperVersion);
  return {
    main: { number, paper: withSurveyQuestions(paper, questions) },
    others: await otherAnswered(db, consultationId, { paperVersion, comments }),
  };
}

/** The versions besides the response's on which comments were made. */
export async function otherAnswered(
  db: Db,
  consultationId: string,
  {
    paperVersion,
    comments,
  }: {
    readonly paperVersion: number;
    readonly comments: readonly Pick<Comment, 'paperVersion'>[];
  },
): Promise<readonly AnsweredPaper[]> {
  const others: AnsweredPaper[] = [];
  for (const other of otherVersions(paperVersion, comments)) {
    const { number, paper } = await requireVersion(db, consultationId, other);
    others.push({ number, paper });
  }
  return others;
}

/**
 * The version on which something can be said about the target: the published one while it holds it;
 * otherwise the first that holds it of those that its writer has read. Null when none does.
 */
export async function answerableVersion(
  db: Db,
  { consultation, version }: Pick<Desk, 'consultation' | 'version'>,
  target: Target,
  readVersions: readonly (number | null)[],
): Promise<AnsweredPaper | null> {
  if (describeTarget(version.paper, target)) return version;
  for (const number of readVersions) {
    const found = number === null ? null : await findVersion(db, consultation.id, number);
    if (found && describeTarget(found.paper, target)) return found;
  }
  return null;
}

/**
 * Number of the version on which a comment is made: the one that its writer read, if that holds what it
 * is about, or else the published one. Null when neither does.
 */
export async function versionRead(
  db: Db,
  { consultation, version }: Pick<Desk, 'consultation' | 'version'>,
  { target, paperVersion = version.number }: Pick<Comment, 'target' | 'paperVersion'>,
): Promise<number | null> {
  const read =
    paperVersion === version.number
      ? version
      : await findVersion(db, consultation.id, paperVersion);
  if (read && describeTarget(read.paper, target)) return read.number;
  return describeTarget(version.paper, target) ? version.number : null;
}

async function requireVersion(db: Db, consultationId: string, number: number) {
  const version = await findVersion(db, consultationId, number);
  if (!version) throw new Error(`Version ${number} of an answered paper is not there`);
  return version;
}
