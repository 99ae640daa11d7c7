/** /staff/outbox/:letter — the words of one letter, its secrets masked. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { assertNever } from '#app/domain/result.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, notFound } from '#app/http/responses.server.ts';
import { readLetter } from '#app/operations/outbox/read-outbox.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { SaidText } from '#app/ui/respond/said.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data?.subject ?? 'Letter', 'Outbox', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await readLetter(app, staff, routeParam(params, 'letter'));
  if (page.ok) return page.value;
  switch (page.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Only an administrator may read letters.');
    case 'unknown-letter':
      throw notFound();
    default:
      return assertNever(page.refusal);
  }
}

export default function LetterRoute() {
  const { recipient, subject, text, isMasked } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href="/staff/outbox" label="Back to the outbox" />
      <Main>
        <h1 className="govuk-heading-l">{subject}</h1>
        <SummaryList rows={[{ name: 'To', value: recipient }]} />
        {isMasked && (
          <p className="govuk-hint">Secrets are masked here. They go to the person alone.</p>
        )}
        {text === null ? (
          <p className="govuk-body">The words of this letter are made as it is sent.</p>
        ) : (
          <div className="portal-prose">
            <SaidText text={text} />
          </div>
        )}
      </Main>
    </>
  );
}
