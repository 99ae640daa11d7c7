/** Operation: shows the form for a comment on one thing, with the text being commented on. */
import { sectionOf, type Paper } from '#app/domain/paper/paper.ts';
import type { Question } from '#app/domain/paper/question.ts';
import { questionsFor } from '#app/domain/response/asked-of.ts';
import { isEmptyComment } from '#app/domain/response/content.ts';
import {
  correctedWordings,
  type CorrectedWording,
} from '#app/domain/response/corrected-wording.ts';
import type { DraftComment } from '#app/domain/response/draft.ts';
import {
  describeTarget,
  type TargetDescription,
} from '#app/domain/response/target-description.ts';
import { targetKey, type Target } from '#app/domain/response/target.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import type { AppContext } from '../context.ts';
import { answerableVersion, otherAnswered } from './answered-paper.server.ts';
import { findDesk, keepAwake, type Desk, type RespondVisit } from './respond-visit.server.ts';
import { frameOf, type RespondFrame } from './show-draft.server.ts';

export type CommentFormPage = RespondFrame & {
  readonly target: Target;
  readonly description: TargetDescription;
  /** Null for every target but a question. */
  readonly question: AskedQuestion | null;
  /** Null when nothing is saved on it yet. */
  readonly saved: DraftComment | null;
  /** Number of the version whose words are shown: the comment will be one on that version (D-05). */
  readonly paperVersion: number;
  /** What was corrected since the saved comment was written; null when nothing was. */
  readonly corrected: CorrectedWording | null;
};

/** A question and where it stands among those that are asked of this respondent. */
export type AskedQuestion = Question & {
  readonly section: string | null;
  /** From 1; null when an earlier answer means that it is not asked, so it will not be sent. */
  readonly place: number | null;
  readonly asked: number;
};

/**
 * The paper version that the posted form showed. `any` when it was posted and is shown again: a page is
 * not told the fields, and the words that were typed must come back whichever version held their subject.
 */
export type ShownVersion = number | 'any' | null;

/**
 * What the paper no longer holds can still be answered by whoever has written about it, or had its form
 * before them when it went: no words are lost to a correction. Null when there is no such consultation,
 * or no such thing in its paper.
 */
export async function showCommentForm(
  app: AppContext,
  visit: RespondVisit,
  target: Target,
  shownVersion: ShownVersion = null,
): Promise<CommentFormPage | null> {
  const { read } = app.db;
  const desk = await findDesk(app, read, visit);
  if (!desk) return null;
  const saved = savedOn(desk, target);
  const versions = readVersions(desk, saved, shownVersion);
  const reading = await answerableVersion(read, desk, target, versions);
  const description = reading && describeTarget(reading.paper, target);
  if (!reading || !description) return null;
  await keepAwake(app, desk.draft, visit.at);

  return {
    ...(await frameOf(app, desk, visit)),
    ...{ target, description, saved },
    question: questionOf(reading.paper, desk, target),
    paperVersion: reading.number,
    corrected: saved && (await correctedSince(read, desk, saved)),
  };
}

/** In the order in which they are tried. */
function readVersions(
  { version }: Desk,
  saved: DraftComment | null,
  shown: ShownVersion,
): readonly (number | null)[] {
  const answered = saved?.paperVersion ?? null;
  if (shown !== 'any') return [shown, answered];
  const earlier = Array.from(
    { length: version.number - 1 },
    (_, age) => version.number - 1 - age,
  );
  return [answered, ...earlier];
}

function savedOn({ draft }: Desk, target: Target): DraftComment | null {
  const key = targetKey(target);
  return draft?.comments.find((one) => targetKey(one.target) === key) ?? null;
}

async function correctedSince(
  db: Db,
  { consultation, version }: Desk,
  saved: DraftComment,
): Promise<CorrectedWording | null> {
  if (isEmptyComment(saved)) return null;
  const { number, paper } = version;
  const sought = { paperVersion: number, comments: [saved] };
  const others = await otherAnswered(db, consultation.id, sought);
  return correctedWordings({ main: { number, paper }, others }, paper, [saved])[0] ?? null;
}

function questionOf(paper: Paper, { draft }: Desk, target: Target): AskedQuestion | null {
  const question =
    target.kind === 'question' ? paper.questions.find(({ id }) => id === target.id) : undefined;
  if (!question) return null;
  const asked = questionsFor(paper, draft?.comments ?? []);
  const at = asked.findIndex(({ id }) => id === question.id);
  return {
    ...question,
    section: sectionOf(paper, question.id),
    place: at === -1 ? null : at + 1,
    asked: asked.length,
  };
}
