/** /staff/partners — the roll of partner organisations, found by any of their names. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden } from '#app/http/responses.server.ts';
import { showRoll, type RollRow } from '#app/operations/partners/show-roll.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Tag } from '#app/ui/tag.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const meta: MetaFunction = () => [{ title: pageTitle(['Partners', 'Staff']) }];

const MAX_WORDS_CHARACTERS = 200;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const query = new URL(request.url).searchParams;
  const words = (query.get('q') ?? '').slice(0, MAX_WORDS_CHARACTERS);
  const roll = await showRoll(app, staff, words);
  if (!roll.ok) throw forbidden('Your role does not let you see the roll.');
  return { ...roll.value, words, done: doneWords(query.get('done')) };
}

/** What to say of the step that led here; null when none did. */
function doneWords(step: string | null): string | null {
  switch (step) {
    case 'removed':
      return 'The organisation is off the roll.';
    default:
      return null;
  }
}

export default function PartnersRoute() {
  const { rows, total, mayEdit, words, done } = useLoaderData<typeof loader>();
  return (
    <Main>
      {done !== null && (
        <NotificationBanner kind="success">
          <p className="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">Partners</h1>
      <p className="govuk-body">
        The roll: the organisations that you ask, and who answers for each. It is not public.
      </p>
      {mayEdit && <LinkButton href="/staff/partners/new">Add an organisation</LinkButton>}
      <p className="govuk-body">
        {mayEdit && (
          <>
            <a className="govuk-link" href="/staff/partners/import">
              Import from a spreadsheet
            </a>
            {' or '}
          </>
        )}
        <a className="govuk-link" href="/staff/partners/roll.csv">
          {mayEdit ? 'download the roll (CSV)' : 'Download the roll (CSV)'}
        </a>
      </p>
      <form className="portal-prose" method="get" role="search">
        <TextInput
          name="q"
          label="Find an organisation"
          hint="By any of its names."
          value={words}
          rejection={undefined}
        />
        <Button look="secondary">Find</Button>
      </form>
      <Found rows={rows} total={total} words={words} />
    </Main>
  );
}

type FoundProps = {
  readonly rows: readonly RollRow[];
  readonly total: number;
  readonly words: string;
};

function Found({ rows, total, words }: FoundProps) {
  if (rows.length === 0) {
    return (
      <p className="govuk-body">
        {words === ''
          ? 'There is no organisation on the roll yet.'
          : `Nothing is called “${words}”.`}
      </p>
    );
  }
  return (
    <DataTable
      caption={
        words === ''
          ? `On the roll: ${total}`
          : `Called “${words}”: ${rows.length}, of ${total}`
      }
      columns={[
        { header: 'Organisation' },
        { header: 'Sector' },
        { header: 'Contacts', isNumeric: true },
        { header: 'To look at' },
      ]}
      rows={rows.map((row) => [
        <span key="name">
          <a className="govuk-link" href={`/staff/partners/${row.id}`}>
            {row.name}
          </a>
          {row.otherNames.length > 0 && (
            <span className="portal-under">Also {row.otherNames.join(', ')}</span>
          )}
        </span>,
        row.sector === '' ? 'Not stated' : row.sector,
        row.contacts,
        <Attention key="attention" row={row} />,
      ])}
    />
  );
}

function Attention({ row }: { readonly row: RollRow }) {
  if (row.hasLeft) return <Tag colour="grey">Left</Tag>;
  if (row.contacts === 0) return <Tag colour="red">No contact</Tag>;
  return row.hasLead ? 'Nothing' : <Tag colour="orange">No lead</Tag>;
}
