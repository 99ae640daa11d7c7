/**
 * What the pages answer that can publish: the check, and the page of a correction. Both send the same
 * form, so both read and answer it here.
 */
import { redirect } from '@remix-run/node';

import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { publishFormSchema } from '#app/forms/publish-form.ts';
import type { Fields } from '#app/forms/rejection.ts';
import {
  publishConsultation,
  type PublishConsultationRefusal,
} from '#app/operations/consultation/publish-consultation.server.ts';
import type { AppContext } from '#app/operations/context.ts';
import { conflict, forbidden, invalid, notFound } from './responses.server.ts';
import { requireConsultation, type StaffRequest } from './staff-consultation.server.ts';

/** Publishes what was posted: the desk of the consultation when done, the same page with why not. */
export async function answerPublish(app: AppContext, sought: StaffRequest) {
  const { staff, page } = await requireConsultation(app, sought, 'publish-consultation');
  const { slug } = page.consultation;
  const values = readFields(await sought.request.formData());
  const sent = publishFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const published = await publishConsultation(app, staff, slug, sent.data);
  if (!published.ok) return answerRefusal(published.refusal, values);
  return redirect(`/staff/consultations/${slug}?done=published`);
}

function answerRefusal(refusal: PublishConsultationRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you publish.');
    case 'unknown-consultation':
      throw notFound();
    case 'unmet': {
      const points = refusal.unmet.map(({ message }) => message).join(' ');
      return conflict(
        values,
        `It was not published. Put these points right, or accept them below where that is possible. ${points}`,
      );
    }
    case 'too-late':
      return conflict(
        values,
        `It cannot be published now. Its stage is: ${STAGE_WORDS[refusal.stage]}.`,
      );
    case 'nothing-new':
      return conflict(values, 'The paper is published as it stands: nothing has changed.');
    case 'note-missing':
      return invalid(values, { changeNote: 'Say what the correction changes and why' });
    case 'changed-meanwhile':
      return conflict(
        values,
        'Somebody has changed the paper since you opened this page. Look at it as it is now, then publish.',
      );
    default:
      return assertNever(refusal);
  }
}
