/**
 * /partner/sign-in/code — says that a letter may be on its way, the same for every address, and takes
 * the code in it where the link cannot be opened (P-04).
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
import { PARTNER_LINK_LIFE_MS } from '#app/domain/people/partner-sign-in-link.ts';
import { fieldErrors, readFields, typedValue } from '#app/forms/fields.ts';
import { partnerCodeFormSchema } from '#app/forms/partners/sign-in-forms.ts';
import { peerOf } from '#app/http/arrival.server.ts';
import { askedToken, partnerCookie, partnerToken } from '#app/http/partner-session.server.ts';
import { PRIVATE_HEADERS } from '#app/http/respond-page.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import { showSignIn } from '#app/operations/people/show-sign-in.server.ts';
import {
  signInWithCode,
  type CodeRefusal,
} from '#app/operations/people/use-partner-link.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { TextInput } from '#app/ui/text-input.tsx';

const HEADING = 'Look in your email';
const LIFE_MINUTES = PARTNER_LINK_LIFE_MS / 60_000;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader(_: LoaderFunctionArgs) {
  return showSignIn(app);
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = readFields(await request.formData());
  const values = { code: typedValue(entered, 'code') };
  const sent = partnerCodeFormSchema.safeParse(entered);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));

  const signedIn = await signInWithCode(app, {
    code: sent.data.code,
    browserToken: askedToken(app, request),
    peer: peerOf(request),
    previousToken: partnerToken(app, request),
  });
  if (!signedIn.ok) return answerRefusal(signedIn.refusal, values);
  const { sessionToken, goTo } = signedIn.value;
  return redirect(goTo || '/partner', {
    headers: { 'Set-Cookie': partnerCookie(app, sessionToken) },
  });
}

function answerRefusal({ kind }: CodeRefusal, values: { readonly code: string }) {
  const errors: Readonly<Record<string, string>> = { code: REFUSAL_WORDS[kind] };
  return data({ values, errors }, { status: kind === 'throttled' ? 429 : 400 });
}

const REFUSAL_WORDS: Readonly<Record<CodeRefusal['kind'], string>> = {
  'wrong-code':
    'This code is not right. Check it. A code works only in the browser in which you asked for it',
  throttled: 'There were too many wrong codes. Ask for a new link',
  used: 'This code has been used. A code works once. Ask for a new link',
  superseded: 'A newer code has been sent. Use the newest one',
  expired: `This code has run out. A code works for ${LIFE_MINUTES} minutes. Ask for a new link`,
};

export default function PartnerSignInCodeRoute() {
  const { portalName } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <Layout portalName={portalName}>
      <BackLink href="/partner/sign-in" label="Ask for a new link" />
      <Main>
        <div className="portal-prose">
          {rejection && <ErrorSummary errors={rejection.errors} />}
          <h1 className="govuk-heading-l">{HEADING}</h1>
          <p className="govuk-body">
            If the address that you gave is one at which the partnership office writes to an
            organisation, we have sent a link to it. It works for {LIFE_MINUTES} minutes.
          </p>
          <p className="govuk-body">Open the link in the email and press the button there.</p>
          <h2 className="govuk-heading-m">If you cannot open the link</h2>
          <form method="post" action="/partner/sign-in/code" noValidate>
            <TextInput
              name="code"
              label="Type the code from the email"
              hint="8 letters and digits. Capital and small letters are the same. You can leave out the hyphen."
              autoComplete="one-time-code"
              spellCheck={false}
              width={10}
              rejection={rejection}
            />
            <Button>Sign in with the code</Button>
          </form>
          <h2 className="govuk-heading-m">If no email comes</h2>
          <p className="govuk-body">
            Look among unwanted mail, and check that you used the address that the office has
            for you. You can{' '}
            <a className="govuk-link" href="/partner/sign-in">
              ask for a new link
            </a>
            , or{' '}
            <a className="govuk-link" href="/contact">
              contact the office
            </a>
            .
          </p>
        </div>
      </Main>
    </Layout>
  );
}
