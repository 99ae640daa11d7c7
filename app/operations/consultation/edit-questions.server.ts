/**
 * Operations: show and edit the questions of a paper's working copy. Each edit is a further revision
 * of the paper; the public sees it once it is published.
 */
import {
  editQuestions,
  type QuestionEdit,
  type QuestionEditRefusal,
} from '#app/domain/paper/edit-questions.ts';
import type { Question } from '#app/domain/paper/question.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  findLatestVersion,
  findWorkingPaper,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { recordRevision } from './revise-paper.server.ts';

export type QuestionsPage = {
  readonly slug: string;
  readonly title: string;
  readonly questions: readonly Question[];
  /** True when the public still reads an earlier state of the questions. */
  readonly isUnpublished: boolean;
};

type UnknownOrNot =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function showQuestions(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<Result<QuestionsPage, UnknownOrNot>> {
  if (!permits(app, staff, 'edit-paper')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  const working = consultation && (await findWorkingPaper(read, consultation.id));
  if (!consultation || !working) return refuse({ kind: 'unknown-consultation' });
  const version = await findLatestVersion(read, consultation.id);
  const { questions } = working.paper;
  return accept({
    slug,
    title: consultation.title,
    questions,
    isUnpublished: JSON.stringify(version?.paper.questions) !== JSON.stringify(questions),
  });
}

export type ChangeQuestionsRefusal = UnknownOrNot | QuestionEditRefusal;

export async function changeQuestions(
  app: AppContext,
  actor: Actor,
  slug: string,
  edit: QuestionEdit,
): Promise<Result<'changed', ChangeQuestionsRefusal>> {
  if (!permitsActor(app, actor, 'edit-paper')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const from = consultation && (await findWorkingPaper(tx, consultation.id));
    if (!from) return refuse({ kind: 'unknown-consultation' });
    const edited = editQuestions(from.paper, edit);
    if (!edited.ok) return edited;
    const summary = SUMMARIES[edit.kind];
    await recordRevision(app, tx, actor, { from, paper: edited.value, summary });
    return accept('changed');
  });
}

const SUMMARIES: Readonly<Record<QuestionEdit['kind'], string>> = {
  add: 'Added a question',
  change: 'Changed a question',
  move: 'Moved a question',
  remove: 'Removed a question',
};
