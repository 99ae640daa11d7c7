/** /staff/partners/:partner/leave — takes an organisation off the roll with a reason, or back onto it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { removalFormSchema } from '#app/forms/partners/roll-forms.ts';
import { answerPartnerRefusal } from '#app/http/partner-refusals.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import { requirePartnerPage } from '#app/http/staff-partner.server.ts';
import {
  bringBackToRoll,
  takeOffRoll,
} from '#app/operations/partners/change-partner.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { TextArea } from '#app/ui/text-area.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data ? headingOf(data) : '', data?.name ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await requirePartnerPage(app, { request, params });
  const { id, name, left } = page.partner;
  return { id, name, isLeft: left !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { staff, page } = await requirePartnerPage(app, { request, params });
  const { id: partnerId, left } = page.partner;
  if (left !== null) {
    const back = await bringBackToRoll(app, staff, partnerId);
    if (!back.ok) return answerPartnerRefusal(back.refusal, {});
    return redirect(`/staff/partners/${partnerId}?done=back`);
  }
  const values = readFields(await request.formData());
  const sent = removalFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const taken = await takeOffRoll(app, staff, { partnerId, reason: sent.data.reason });
  if (!taken.ok) return answerPartnerRefusal(taken.refusal, values);
  return redirect('/staff/partners?done=removed');
}

function headingOf({ isLeft }: { readonly isLeft: boolean }): string {
  return isLeft ? 'Bring it back to the roll' : 'Take it off the roll';
}

export default function PartnerLeaveRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href={`/staff/partners/${page.id}`} label={`Back to ${page.name}`} />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.name}</span>
        <h1 className="govuk-heading-l">{headingOf(page)}</h1>
        <form className="portal-prose" method="post" noValidate>
          {page.isLeft ? (
            <>
              <p className="govuk-body">
                Its contacts can sign in again, and it can be invited to consultations.
              </p>
              <Button>Bring it back</Button>
            </>
          ) : (
            <>
              <p className="govuk-body">
                Its contacts are signed out and cannot sign in any more. Nothing that it has
                sent is lost or uncounted.
              </p>
              <TextArea name="reason" label="Why?" rows={3} rejection={rejection} />
              <Button look="warning">Take it off the roll</Button>
            </>
          )}
        </form>
      </Main>
    </>
  );
}
