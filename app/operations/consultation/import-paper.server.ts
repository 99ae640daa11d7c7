/**
 * Operation: an office file becomes a draft consultation.
 *
 * What the paper states of its own deadline is handed back and never set: only a person sets it.
 */
import type { ConsultationRequest } from '#app/domain/consultation/new-consultation.ts';
import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { PaperKind } from '#app/domain/paper/paper.ts';
import { readStatedFacts, type StatedFacts } from '#app/domain/paper/stated-facts.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { readDocumentAs } from '#app/infrastructure/documents/read-document.server.ts';
import type { UnreadableDocument } from '#app/infrastructure/documents/unreadable-document.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import {
  addConsultation,
  type AddConsultationRefusal,
  type AddedConsultation,
} from './add-consultation.server.ts';

export type ImportPaperFile = {
  readonly bytes: Uint8Array;
  /** Its ending helps to tell Markdown from plain text. */
  readonly fileName: string;
  readonly kind: PaperKind;
  /** Null: made from the title. */
  readonly slug: string | null;
  readonly request: ConsultationRequest;
};

export type ImportPaperRefusal =
  | AddConsultationRefusal
  | { readonly kind: 'unreadable'; readonly document: UnreadableDocument };

export type ImportedPaper = AddedConsultation & { readonly stated: StatedFacts };

export async function importPaperFile(
  app: AppContext,
  actor: Actor,
  { bytes, fileName, kind, slug, request }: ImportPaperFile,
): Promise<Result<ImportedPaper, ImportPaperRefusal>> {
  if (!permitsActor(app, actor, 'import-paper')) return refuse({ kind: 'not-permitted' });
  const read = await readDocumentAs(bytes, fileName, (source) => importPaper(source, { kind }));
  if (!read.ok) return refuse({ kind: 'unreadable', document: read.refusal });

  const paper = read.value;
  const stated = readStatedFacts(paper);
  const added = await addConsultation(app, actor, {
    paper,
    slug,
    request: { ...request, decisionBody: request.decisionBody ?? stated.decisionBody },
  });
  return added.ok ? accept({ ...added.value, stated }) : added;
}
