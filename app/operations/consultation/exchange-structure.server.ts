/**
 * Operations: the structure register out as JSON, and in again in place of the one on record.
 *
 * A register that comes in becomes a further revision of the paper. Where the paper is public, it
 * may be published in the same step as a correction with a dated note (D-05).
 */
import type { Paper } from '#app/domain/paper/paper.ts';
import { withStructure } from '#app/domain/paper/with-structure.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import {
  compareStructures,
  type StructureComparison,
} from '#app/domain/structure/compare-structures.ts';
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
  /** The paper has been revised since it was looked at. */
  | { readonly kind: 'changed-since' }
  /** The JSON is not a register; each fault names its place. */
  | { readonly kind: 'wrong-shape'; readonly faults: readonly string[] }
  /** The ids of the register do not fit together or do not fit the paper. */
  | { readonly kind: 'faulty-structure'; readonly faults: readonly string[] };

export type ImportedStructure = {
  readonly structure: Structure;
  /** True when the public still reads an earlier state of the paper. */
  readonly isUnpublished: boolean;
};

/** What a register would change, without changing it. `register` is JSON that nobody has checked. */
export async function checkRegister(
  app: AppContext,
  actor: Actor,
  slug: string,
  register: unknown,
): Promise<Result<StructureComparison, ImportStructureRefusal>> {
  if (!permitsActor(app, actor, 'edit-structure')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  const working = consultation && (await findWorkingPaper(read, consultation.id));
  if (!working) return refuse({ kind: 'unknown-consultation' });
  const checked = checkAgainst(working.paper, register);
  if (!checked.ok) return checked;
  return accept(compareStructures(working.paper.structure, checked.value));
}

/**
 * `register` is JSON that nobody has checked yet; `seen` the number of the revision that it is to
 * replace, null to replace whatever is on record.
 */
export async function importStructure(
  app: AppContext,
  actor: Actor,
  slug: string,
  register: unknown,
  seen: number | null = null,
): Promise<Result<ImportedStructure, ImportStructureRefusal>> {
  if (!permitsActor(app, actor, 'edit-structure')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const from = consultation && (await findWorkingPaper(tx, consultation.id));
    if (!from) return refuse({ kind: 'unknown-consultation' });
    if (seen !== null && seen !== from.sequence) return refuse({ kind: 'changed-since' });
    const checked = checkAgainst(from.paper, register);
    if (!checked.ok) return checked;

    const paper = withoutGuess(withStructure(from.paper, checked.value));
    const summary = 'Imported the structure register';
    const revision = await recordRevision(app, tx, actor, { from, paper, summary });
    return accept({
      structure: paper.structure,
      isUnpublished: revision.publication === null,
    });
  });
}

function checkAgainst(
  paper: Paper,
  register: unknown,
): Result<Structure, ImportStructureRefusal> {
  const read = structureSchema.safeParse(register);
  if (!read.success) {
    const faults = read.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}.`,
    );
    return refuse({ kind: 'wrong-shape', faults });
  }
  const faults = listStructureFaults(read.data, paper);
  return faults.length > 0 ? refuse({ kind: 'faulty-structure', faults }) : accept(read.data);
}

/** Whoever brings a register has read it: its seats are no suggestion of the importer's. */
function withoutGuess(paper: Paper): Paper {
  const parts = paper.suggested.parts.filter((part) => part !== 'membership');
  return { ...paper, suggested: { ...paper.suggested, parts } };
}
