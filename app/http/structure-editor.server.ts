/** What the pages for editing a structure share: who may, which entry, and how a no is told. */
import { ENTRY_KINDS, type EntryKind } from '#app/domain/structure/edit-structure.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { assertNever } from '#app/domain/result.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { AppContext } from '#app/operations/context.ts';
import type { EditStructureRefusal } from '#app/operations/structure/edit-structure.server.ts';
import {
  showStructureEditor,
  type PaperEditor,
} from '#app/operations/structure/show-structure-editor.server.ts';
import { routeParam } from './params.server.ts';
import { requirePermission } from './require-staff.server.ts';
import { conflict, forbidden, notFound } from './responses.server.ts';
import type { StaffRequest } from './staff-consultation.server.ts';

/** Throws the redirect to the sign-in page, a 403 or a 404. */
export async function requireStructureEditor(
  app: AppContext,
  { request, params }: StaffRequest,
): Promise<{ readonly staff: StaffMember; readonly editor: PaperEditor }> {
  const staff = await requirePermission(app, request, 'edit-structure');
  const shown = await showStructureEditor(app, staff, routeParam(params, 'slug'));
  if (shown.ok) return { staff, editor: shown.value };
  switch (shown.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you change the structure.');
    case 'unknown-consultation':
      throw notFound();
    default:
      return assertNever(shown.refusal.kind);
  }
}

/** The kind that the address names in the plural; a thrown 404 where it names none. */
export function entryKind(params: StaffRequest['params']): EntryKind {
  const kind = ENTRY_KINDS.find((candidate) => `${candidate}s` === routeParam(params, 'kind'));
  if (!kind) throw notFound();
  return kind;
}

export function soughtId(request: Request): string | null {
  return new URL(request.url).searchParams.get('id');
}

/** The form again, with what was typed and the reason. */
export function answerEditRefusal(refusal: EditStructureRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you change the structure.');
    case 'unknown-consultation':
      throw notFound();
    case 'unknown-entry':
      return conflict(
        values,
        'Somebody has removed it since you opened this page, so nothing is saved. What you typed is still in the form. Save again to add it anew.',
      );
    case 'changed-since':
      return conflict(
        values,
        'Somebody has changed it since you opened this page, so nothing is saved yet. What is on record now stands above the form; what you typed is in the form. Save again to put yours in its place.',
      );
    case 'faulty-structure':
      return conflict(values, `Nothing is saved. ${refusal.faults.join(' ')}`);
    default:
      return assertNever(refusal);
  }
}
