/** /cookies — each cookie, what it is for and when it goes. All are needed, so none is asked for. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { showOffice } from '#app/operations/consultation/show-office.server.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { OfficePage } from '#app/ui/office/office-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: office }) => [
  { title: pageTitle(['Cookies', office?.name ?? 'Partnership consultations']) },
  pageDescription('The few cookies that this website needs, and when each goes.'),
];

export async function loader() {
  return showOffice(app);
}

const COOKIES = [
  [
    'draft',
    'Keeps the reply that you are writing, so that only you can open it',
    'When you close your browser',
  ],
  ['receipt', 'Keeps your receipt open after you have typed its secret', 'After 30 minutes'],
  ['session', 'Keeps a member of staff signed in', 'After 10 hours, or on signing out'],
] as const;

export default function CookiesRoute() {
  const { name } = useLoaderData<typeof loader>();
  return (
    <OfficePage portalName={name} heading="Cookies">
      <p>
        A cookie is a small file that a website keeps on your device. You need none to read this
        website.
      </p>
      <p>
        We set a cookie only when you begin a reply, open a receipt or sign in. We do not track
        you, and nobody else sets cookies here.
      </p>
      <DataTable
        caption="The cookies that we set"
        columns={[{ header: 'Name' }, { header: 'What it is for' }, { header: 'When it goes' }]}
        rows={COOKIES}
      />
      <p>
        On a secure address, each name begins with <code>__Host-</code>. They are all needed for
        what you asked us to do, so we do not ask you to accept them.
      </p>
    </OfficePage>
  );
}
