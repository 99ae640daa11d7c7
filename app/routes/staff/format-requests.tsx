/** /staff/consultations/:slug/formats — who asked for the paper in another format. */
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
import { formatTaskFormSchema } from '#app/forms/format-request-form.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  settleFormatRequest,
  showFormatTasks,
} from '#app/operations/consultation/format-tasks.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { FormatTasks } from '#app/ui/staff/format-tasks.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Requests for another format', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showFormatTasks(app, staff, routeParam(params, 'slug'));
  return page.ok ? page.value : denied(page.refusal.kind);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const slug = routeParam(params, 'slug');
  const values = readFields(await request.formData());
  const sent = formatTaskFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));

  const { requestId } = sent.data;
  const isDone = sent.data.do === 'done';
  const outcome = await settleFormatRequest(app, staff, { slug, requestId, isDone });
  if (outcome.ok) return redirect(`/staff/consultations/${slug}/formats`);
  const { kind } = outcome.refusal;
  switch (kind) {
    case 'not-permitted':
    case 'unknown-consultation':
      return denied(kind);
    case 'unknown-request':
      return conflict(values, 'That request is not on the list.');
    default:
      return assertNever(kind);
  }
}

function denied(kind: 'not-permitted' | 'unknown-consultation'): never {
  if (kind === 'not-permitted') {
    throw forbidden('Your role does not let you answer requests for another format.');
  }
  throw notFound();
}

export default function FormatRequestsRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href={`/staff/consultations/${page.slug}`} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">Requests for another format</h1>
        <p className="govuk-body">
          People who asked for this paper in another format or language. They are not responses
          and stand in no count.
        </p>
        <FormatTasks tasks={page.tasks} />
      </Main>
    </>
  );
}
