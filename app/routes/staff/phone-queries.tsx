/** /staff/consultations/:slug/queries — questions asked by telephone, which are no responses. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { phoneQueryFormSchema } from '#app/forms/phone-query-form.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  answerPhoneQuery,
  logPhoneQuery,
  showQueries,
} from '#app/operations/response/phone-queries.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { LoggedQueries, LogQueryForm } from '#app/ui/staff/phone-query-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Telephone queries', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showQueries(app, staff, routeParam(params, 'slug'));
  return page.ok ? page.value : denied(page.refusal.kind);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const slug = routeParam(params, 'slug');
  const values = readFields(await request.formData());
  const sent = phoneQueryFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));

  const outcome =
    sent.data.do === 'log'
      ? await logPhoneQuery(app, staff, { ...sent.data, slug })
      : await answerPhoneQuery(app, staff, { ...sent.data, slug });
  if (!outcome.ok) return answerRefusal(outcome.refusal, values);
  return redirect(`/staff/consultations/${slug}/queries`);
}

function denied(kind: 'not-permitted' | 'unknown-consultation'): never {
  if (kind === 'not-permitted') throw forbidden('Your role does not let you log queries.');
  throw notFound();
}

type Refusal = {
  readonly kind:
    | 'not-permitted'
    | 'unknown-consultation'
    | 'unknown-query'
    | 'nothing-asked'
    | 'not-a-day'
    | 'in-the-future';
};

function answerRefusal({ kind }: Refusal, values: Fields) {
  switch (kind) {
    case 'not-permitted':
    case 'unknown-consultation':
      return denied(kind);
    case 'unknown-query':
      return conflict(values, 'That question is not on the list.');
    case 'nothing-asked':
      return invalid(values, { about: 'Enter what was asked' });
    case 'not-a-day':
      return invalid(values, { askedOn: 'Enter a real date, like 14/10/2011' });
    case 'in-the-future':
      return invalid(values, { askedOn: 'The day of the call must be today or in the past' });
    default:
      return assertNever(kind);
  }
}

export default function PhoneQueriesRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${page.slug}/responses`}
        label="Back to responses"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">Telephone queries</h1>
        <p className="govuk-body">
          Questions that people asked by telephone. They are not responses and stand in no
          count. If a call turns out to be a reply, enter it as one.
        </p>
        <LogQueryForm page={page} rejection={rejection} />
        <LoggedQueries page={page} />
      </Main>
    </>
  );
}
