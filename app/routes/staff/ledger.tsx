/** /staff/consultations/:slug/ledger — what became of every response, and the late ones that wait. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import { assertNever } from '#app/domain/result.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, notFound } from '#app/http/responses.server.ts';
import { showLedger, type LedgerPage } from '#app/operations/analysis/show-ledger.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { LedgerTable } from '#app/ui/staff/ledger-table.tsx';
import { ListedResponses } from '#app/ui/staff/listed-responses.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Ledger', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showLedger(app, staff, routeParam(params, 'slug'));
  if (page.ok) return page.value;
  switch (page.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you see the ledger.');
    case 'unknown-consultation':
      throw notFound();
    default:
      return assertNever(page.refusal);
  }
}

export default function LedgerRoute() {
  const page = useLoaderData<typeof loader>();
  const { slug, title, ledger, waiting } = page;
  const address = `/staff/consultations/${slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Ledger</h1>
        {waiting && <Waiting {...page} waiting={waiting} address={address} />}
        <h2 className="govuk-heading-m">What became of every response</h2>
        <p className="govuk-body">
          {page.isBalanced
            ? 'The ledger balances: each response is in one line, and received less each line left out is what is analysed. Nothing is ever deleted.'
            : 'The ledger does not balance. Build no pack, and tell whoever looks after the portal.'}
        </p>
        <LedgerTable
          ledger={ledger}
          hrefOf={waiting && ((key) => `${address}/figures/${key}`)}
        />
        <p className="govuk-body">
          <a className="govuk-link" href={`${address}/figures`}>
            Positions on each proposal
          </a>
        </p>
      </Main>
    </>
  );
}

type WaitingProps = Pick<LedgerPage, 'ledger' | 'closesAt' | 'mayDecide'> & {
  readonly waiting: NonNullable<LedgerPage['waiting']>;
  readonly address: string;
};

function Waiting({ ledger, closesAt, mayDecide, waiting, address }: WaitingProps) {
  const total = ledger.lateOutcomes?.undecided ?? 0;
  if (total === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Late, and waiting for a decision: {total}</h2>
      <p className="govuk-body">
        {closesAt && `The consultation closed at ${formatDeadline(closesAt)}. `}
        None of them is analysed until a person accepts it, with a reason.
      </p>
      <ListedResponses
        caption="Late responses that wait for a decision"
        responses={waiting}
        address={address}
        {...(mayDecide && { deed: 'Decide about' })}
      />
      {total > waiting.length && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${address}/figures/late.undecided`}>
            See all {total} that wait
          </a>
        </p>
      )}
    </>
  );
}
