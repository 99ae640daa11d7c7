/** /staff/consultations/:slug/duplicates — the responses that may be one, for a person to settle. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { responsesRefused } from '#app/http/responses-refusal.server.ts';
import { showDuplicates } from '#app/operations/response/show-duplicates.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { LikelyCampaigns, PairTable } from '#app/ui/staff/duplicate-queue.tsx';

const HEADING = 'Responses that may be duplicates';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([HEADING, data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showDuplicates(app, staff, routeParam(params, 'slug'));
  if (!page.ok) throw responsesRefused(page.refusal);
  return page.value;
}

export default function DuplicatesRoute() {
  const { slug, title, waiting, settled, campaigns } = useLoaderData<typeof loader>();
  const address = `/staff/consultations/${slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">{HEADING}</h1>
        <p className="govuk-body">
          These pairs have an organisation, an e-mail address, a name or their words in common.
          Read both, and say whether they are one or two. Nothing is left out unless you say so.
        </p>
        <h2 className="govuk-heading-m">To settle: {waiting.length}</h2>
        {waiting.length === 0 ? (
          <p className="govuk-body">Nothing here waits for you.</p>
        ) : (
          <PairTable caption="Pairs to settle" pairs={waiting} address={address} />
        )}
        <LikelyCampaigns campaigns={campaigns} address={address} />
        <h2 className="govuk-heading-m">Settled: {settled.length}</h2>
        {settled.length > 0 && (
          <PairTable caption="Pairs that are settled" pairs={settled} address={address} />
        )}
        <p className="govuk-body">
          Many responses from one network address are under{' '}
          <a className="govuk-link" href={`${address}/responses?show=flagged`}>
            responses with a sign of misuse
          </a>
          , because a library or a town hall may be behind them.
        </p>
      </Main>
    </>
  );
}
