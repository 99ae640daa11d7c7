/**
 * /partner/sign-in/link/:token — opening it only shows a button, so that a mail scanner does not use
 * the link up (P-03); pressing the button signs in.
 */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { PARTNER_LINK_LIFE_MS } from '#app/domain/people/partner-sign-in-link.ts';
import { routeParam } from '#app/http/params.server.ts';
import { partnerCookie, partnerToken } from '#app/http/partner-session.server.ts';
import { PRIVATE_HEADERS } from '#app/http/respond-page.server.ts';
import { showSignIn } from '#app/operations/people/show-sign-in.server.ts';
import {
  showPartnerLink,
  signInWithLink,
  type UnusableLink,
} from '#app/operations/people/use-partner-link.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { AskForLink } from '#app/ui/partners/ask-for-link.tsx';

const HEADING = 'Sign in for your organisation';
const PROBLEM_HEADING = 'You cannot use this link';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([headingOf(page), page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ params }: LoaderFunctionArgs) {
  const { portalName } = await showSignIn(app);
  const link = await showPartnerLink(app, routeParam(params, 'token'));
  return link.ok
    ? { portalName, organisation: link.value.organisation, problem: null }
    : { portalName, organisation: null, problem: PROBLEM_WORDS[link.refusal.kind] };
}

/** A link that no longer works is explained by the page itself, which looks at it again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = routeParam(params, 'token');
  const previousToken = partnerToken(app, request);
  const signedIn = await signInWithLink(app, { token, previousToken });
  if (!signedIn.ok) return redirect(`/partner/sign-in/link/${encodeURIComponent(token)}`);
  const { sessionToken, goTo } = signedIn.value;
  return redirect(goTo || '/partner', {
    headers: { 'Set-Cookie': partnerCookie(app, sessionToken) },
  });
}

/** Why the link does not work, and nothing about whose it was (P-04). */
const PROBLEM_WORDS: Readonly<Record<UnusableLink['kind'], string>> = {
  used: 'This link has been used. A link works once.',
  superseded: 'A newer link has been asked for. Use the newest one.',
  expired: `This link has run out. A link works for ${PARTNER_LINK_LIFE_MS / 60_000} minutes.`,
  unknown: 'This link does not work. Check that you copied all of it.',
};

function headingOf({ problem }: { readonly problem: string | null }): string {
  return problem === null ? HEADING : PROBLEM_HEADING;
}

export default function PartnerSignInLinkRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <Layout portalName={page.portalName}>
      <Main>
        <div className="portal-prose">
          <h1 className="govuk-heading-l">{headingOf(page)}</h1>
          {page.problem === null ? (
            <form method="post">
              <p className="govuk-body">
                Press the button to sign in for {page.organisation} in this browser.
              </p>
              <Button>Sign in</Button>
            </form>
          ) : (
            <>
              <p className="govuk-body">{page.problem}</p>
              <h2 className="govuk-heading-m">Get a new link</h2>
              <AskForLink from={null} rejection={undefined} />
            </>
          )}
        </div>
      </Main>
    </Layout>
  );
}
