/** /staff — every consultation, with what waits for a person. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden } from '#app/http/responses.server.ts';
import { permits } from '#app/operations/people/permits.server.ts';
import { showDesk, type DeskRow } from '#app/operations/consultation/show-desk.server.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Tag } from '#app/ui/tag.tsx';

export const meta: MetaFunction = () => [{ title: pageTitle(['Consultations', 'Staff']) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const desk = await showDesk(app, staff, app.now());
  if (!desk.ok) throw forbidden('Your role does not let you see the consultations.');
  return { ...desk.value, mayImport: permits(app, staff, 'import-paper') };
}

export default function DeskRoute() {
  const { rows, settingsNeedReview, mayImport } = useLoaderData<typeof loader>();
  return (
    <Main>
      <h1 className="govuk-heading-l">Consultations</h1>
      {settingsNeedReview && (
        <InsetText>
          The privacy, confidentiality and accessibility texts are still the model texts that
          came with the portal. An administrator should look at them before anything is
          published.
        </InsetText>
      )}
      {mayImport && (
        <p className="govuk-body">
          <a className="govuk-link" href="/staff/consultations/new">
            Start a consultation from a document
          </a>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="govuk-body">There is no consultation yet. Import a paper to start one.</p>
      ) : (
        <DataTable
          caption="Consultations"
          isCaptionShown={false}
          columns={[
            { header: 'Consultation' },
            { header: 'Stage' },
            { header: 'Closes' },
            { header: 'Responses', isNumeric: true },
            { header: 'Needs a decision' },
          ]}
          rows={rows.map(deskCells)}
        />
      )}
    </Main>
  );
}

function deskCells(row: DeskRow) {
  const address = `/staff/consultations/${row.slug}`;
  return [
    <a className="govuk-link" href={address} key="link">
      {row.title}
    </a>,
    <Tag
      key="stage"
      colour={row.stage === 'open' || row.stage === 'extended' ? 'green' : 'grey'}
    >
      {STAGE_WORDS[row.stage]}
    </Tag>,
    row.closesAt ? formatDeadline(row.closesAt) : 'Not set',
    row.received,
    row.lateUndecided === 0 ? (
      'Nothing'
    ) : (
      <a className="govuk-link" href={`${address}/figures/late`} key="late">
        {row.lateUndecided === 1 ? '1 late response' : `${row.lateUndecided} late responses`}
      </a>
    ),
  ];
}
