/** /staff/outbox — the letters that have not gone out yet, and another try. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { LETTER_STATUS_WORDS, LETTER_WORDS } from '#app/domain/outbox/wording.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden } from '#app/http/responses.server.ts';
import { readOutbox, retryByStaff } from '#app/operations/outbox/read-outbox.server.ts';
import type { UnsentLetter } from '#app/operations/outbox/show-outbox.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

const NOT_ALLOWED = 'Only an administrator may see the outbox.';

export const meta: MetaFunction = () => [{ title: pageTitle(['Outbox', 'Staff']) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await readOutbox(app, staff);
  if (!page.ok) throw forbidden(NOT_ALLOWED);
  return page.value;
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const retried = await retryByStaff(app, staff);
  if (!retried.ok) throw forbidden(NOT_ALLOWED);
  return redirect('/staff/outbox');
}

export default function OutboxRoute() {
  const { waiting, sent, failed, unsent, isSending } = useLoaderData<typeof loader>();
  return (
    <Main>
      <h1 className="govuk-heading-l">Outbox</h1>
      {!isSending && (
        <InsetText>
          No mail server is set, so letters wait here. Nothing is lost: they go out once one is
          set.
        </InsetText>
      )}
      <p className="govuk-body">
        Waiting: {waiting}. Needs a person: {failed}. Sent: {sent}.
      </p>
      {unsent.length > 0 && (
        <>
          <form method="post">
            <Button look="secondary">Try all of these again now</Button>
          </form>
          <DataTable
            caption="Letters that have not gone out, oldest first"
            columns={[
              { header: 'Letter' },
              { header: 'To' },
              { header: 'State' },
              { header: 'Put in' },
              { header: 'Tries', isNumeric: true },
            ]}
            rows={unsent.map(letterCells)}
          />
        </>
      )}
    </Main>
  );
}

function letterCells(letter: UnsentLetter) {
  const fault = letter.lastFault === null ? '' : ` (${letter.lastFault})`;
  return [
    <a className="govuk-link" href={`/staff/outbox/${letter.id}`} key="link">
      {LETTER_WORDS[letter.kind]}
    </a>,
    letter.recipient,
    `${LETTER_STATUS_WORDS[letter.status]}${fault}`,
    formatInstant(letter.enqueuedAt),
    letter.attempts,
  ];
}
