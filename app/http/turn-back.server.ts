/** Undoing the last step of a paper's editor, or doing it again, from any of the editor's pages. */
import { redirect } from '@remix-run/node';

import type { StaffMember } from '#app/domain/people/staff.ts';
import { assertNever } from '#app/domain/result.ts';
import { typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { AppContext } from '#app/operations/context.ts';
import { turnBack } from '#app/operations/paper/edit-paper.server.ts';
import { conflict, forbidden, notFound } from './responses.server.ts';

/** Null when the form is about something else. `page` is where the reader comes back to. */
export async function answerTurnBack(
  app: AppContext,
  staff: StaffMember,
  {
    slug,
    page,
    values,
  }: { readonly slug: string; readonly page: string; readonly values: Fields },
) {
  const step = typedValue(values, 'step');
  if (step !== 'undo' && step !== 'redo') return null;
  const turned = await turnBack(app, staff, { slug, seen: typedValue(values, 'seen') }, step);
  if (turned.ok) return redirect(`${page}?saved`);
  switch (turned.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you change the paper.');
    case 'unknown-consultation':
      throw notFound();
    case 'stale':
      return conflict(
        values,
        `Somebody has changed the paper since you opened this page, so nothing is undone. The last step is now: ${turned.refusal.summary}.`,
      );
    case 'nothing-to-do':
      return conflict(values, 'There is nothing to undo or to do again.');
    default:
      return assertNever(turned.refusal);
  }
}
