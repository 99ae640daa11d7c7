/**
 * Operation: the working copy of a structure, with what its editor needs to name groups, blocks and
 * proposals.
 */
import { blockNames } from '#app/domain/paper/block-names.ts';
import { redoStep, undoStep, type HistoryStep } from '#app/domain/paper/history.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { PaperRevision } from '#app/domain/paper/revision.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  findWorkingPaper,
  listHistory,
  listVersions,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import { asContinuation } from '../paper/edit-paper.server.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type PaperEditor = {
  readonly slug: string;
  readonly title: string;
  readonly paper: Paper;
  /** Every block that holds words, by what it is called. */
  readonly places: readonly PaperPlace[];
  readonly revision: Pick<PaperRevision, 'id' | 'sequence' | 'summary'>;
  /** What the last step did, and what was undone last, in words; null when there is none. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Number of the version that the public reads; null while nothing is published. */
  readonly version: number | null;
  /** True when the public reads something else than the working copy. */
  readonly hasUnpublishedChanges: boolean;
};

export type PaperPlace = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
};

export async function showStructureEditor(
  app: AppContext,
  actor: Actor,
  slug: string,
): Promise<Result<PaperEditor, { readonly kind: 'not-permitted' | 'unknown-consultation' }>> {
  if (!permitsActor(app, actor, 'edit-structure')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  const working = consultation && (await findWorkingPaper(read, consultation.id));
  if (!consultation || !working) return refuse({ kind: 'unknown-consultation' });
  const latest = (await listVersions(read, consultation.id)).at(-1);
  const history = await listHistory(read, consultation.id);
  const { paper, id, sequence, summary } = working;
  return accept({
    slug,
    title: consultation.title,
    paper,
    places: placesOf(paper),
    revision: { id, sequence, summary },
    undo: continuationOf(undoStep(history)),
    redo: continuationOf(redoStep(history)),
    version: latest?.number ?? null,
    hasUnpublishedChanges: latest !== undefined && working.publication === null,
  });
}

function continuationOf(step: HistoryStep | null): string | null {
  return step && asContinuation(step.summary);
}

/** A list has no words of its own. */
function placesOf({ blocks }: Paper): readonly PaperPlace[] {
  const names = blockNames(blocks);
  return blocks
    .filter(({ kind }) => kind !== 'list')
    .map(({ id, text }) => ({ id, name: names.get(id) ?? id, text }));
}
