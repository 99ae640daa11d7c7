/**
 * Operation: change one entry of a paper's structure, or confirm what the importer suggested.
 *
 * It becomes a further revision of the working copy; the public sees nothing until it is published.
 * Somebody who saw something else than what is on record now is refused, and nothing is lost.
 */
import type { PaperRevision } from '#app/domain/paper/revision.ts';
import { withStructure } from '#app/domain/paper/with-structure.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, assertNever, refuse, type Result } from '#app/domain/result.ts';
import {
  confirmEntries,
  findEntry,
  freeId,
  removeEntry,
  saveEntry,
  type DraftEntry,
  type EntryKind,
} from '#app/domain/structure/edit-structure.ts';
import { ENTRY_NOUNS, entryName } from '#app/domain/structure/entry-names.ts';
import { listStructureFaults } from '#app/domain/structure/structure-faults.ts';
import type { Structure } from '#app/domain/structure/structure.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import { recordRevision } from '../consultation/revise-paper.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { entryDigest, removalDigest } from './entry-digest.server.ts';

export type StructureEdit =
  | { readonly kind: 'add'; readonly draft: DraftEntry }
  | {
      readonly kind: 'change';
      readonly draft: DraftEntry;
      readonly id: string;
      /** Digest of the entry as it was shown. */
      readonly seen: string;
    }
  | {
      readonly kind: 'remove';
      readonly entry: EntryKind;
      readonly id: string;
      /** Digest of the entry and of what goes with it, as they were shown. */
      readonly seen: string;
    }
  /** With a null id, every entry of the kind. */
  | { readonly kind: 'confirm'; readonly entry: EntryKind; readonly id: string | null };

export type EditStructureRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  /** Somebody has removed it since. */
  | { readonly kind: 'unknown-entry' }
  /** Somebody has changed it since. */
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'faulty-structure'; readonly faults: readonly string[] };

export async function editStructure(
  app: AppContext,
  actor: Actor,
  slug: string,
  edit: StructureEdit,
): Promise<Result<PaperRevision, EditStructureRefusal>> {
  if (!permitsActor(app, actor, 'edit-structure')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const from = consultation && (await findWorkingPaper(tx, consultation.id));
    if (!from) return refuse({ kind: 'unknown-consultation' });
    const before = from.paper.structure;
    const doubt = doubtAbout(app, before, edit);
    if (doubt) return refuse(doubt);

    const { structure, summary } = edited(before, edit);
    const known = new Set(listStructureFaults(before, from.paper));
    const faults = listStructureFaults(structure, from.paper).filter(
      (each) => !known.has(each),
    );
    if (faults.length > 0) return refuse({ kind: 'faulty-structure', faults });
    const paper = withStructure(from.paper, structure);
    return accept(await recordRevision(app, tx, actor, { from, paper, summary }));
  });
}

/** Null when the entry is still what its editor saw. */
function doubtAbout(
  app: AppContext,
  structure: Structure,
  edit: StructureEdit,
): Extract<EditStructureRefusal, { kind: 'unknown-entry' | 'changed-since' }> | null {
  switch (edit.kind) {
    case 'add':
      return null;
    case 'confirm':
      return edit.id === null || findEntry(structure, edit.entry, edit.id)
        ? null
        : { kind: 'unknown-entry' };
    case 'change':
      return doubtOf(entryDigest(app, structure, edit.draft.kind, edit.id), edit.seen);
    case 'remove':
      return doubtOf(removalDigest(app, structure, edit.entry, edit.id), edit.seen);
    default:
      return assertNever(edit);
  }
}

function doubtOf(digest: string | null, seen: string) {
  if (digest === null) return { kind: 'unknown-entry' } as const;
  return digest === seen ? null : ({ kind: 'changed-since' } as const);
}

function edited(before: Structure, edit: StructureEdit) {
  switch (edit.kind) {
    case 'add': {
      const id = freeId(before, edit.draft);
      const structure = saveEntry(before, edit.draft, id);
      return { structure, summary: `Added ${entryName(structure, edit.draft.kind, id)}` };
    }
    case 'change': {
      const structure = saveEntry(before, edit.draft, edit.id);
      return {
        structure,
        summary: `Changed ${entryName(structure, edit.draft.kind, edit.id)}`,
      };
    }
    case 'remove': {
      const structure = removeEntry(before, edit.entry, edit.id);
      return { structure, summary: `Removed ${entryName(before, edit.entry, edit.id)}` };
    }
    case 'confirm': {
      const structure = confirmEntries(before, edit.entry, edit.id);
      const what =
        edit.id === null
          ? `every suggested ${ENTRY_NOUNS[edit.entry]}`
          : entryName(before, edit.entry, edit.id);
      return { structure, summary: `Confirmed ${what}` };
    }
    default:
      return assertNever(edit);
  }
}
