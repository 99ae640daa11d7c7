/** /set-up/:token — where staff choose a password. Opening it changes nothing (P-03). */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { MIN_PASSWORD_CHARACTERS, type PasswordRefusal } from '#app/domain/people/password.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields, typedValue } from '#app/forms/fields.ts';
import { setUpFormSchema } from '#app/forms/people/set-up-form.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { routeParam } from '#app/http/params.server.ts';
import { conflict, invalid } from '#app/http/responses.server.ts';
import {
  setPassword,
  showSetUp,
  type LinkRefusal,
  type SetPasswordRefusal,
} from '#app/operations/people/set-password.server.ts';
import { showSignIn } from '#app/operations/people/show-sign-in.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { TextInput } from '#app/ui/text-input.tsx';

const HEADING = 'Choose your password';
const PROBLEM_HEADING = 'You cannot use this link';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const heading = page?.kind === 'refusal' ? PROBLEM_HEADING : HEADING;
  return [{ title: pageTitle(page === undefined ? [heading] : [heading, page.portalName]) }];
};

export async function loader({ params }: LoaderFunctionArgs) {
  const { portalName } = await showSignIn(app);
  const link = await showSetUp(app, routeParam(params, 'token'));
  return link.ok
    ? { portalName, kind: 'form' as const, email: link.value.email }
    : { portalName, kind: 'refusal' as const, explanation: explain(link.refusal) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const entered = readFields(await request.formData());
  const echoed = { email: typedValue(entered, 'email') };
  const sent = setUpFormSchema.safeParse(entered);
  if (!sent.success) return invalid(echoed, fieldErrors(sent.error));

  const token = routeParam(params, 'token');
  const outcome = await setPassword(app, { token, ...sent.data });
  return outcome.ok
    ? redirect('/sign-in?notice=password-set')
    : answerRefusal(outcome.refusal, echoed);
}

function answerRefusal(refusal: SetPasswordRefusal, values: { readonly email: string }) {
  switch (refusal.kind) {
    case 'password':
      return invalid(values, { password: passwordWords(refusal.reason) });
    case 'not-an-email':
      return invalid(values, { email: 'Enter an email address, like name@example.com' });
    default:
      return conflict(values, explain(refusal));
  }
}

function passwordWords(reason: PasswordRefusal): string {
  switch (reason) {
    case 'too-short':
      return `Your password must have at least ${MIN_PASSWORD_CHARACTERS} characters`;
    case 'too-long':
      return 'Your password must be shorter';
    case 'same-as-email':
      return 'Your password must not be your email address';
    case 'well-known':
      return 'Choose another password: this one is among the first that others would try';
    case 'repeated-pattern':
      return 'Choose a password that does not repeat the same few characters';
    default:
      return assertNever(reason);
  }
}

/** Why the link does not work, and nothing about whose it was (P-04). */
function explain(refusal: LinkRefusal): string {
  switch (refusal.kind) {
    case 'used':
      return 'This link has been used. A link works once.';
    case 'superseded':
      return 'A newer link has been made. Use the newest one.';
    case 'expired':
      return 'This link has run out. A link works for 7 days.';
    case 'unknown':
      return 'This link does not work. Check that you copied all of it.';
    default:
      return assertNever(refusal);
  }
}

export default function SetUpRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <Layout portalName={page.portalName}>
      <Main>
        <div className="portal-prose">
          {page.kind === 'form' ? (
            <SetUpForm isAddressAsked={page.email === null} {...page} rejection={rejection} />
          ) : (
            <LinkProblem explanation={page.explanation} />
          )}
        </div>
      </Main>
    </Layout>
  );
}

type SetUpFormProps = {
  readonly isAddressAsked: boolean;
  readonly email: string | null;
  readonly rejection: Rejection | undefined;
};

function SetUpForm({ isAddressAsked, email, rejection }: SetUpFormProps) {
  const hint =
    `Use at least ${MIN_PASSWORD_CHARACTERS} characters. ` +
    'Four or five words that do not belong together are easy to keep in mind.';
  return (
    <>
      {rejection && <ErrorSummary errors={rejection.errors} />}
      <h1 className="govuk-heading-l">{HEADING}</h1>
      {email !== null && <p className="govuk-body">You will sign in as {email}.</p>}
      <form method="post" noValidate>
        {email !== null && (
          // Not seen or sent: it tells a password manager whose password this is.
          <input type="text" autoComplete="username" defaultValue={email} hidden readOnly />
        )}
        {isAddressAsked && (
          <TextInput
            name="email"
            label="Your email address"
            hint="You will be the first administrator, and sign in with this address."
            type="email"
            autoComplete="username"
            spellCheck={false}
            rejection={rejection}
          />
        )}
        <TextInput
          name="password"
          label="Password"
          hint={hint}
          type="password"
          autoComplete="new-password"
          rejection={rejection}
        />
        <TextInput
          name="repeated"
          label="The same password again"
          type="password"
          autoComplete="new-password"
          rejection={rejection}
        />
        <Button>Set your password</Button>
      </form>
    </>
  );
}

function LinkProblem({ explanation }: { readonly explanation: string }) {
  return (
    <>
      <h1 className="govuk-heading-l">{PROBLEM_HEADING}</h1>
      <p className="govuk-body">{explanation}</p>
      <p className="govuk-body">
        Ask an administrator of the portal for a new link. If you have a password already,{' '}
        <a className="govuk-link" href="/sign-in">
          sign in
        </a>
        .
      </p>
    </>
  );
}
