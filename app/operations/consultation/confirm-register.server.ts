/**
 * Operation: put a register written beside the paper in the place of what the importer suggested.
 *
 * It becomes a further revision of the working copy; the public sees nothing until it is published.
 */
import {
  joinRegister,
  type Register,
  type UnplacedQuotations,
} from '#app/domain/paper/join-register.ts';
import type { PaperRevision } from '#app/domain/paper/revision.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { listStructureFaults } from '#app/domain/structure/structure-faults.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { recordRevision } from './revise-paper.server.ts';

export type ConfirmRegisterRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  | UnplacedQuotations
  /** The ids of the register do not fit together. */
  | { readonly kind: 'faulty-structure'; readonly faults: readonly string[] };

export async function confirmRegister(
  app: AppContext,
  actor: Actor,
  slug: string,
  register: Register,
): Promise<Result<PaperRevision, ConfirmRegisterRefusal>> {
  if (!permitsActor(app, actor, 'edit-paper')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const from = consultation && (await findWorkingPaper(tx, consultation.id));
    if (!from) return refuse({ kind: 'unknown-consultation' });

    const joined = joinRegister(from.paper, register);
    if (!joined.ok) return joined;
    const paper = joined.value;
    const faults = listStructureFaults(paper.structure, paper);
    if (faults.length > 0) return refuse({ kind: 'faulty-structure', faults });

    const summary = 'Confirmed the register';
    return accept(await recordRevision(app, tx, actor, { from, paper, summary }));
  });
}
