/**
 * Operations: one edit of a consultation's working copy, and undoing or doing one again.
 *
 * An edit says which revision its editor saw. If somebody has saved another since, it is refused and
 * nothing is lost. The public sees nothing of it until it is published.
 */
import { applyEdit } from '#app/domain/paper/edit/apply-edit.ts';
import type { EditRefusal, PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { redoStep, undoStep } from '#app/domain/paper/history.ts';
import type { PaperRevision } from '#app/domain/paper/revision.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  findRevision,
  findWorkingPaper,
  listHistory,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import { recordRevision } from '../consultation/revise-paper.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type EditingRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  /** Somebody saved another revision since; `summary` says what it did. */
  | { readonly kind: 'stale'; readonly summary: string };

export type EditPaperRefusal = EditingRefusal | EditRefusal;

export type EditedPaper = {
  readonly revision: PaperRevision;
  /** The block at which the result is to be seen; null when it is no block. */
  readonly focus: string | null;
};

type Edited<Refusal> = Result<EditedPaper, EditingRefusal | Refusal>;

/** Where an edit is made: the consultation, and the revision that its editor saw. */
export type EditPlace = { readonly slug: string; readonly seen: string };

export function editPaper(
  app: AppContext,
  actor: Actor,
  place: EditPlace,
  edit: PaperEdit,
): Promise<Edited<EditRefusal>> {
  return onWorkingPaper<EditRefusal>(app, actor, place, async (tx, from) => {
    const edited = applyEdit(from.paper, edit, idsOf(from.sequence + 1));
    if (!edited.ok) return edited;
    const { paper, summary, focus } = edited.value;
    const revision = await recordRevision(app, tx, actor, { from, paper, summary });
    if (revision === from) return refuse({ kind: 'nothing-to-do' });
    return accept({ revision, focus });
  });
}

/** Ids such as `r7-1`: a revision's number is never given twice, so no id ever comes back. */
function idsOf(sequence: number): () => string {
  let made = 0;
  return () => `r${sequence}-${(made += 1)}`;
}

type HistoryRefusal = { readonly kind: 'nothing-to-do' };

const STEPS = {
  undo: { find: undoStep, done: 'Undid' },
  redo: { find: redoStep, done: 'Did again' },
} as const;

/** A further revision with the paper as it was before, or after, the last change. */
export function turnBack(
  app: AppContext,
  actor: Actor,
  place: EditPlace,
  direction: 'undo' | 'redo',
): Promise<Edited<HistoryRefusal>> {
  return onWorkingPaper<HistoryRefusal>(app, actor, place, async (tx, from) => {
    const { find, done } = STEPS[direction];
    const step = find(await listHistory(tx, from.consultationId));
    const target = step && (await findRevision(tx, from.consultationId, step.to));
    if (!step || !target) return refuse({ kind: 'nothing-to-do' });
    const summary = `${done}: ${asContinuation(step.summary)}`;
    const change = { from, paper: target.paper, summary, restores: step.to };
    return accept({ revision: await recordRevision(app, tx, actor, change), focus: null });
  });
}

/** "Split 2.3.1" after a colon: "split 2.3.1". */
export function asContinuation(summary: string): string {
  return summary.charAt(0).toLowerCase() + summary.slice(1);
}

function onWorkingPaper<Refusal>(
  app: AppContext,
  actor: Actor,
  { slug, seen }: EditPlace,
  work: (tx: Db, from: PaperRevision) => Promise<Edited<Refusal>>,
): Promise<Edited<Refusal>> {
  if (!permitsActor(app, actor, 'edit-paper')) {
    return Promise.resolve(refuse({ kind: 'not-permitted' }));
  }
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const from = consultation && (await findWorkingPaper(tx, consultation.id));
    if (!from) return refuse({ kind: 'unknown-consultation' });
    if (from.id !== seen) return refuse({ kind: 'stale', summary: from.summary });
    return work(tx, from);
  });
}
