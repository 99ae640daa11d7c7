/** /staff/consultations/:slug/withdraw — take a published consultation back, with a reason. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { isWithdrawable, type WithdrawRefusal } from '#app/domain/consultation/timetable.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { withdrawFormSchema } from '#app/forms/timetable-form.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import { requireConsultation } from '#app/http/staff-consultation.server.ts';
import { withdraw } from '#app/operations/consultation/change-timetable.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText, WarningText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { TextArea } from '#app/ui/text-area.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Withdraw', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const sought = { request, params };
  const { page } = await requireConsultation(app, sought, 'withdraw-consultation');
  const { slug, title } = page.consultation;
  return { slug, title, stage: page.stage, isPossible: isWithdrawable(page.consultation) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const sought = { request, params };
  const { staff, page } = await requireConsultation(app, sought, 'withdraw-consultation');
  const { slug } = page.consultation;
  const values = readFields(await request.formData());
  const sent = withdrawFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const withdrawn = await withdraw(app, staff, slug, sent.data);
  if (!withdrawn.ok) return answerRefusal(withdrawn.refusal, values);
  return redirect(`/staff/consultations/${slug}?done=withdrawn`);
}

type Refusal = WithdrawRefusal | { readonly kind: 'not-permitted' | 'unknown-consultation' };

function answerRefusal(refusal: Refusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Only an administrator may withdraw a consultation.');
    case 'unknown-consultation':
      throw notFound();
    case 'wrong-stage':
      return conflict(
        values,
        `It cannot be withdrawn now. Its stage is: ${STAGE_WORDS[refusal.stage]}.`,
      );
    case 'reason-missing':
      return invalid(values, { reason: 'Say why, in a sentence: it is published' });
    default:
      return assertNever(refusal);
  }
}

export default function WithdrawRoute() {
  const { slug, title, stage, isPossible } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href={`/staff/consultations/${slug}`} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Withdraw this consultation</h1>
        {isPossible ? (
          <form className="portal-prose" method="post" noValidate>
            <p className="govuk-body">
              Nobody can reply any more. Its page stays where it is and gives the reason. The
              responses are kept.
            </p>
            <TextArea name="reason" label="Why?" rows={4} rejection={rejection} />
            <WarningText>This cannot be undone.</WarningText>
            <Button look="warning">Withdraw it</Button>
          </form>
        ) : (
          <InsetText>It cannot be withdrawn now. Its stage is: {STAGE_WORDS[stage]}.</InsetText>
        )}
      </Main>
    </>
  );
}
