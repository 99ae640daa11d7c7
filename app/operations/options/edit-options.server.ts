/**
 * Operation: add, change or remove an option or a principle of a paper's appraisal.
 *
 * It becomes a further revision of the working copy; the public sees nothing until it is published.
 * Somebody who saw something else than what is on record now is refused, and nothing is lost.
 */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import {
  appraisalName,
  findAppraisalEntry,
  freeAppraisalId,
  removeAppraisalEntry,
  saveAppraisalEntry,
  type Appraisal,
  type AppraisalDraft,
  type AppraisalKind,
} from '#app/domain/paper/edit-options.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { PaperRevision } from '#app/domain/paper/revision.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import { recordRevision } from '../consultation/revise-paper.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type OptionsEdit =
  | { readonly kind: 'add'; readonly draft: AppraisalDraft }
  | {
      readonly kind: 'change';
      readonly draft: AppraisalDraft;
      readonly id: string;
      /** Digest of the entry as it was shown. */
      readonly seen: string;
    }
  | {
      readonly kind: 'remove';
      readonly entry: AppraisalKind;
      readonly id: string;
      readonly seen: string;
    };

export type EditOptionsRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  /** Somebody has removed it since. */
  | { readonly kind: 'unknown-entry' }
  /** Somebody has changed it since. */
  | { readonly kind: 'changed-since' };

/** What somebody sees of an entry, as a digest; null for one that does not exist. */
export function appraisalDigest(
  { secrets }: Pick<AppContext, 'secrets'>,
  appraisal: Appraisal,
  kind: AppraisalKind,
  id: string,
): string | null {
  const entry = findAppraisalEntry(appraisal, kind, id);
  return entry && secrets.sha256(canonicalJson(entry));
}

export async function editOptions(
  app: AppContext,
  actor: Actor,
  slug: string,
  edit: OptionsEdit,
): Promise<Result<PaperRevision, EditOptionsRefusal>> {
  if (!permitsActor(app, actor, 'edit-paper')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const from = consultation && (await findWorkingPaper(tx, consultation.id));
    if (!from) return refuse({ kind: 'unknown-consultation' });
    if (edit.kind !== 'add') {
      const kind = edit.kind === 'remove' ? edit.entry : edit.draft.kind;
      const digest = appraisalDigest(app, from.paper, kind, edit.id);
      if (digest === null) return refuse({ kind: 'unknown-entry' });
      if (digest !== edit.seen) return refuse({ kind: 'changed-since' });
    }
    const { paper, summary } = edited(from.paper, edit);
    return accept(await recordRevision(app, tx, actor, { from, paper, summary }));
  });
}

function edited(before: Paper, edit: OptionsEdit) {
  switch (edit.kind) {
    case 'add': {
      const id = freeAppraisalId(before, edit.draft.kind);
      const paper = saveAppraisalEntry(before, edit.draft, id);
      return { paper, summary: `Added ${appraisalName(paper, edit.draft.kind, id)}` };
    }
    case 'change': {
      const paper = saveAppraisalEntry(before, edit.draft, edit.id);
      return { paper, summary: `Changed ${appraisalName(paper, edit.draft.kind, edit.id)}` };
    }
    case 'remove': {
      const paper = removeAppraisalEntry(before, edit.entry, edit.id);
      return { paper, summary: `Removed ${appraisalName(before, edit.entry, edit.id)}` };
    }
  }
}
