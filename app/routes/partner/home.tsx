/** /partner — the consultations that an organisation was asked to reply to, and where each stands. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { requirePartnerPermission } from '#app/http/require-partner.server.ts';
import {
  showPartnerHome,
  type PartnerHomeRow,
} from '#app/operations/partners/show-partner-home.server.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PartnerStateTag } from '#app/ui/partners/partner-state-tag.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Your consultations', data?.organisation ?? '']) },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const partner = await requirePartnerPermission(app, request, 'see-own-consultations');
  const rows = await showPartnerHome(app, partner);
  return { organisation: partner.organisation.name, rows };
}

export default function PartnerHomeRoute() {
  const { organisation, rows } = useLoaderData<typeof loader>();
  return (
    <Main>
      <span className="govuk-caption-l">{organisation}</span>
      <h1 className="govuk-heading-l">Your consultations</h1>
      {rows.length === 0 ? (
        <p className="govuk-body">
          Your organisation has not been asked to reply to a consultation yet. You can read all
          of them on the <a href="/">public page</a>.
        </p>
      ) : (
        <DataTable
          caption="Consultations that your organisation was asked to reply to"
          isCaptionShown={false}
          columns={[
            { header: 'Consultation' },
            { header: 'Your reply' },
            { header: 'Stage' },
            { header: 'Closes' },
          ]}
          rows={rows.map(homeCells)}
        />
      )}
    </Main>
  );
}

function homeCells({ slug, title, closesAt, stage, state }: PartnerHomeRow) {
  return [
    <a className="govuk-link" href={`/partner/consultations/${slug}`} key="link">
      {title}
    </a>,
    <PartnerStateTag key="state" state={state} />,
    STAGE_WORDS[stage],
    closesAt ? formatDeadline(closesAt) : 'Not set',
  ];
}
