/** /staff/consultations/:slug/responses/import/:import/run — trial run, import, and what came of it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatDay } from '#app/domain/consultation/london-time.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { importRefused } from '#app/http/import-refusal.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import {
  abandonImport,
  runImport,
  showImport,
  type ImportAddress,
  type ImportPage,
} from '#app/operations/response/import/import-desk.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Import responses', data?.title ?? '', 'Staff']) },
];

type ResponseImport = ImportPage['import'];

/** Refusals that a page lists. */
const MAX_SHOWN = 100;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const address = { slug: routeParam(params, 'slug'), id: routeParam(params, 'import') };
  const page = await showImport(app, staff, address);
  if (!page.ok) throw importRefused(page.refusal);
  const { import: begun, prepared, slug, title } = page.value;
  const root = `/staff/consultations/${slug}/responses/import/${address.id}`;
  if (prepared && prepared.faults.length > 0) throw redirect(root);
  const counts = await countsOf(staff, address, begun);
  return {
    ...{ slug, title, root, state: begun.state, fileName: begun.fileName },
    isTrial: begun.state === 'mapping',
    rows: prepared?.profile.rows ?? begun.doneRows,
    receivedOn: begun.receivedOn,
    counts: { ...counts, refused: counts.refused.length },
    refused: counts.refused.slice(0, MAX_SHOWN),
  };
}

/** Those of a trial run before anything was taken in; then those on record. */
async function countsOf(staff: StaffMember, address: ImportAddress, begun: ResponseImport) {
  if (begun.state !== 'mapping')
    return { ...countsIn(begun), read: begun.doneRows, late: null };
  const trial = await runImport(app, staff, address, { isTrial: true });
  if (!trial.ok) throw importRefused(trial.refusal);
  return { ...countsIn(trial.value), read: trial.value.read, late: trial.value.late };
}

type Counted = Pick<
  ResponseImport,
  'accepted' | 'alreadyThere' | 'possibleDuplicates' | 'refused'
>;

function countsIn({ accepted, alreadyThere, possibleDuplicates, refused }: Counted): Counted {
  return { accepted, alreadyThere, possibleDuplicates, refused };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const address = { slug: routeParam(params, 'slug'), id: routeParam(params, 'import') };
  const root = `/staff/consultations/${address.slug}/responses/import`;
  const isGivenUp = (await request.formData()).get('do') === 'abandon';
  const done = isGivenUp
    ? await abandonImport(app, staff, address)
    : await runImport(app, staff, address, { isTrial: false });
  if (!done.ok) throw importRefused(done.refusal);
  return redirect(isGivenUp ? root : `${root}/${address.id}/run`);
}

export default function ImportRunRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${page.slug}/responses/import`}
        label="Back to imports"
      />
      <Main>
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">{headingOf(page)}</h1>
        <Counts page={page} />
        <Steps page={page} />
        {page.refused.length > 0 && <RefusedRows page={page} />}
      </Main>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function headingOf({ state, fileName }: Page): string {
  if (state === 'mapping') return `What taking in ${fileName} would do`;
  return state === 'finished' ? `${fileName} was taken in` : `${fileName} is being taken in`;
}

function Counts({ page }: { readonly page: Page }) {
  const { counts, isTrial } = page;
  return (
    <SummaryList
      rows={[
        { name: 'Rows read', value: `${counts.read} of ${page.rows}` },
        { name: isTrial ? 'Would be taken in' : 'Taken in', value: counts.accepted },
        { name: 'There already', value: counts.alreadyThere },
        { name: 'Refused', value: counts.refused },
        ...(counts.late === null ? [] : [{ name: 'Came late', value: counts.late }]),
        { name: 'Look like another response', value: counts.possibleDuplicates },
        { name: 'Day for rows that name none', value: formatDay(page.receivedOn) },
      ]}
    />
  );
}

function Steps({ page }: { readonly page: Page }) {
  if (page.state === 'finished') {
    return (
      <p className="govuk-body">
        <a className="govuk-link" href={`/staff/consultations/${page.slug}/responses`}>
          See the responses
        </a>
      </p>
    );
  }
  return (
    <form method="post">
      <ButtonGroup>
        <Button name="do" value="import">
          {page.isTrial ? 'Take in these responses' : 'Continue'}
        </Button>
        {page.isTrial && (
          <a className="govuk-link" href={page.root}>
            Change what the columns are
          </a>
        )}
        <Button name="do" value="abandon" look="secondary">
          {page.isTrial ? 'Give up this import' : 'Stop here'}
        </Button>
      </ButtonGroup>
    </form>
  );
}

function RefusedRows({ page }: { readonly page: Page }) {
  const { refused, counts } = page;
  const caption =
    refused.length < counts.refused
      ? `The first ${refused.length} of ${counts.refused} rows that are refused`
      : 'Rows that are refused';
  return (
    <DataTable
      caption={caption}
      columns={[{ header: 'Row', isNumeric: true }, { header: 'Why' }]}
      rows={refused.map(({ row, reason }) => [row, reason])}
    />
  );
}
