/** /partner/join/:token — a colleague joins their organisation; opening the link only shows a button (P-03). */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { PARTNER_ROLE_WORDS } from '#app/domain/people/wording.ts';
import { routeParam } from '#app/http/params.server.ts';
import { findSignedIn } from '#app/http/require-partner.server.ts';
import { PRIVATE_HEADERS } from '#app/http/respond-page.server.ts';
import {
  joinOrganisation,
  showJoin,
  type JoinRefusal,
} from '#app/operations/partners/join-organisation.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle(['Join your organisation', page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await showJoin(app, await joiningOf(request, params));
  return data(page, { status: page.link.ok ? 200 : statusOf(page.link.refusal) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const joined = await joinOrganisation(app, await joiningOf(request, params));
  if (joined.ok) return redirect('/partner/sign-in');
  return data(joined, { status: statusOf(joined.refusal) });
}

async function joiningOf(request: Request, params: LoaderFunctionArgs['params']) {
  const signedIn = await findSignedIn(app, request);
  return { token: routeParam(params, 'token'), signedIn };
}

function statusOf({ kind }: JoinRefusal): number {
  if (kind === 'other-organisation') return 403;
  return kind === 'unknown' ? 404 : 409;
}

const REFUSAL_WORDS: Readonly<Record<JoinRefusal['kind'], string>> = {
  unknown: 'This link is not one that we know. Ask your colleague for a new one.',
  accepted: 'This link has been used. Sign in with your email address.',
  withdrawn: 'Your colleague has taken this link back.',
  expired: 'This link has run out. Ask your colleague for a new one.',
  'address-in-use':
    'Your email address already stands for somebody who answers. Contact the office to change that.',
  'other-organisation':
    'You are signed in for another organisation. Sign out, then open the link again.',
};

export default function JoinRoute() {
  const { portalName, ...page } = useLoaderData<typeof loader>();
  const link = useActionData<typeof action>() ?? page.link;
  return (
    <Layout portalName={portalName}>
      <Main>
        <div className="portal-prose">
          <h1 className="govuk-heading-l">
            {link.ok ? `Join ${link.value.organisation}` : 'This link does not work'}
          </h1>
          {link.ok ? (
            <form method="post" noValidate>
              <p className="govuk-body">
                You join as {PARTNER_ROLE_WORDS[link.value.role].toLowerCase()}. After that,
                sign in with the email address to which the link came.
              </p>
              <Button>Join</Button>
            </form>
          ) : (
            <p className="govuk-body">{REFUSAL_WORDS[link.refusal.kind]}</p>
          )}
          {!link.ok && link.refusal.kind === 'other-organisation' && (
            <form method="post" action="/partner/sign-out">
              <Button>Sign out</Button>
            </form>
          )}
          <p className="govuk-body">
            <a className="govuk-link" href="/partner/sign-in">
              Sign in
            </a>{' '}
            or{' '}
            <a className="govuk-link" href="/contact">
              contact the office
            </a>
          </p>
        </div>
      </Main>
    </Layout>
  );
}
