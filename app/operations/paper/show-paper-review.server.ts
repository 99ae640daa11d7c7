/** Operation: the working copy as its editor sees it, with what can be undone and done again. */
import { redoStep, undoStep } from '#app/domain/paper/history.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  findLatestVersion,
  findWorkingPaper,
  listHistory,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { asContinuation } from './edit-paper.server.ts';

export type PaperReview = {
  readonly slug: string;
  readonly title: string;
  /** Id of the revision on show, which every edit of it names. */
  readonly seen: string;
  readonly paper: Paper;
  /** What was done last, and when. */
  readonly last: { readonly summary: string; readonly madeAt: Date };
  /** "split 2.3.1"; null when there is nothing to undo. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Number of the version that the public reads; null while nothing is published. */
  readonly version: number | null;
  /** True when the public reads something else than the working copy. */
  readonly hasUnpublishedChanges: boolean;
};

export async function showPaperReview(
  app: AppContext,
  actor: Actor,
  slug: string,
): Promise<Result<PaperReview, { readonly kind: 'not-permitted' | 'unknown-consultation' }>> {
  if (!permitsActor(app, actor, 'edit-paper')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  const revision = consultation && (await findWorkingPaper(read, consultation.id));
  if (!consultation || !revision) return refuse({ kind: 'unknown-consultation' });
  const latest = await findLatestVersion(read, consultation.id);
  const history = await listHistory(read, consultation.id);
  const [undo, redo] = [undoStep(history), redoStep(history)];
  return accept({
    slug,
    title: consultation.title,
    seen: revision.id,
    paper: revision.paper,
    last: { summary: revision.summary, madeAt: revision.madeAt },
    undo: undo && asContinuation(undo.summary),
    redo: redo && asContinuation(redo.summary),
    version: latest?.number ?? null,
    hasUnpublishedChanges: latest !== null && revision.publication === null,
  });
}
