/**
 * /partner/sign-in — where a contact of a partner organisation asks for a way in by e-mail. What it
 * answers is the same for every address (P-04).
 */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields, typedValue } from '#app/forms/fields.ts';
import { partnerAddressFormSchema } from '#app/forms/partners/sign-in-forms.ts';
import { peerOf } from '#app/http/arrival.server.ts';
import { ownPath } from '#app/http/own-path.ts';
import { askedCookie } from '#app/http/partner-session.server.ts';
import { PRIVATE_HEADERS } from '#app/http/respond-page.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import {
  askForPartnerLink,
  type AskForPartnerLinkRefusal,
} from '#app/operations/people/ask-for-partner-link.server.ts';
import { showSignIn } from '#app/operations/people/show-sign-in.server.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { AskForLink } from '#app/ui/partners/ask-for-link.tsx';

const HEADING = 'Sign in for your organisation';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const { portalName } = await showSignIn(app);
  return {
    portalName,
    from: partnerPath(query.get('from')),
    isSignedOut: query.get('notice') === 'signed-out',
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = readFields(await request.formData());
  const from = partnerPath(typedValue(entered, 'from'));
  const values = { email: typedValue(entered, 'email'), from: from ?? '' };
  const sent = partnerAddressFormSchema.safeParse(entered);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));

  const { email } = sent.data;
  const peer = peerOf(request);
  const asked = await askForPartnerLink(app, { email, goTo: from ?? '', peer });
  if (!asked.ok) return answerRefusal(asked.refusal, values);
  return redirect('/partner/sign-in/code', {
    headers: { 'Set-Cookie': askedCookie(app, asked.value.browserToken) },
  });
}

function answerRefusal(
  refusal: AskForPartnerLinkRefusal,
  values: Readonly<Record<'email' | 'from', string>>,
) {
  switch (refusal.kind) {
    case 'not-an-email':
      return invalid(values, { email: 'Enter an email address, like name@example.com' });
    case 'throttled': {
      const errors: Readonly<Record<string, string>> = {
        '': 'There were too many tries. Wait 15 minutes, then try again.',
      };
      return data({ values, errors }, { status: 429 });
    }
    default:
      return assertNever(refusal);
  }
}

/** A page for partners to go on to; null for any other address. */
function partnerPath(text: string | null): string | null {
  const path = ownPath(text);
  return path !== null && /^\/partner(\/|$)/.test(path) ? path : null;
}

export default function PartnerSignInRoute() {
  const { portalName, from, isSignedOut } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <Layout portalName={portalName}>
      <Main>
        <div className="portal-prose">
          {rejection && <ErrorSummary errors={rejection.errors} />}
          {isSignedOut && !rejection && (
            <NotificationBanner kind="success">
              <p className="govuk-notification-banner__heading">You have signed out.</p>
            </NotificationBanner>
          )}
          <h1 className="govuk-heading-l">{HEADING}</h1>
          <p className="govuk-body">
            This is for organisations that the partnership has asked to reply. You do not need a
            password: we send you a link by email.
          </p>
          <p className="govuk-body">
            You do not need to sign in to reply for yourself, or to read a consultation.
          </p>
          <AskForLink
            from={rejection ? typedValue(rejection.values, 'from') : from}
            rejection={rejection}
          />
        </div>
      </Main>
    </Layout>
  );
}
