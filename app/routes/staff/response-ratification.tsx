/** /staff/consultations/:slug/responses/:number/ratification — a letter from an organisation's board (W-03). */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { boardLetterFormSchema } from '#app/forms/ratification-form.ts';
import { answerRatificationRefusal } from '#app/http/ratification-refusal.server.ts';
import { requirePermission } from '#app/http/require-staff.server.ts';
import { responseAddress } from '#app/http/response-address.server.ts';
import { invalid, notFound } from '#app/http/responses.server.ts';
import { recordRatification } from '#app/operations/response/record-ratification.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { RatificationForm } from '#app/ui/partners/ratification-form.tsx';

const HEADING = 'What the board decided';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([HEADING, data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(app, request, 'enter-letter');
  const page = await showResponse(app, staff, responseAddress(params));
  if (!page.ok || page.value.binding === null) throw notFound();
  const { slug, title, number, binding } = page.value;
  return { slug, title, number, organisation: binding.organisation };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requirePermission(app, request, 'enter-letter');
  const address = responseAddress(params);
  const values = readFields(await request.formData());
  const sent = boardLetterFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const recorded = await recordRatification(app, staff, { ...address, ...sent.data });
  if (!recorded.ok) return answerRatificationRefusal(recorded.refusal, values);
  return redirect(`/staff/consultations/${address.slug}/responses/${address.number}`);
}

export default function ResponseRatificationRoute() {
  const { slug, number, organisation } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${slug}/responses/${number}`}
        label="Back to the response"
      />
      <Main>
        <div className="portal-prose">
          {rejection && <ErrorSummary errors={rejection.errors} />}
          <span className="govuk-caption-l">
            {organisation === '' ? `Response ${number}` : organisation}
          </span>
          <h1 className="govuk-heading-l">{HEADING}</h1>
          <p className="govuk-body">
            The response stays as it is, and is not counted again. The decision is kept beside
            it, with the day on which the letter came.
          </p>
          <RatificationForm isLetter rejection={rejection} />
        </div>
      </Main>
    </>
  );
}
