/**
 * Operations: the structure register out as JSON, and in again in place of the one on record.
 *
 * A register that comes in becomes a further revision of the paper. Where the paper is public, it
 * may be published in the same step as a correction with a dated note (D-05).
 */
import type { Paper } from '#app/domain/paper/paper.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { listStructureFaults } from '#app/domain/structure/structure-faults.ts';
import type { Structure } from '#app/domain/structure/structure.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import { structureSchema } from '#app/infrastructure/db/stored-structure.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { recordRevision } from './revise-paper.server.ts';

/** The register of the working copy; null for a slug that nobody has. */
export async function exportStructure(
  { db }: Pick<AppContext, 'db'>,
  slug: string,
): Promise<Structure | null> {
  const consultation = await findConsultationBySlug(db.read, slug);
  const working = consultation && (await findWorkingPaper(db.read, consultation.id));
  return working?.paper.structure ?? null;
}

export type ImportStructureRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  /** The JSON is not a register; each fault names its place. */
  | { readonly kind: 'wrong-shape'; readonly faults: readonly string[] }
  /** The ids of the register do not fit together or do not fit the paper. */
  | { readonly kind: 'faulty-structure'; readonly faults: readonly string[] };

export type ImportedStructure = {
  readonly structure: Structure;
  /** True when the public still reads an earlier state of the paper. */
  readonly isUnpublished: boolean;
};

/** `register` is JSON that nobody has checked yet. */
export async function importStructure(
  app: AppContext,
  actor: Actor,
  slug: string,
  register: unknown,
): Promise<Result<ImportedStructure, ImportStructureRefusal>> {
  if (!permitsActor(app, actor, 'edit-structure')) return refuse({ kind: 'not-permitted' });
  const read = structureSchema.safeParse(register);
  if (!read.success) {
    const faults = read.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    return refuse({ kind: 'wrong-shape', faults });
  }
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const from = consultation && (await findWorkingPaper(tx, consultation.id));
    if (!from) return refuse({ kind: 'unknown-consultation' });
    const faults = listStructureFaults(read.data, from.paper);
    if (faults.length > 0) return refuse({ kind: 'faulty-structure', faults });

    const paper = withStructure(from.paper, read.data);
    const summary = 'Imported the structure register';
    const revision = await recordRevision(app, tx, actor, { from, paper, summary });
    return accept({
      structure: paper.structure,
      isUnpublished: revision.publication === null,
    });
  });
}

/** A proposal lists the changes that name it, so the two sides can never disagree. */
function withStructure(paper: Paper, structure: Structure): Paper {
  return {
    ...paper,
    structure,
    proposals: paper.proposals.map((proposal) => ({
      ...proposal,
      changes: structure.changes
        .filter((change) => change.proposal === proposal.id)
        .map(({ id }) => id),
    })),
  };
}
