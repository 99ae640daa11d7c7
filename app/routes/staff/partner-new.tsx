/** /staff/partners/new — puts an organisation on the roll. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { partnerFormSchema } from '#app/forms/partners/roll-forms.ts';
import { answerPartnerRefusal } from '#app/http/partner-refusals.server.ts';
import { requirePermission } from '#app/http/require-staff.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import { addPartner } from '#app/operations/partners/change-partner.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PartnerForm } from '#app/ui/partners/partner-form.tsx';

export const meta: MetaFunction = () => [
  { title: pageTitle(['Add an organisation', 'Partners', 'Staff']) },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(app, request, 'edit-partners');
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requirePermission(app, request, 'edit-partners');
  const values = readFields(await request.formData());
  const sent = partnerFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const added = await addPartner(app, staff, sent.data);
  if (!added.ok) return answerPartnerRefusal(added.refusal, values);
  return redirect(`/staff/partners/${added.value.partnerId}?done=added`);
}

export default function NewPartnerRoute() {
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/staff/partners" label="Partners" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <h1 className="govuk-heading-l">Add an organisation</h1>
        <PartnerForm partner={null} rejection={rejection} button="Add to the roll" />
      </Main>
    </>
  );
}
