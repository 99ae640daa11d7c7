/** What the pages of the review screen share: the paper under review, and taking one edit of it. */
import { redirect } from '@remix-run/node';

import { editRefusalWords } from '#app/domain/paper/edit/edit.ts';
import { assertNever } from '#app/domain/result.ts';
import { readFields, typedValue } from '#app/forms/fields.ts';
import { readPaperEdit } from '#app/forms/paper/paper-edit-form.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { AppContext } from '#app/operations/context.ts';
import {
  editPaper,
  turnBack,
  type EditedPaper,
  type EditPaperRefusal,
} from '#app/operations/paper/edit-paper.server.ts';
import {
  showPaperReview,
  type PaperReview,
} from '#app/operations/paper/show-paper-review.server.ts';
import { routeParam } from './params.server.ts';
import { requirePermission } from './require-staff.server.ts';
import { conflict, forbidden, invalid, notFound } from './responses.server.ts';
import type { StaffRequest } from './staff-consultation.server.ts';

export type ReviewPage = {
  readonly review: PaperReview;
  /** True right after a step that worked. */
  readonly isDone: boolean;
};

/** Throws the redirect to the sign-in page, a 403 or a 404. */
export async function requireReview(
  app: AppContext,
  { request, params }: StaffRequest,
): Promise<ReviewPage> {
  const staff = await requirePermission(app, request, 'edit-paper');
  const review = await showPaperReview(app, staff, routeParam(params, 'slug'));
  if (!review.ok) {
    switch (review.refusal.kind) {
      case 'not-permitted':
        throw forbidden(NOT_PERMITTED);
      case 'unknown-consultation':
        throw notFound();
      default:
        return assertNever(review.refusal.kind);
    }
  }
  const isDone = new URL(request.url).searchParams.has('done');
  return { review: review.value, isDone };
}

const NOT_PERMITTED = 'Your role does not let you edit the paper.';

/** Redirects to `next` when it worked; otherwise what was typed comes back with the reason. */
export async function takeEdit(
  app: AppContext,
  { request, params }: StaffRequest,
  next: (address: string, focus: string | null, intent: string) => string,
) {
  const staff = await requirePermission(app, request, 'edit-paper');
  const { review } = await requireReview(app, { request, params });
  const values = readFields(await request.formData());
  const place = { slug: review.slug, seen: typedValue(values, 'seen') };
  const intent = typedValue(values, 'intent');
  const address = `/staff/consultations/${review.slug}/paper`;
  if (intent === 'undo' || intent === 'redo') {
    const turned = await turnBack(app, staff, place, intent);
    return turned.ok ? redirect(doneAt(address, null)) : answerRefusal(turned.refusal, values);
  }
  const edit = readPaperEdit(values, review.paper);
  if (!edit.ok) return invalid(values, edit.refusal);
  const edited = await editPaper(app, staff, place, edit.value);
  if (!edited.ok) return answerRefusal(edited.refusal, values);
  return redirect(next(address, focusOf(edited.value), intent));
}

/** The review screen with what was done said at the block where it shows. */
export function doneAt(address: string, focus: string | null): string {
  return focus === null ? `${address}?done` : `${address}?done=${focus}#${focus}`;
}

function focusOf({ revision, focus }: EditedPaper): string | null {
  return revision.paper.blocks.some(({ id }) => id === focus) ? focus : null;
}

function answerRefusal(refusal: EditPaperRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden(NOT_PERMITTED);
    case 'unknown-consultation':
      throw notFound();
    case 'stale':
      return conflict(
        values,
        `It was not saved, because somebody has changed the paper since you opened this page. The last change: ${refusal.summary}. What you typed is still here. Look at the paper as it is now, then save again.`,
      );
    default:
      return conflict(values, editRefusalWords(refusal));
  }
}
