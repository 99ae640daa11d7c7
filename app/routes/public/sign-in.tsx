/** /sign-in — where staff enter their e-mail address and password. */
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
import { signInFormSchema } from '#app/forms/people/sign-in-form.ts';
import { peerOf } from '#app/http/arrival.server.ts';
import { ownPath } from '#app/http/own-path.ts';
import { invalid } from '#app/http/responses.server.ts';
import { sessionCookie, sessionToken } from '#app/http/session.server.ts';
import { showSignIn } from '#app/operations/people/show-sign-in.server.ts';
import { signIn, type SignInRefusal } from '#app/operations/people/sign-in.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { TextInput } from '#app/ui/text-input.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? 'Staff sign in' },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const { portalName } = await showSignIn(app);
  return {
    portalName,
    title: pageTitle(['Staff sign in', portalName]),
    from: ownPath(query.get('from')),
    notice: noticeFor(query.get('notice')),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = readFields(await request.formData());
  const echoed = { email: typedValue(entered, 'email') };
  const sent = signInFormSchema.safeParse(entered);
  if (!sent.success) return invalid(echoed, fieldErrors(sent.error));

  const outcome = await signIn(app, {
    ...sent.data,
    peer: peerOf(request),
    previousToken: sessionToken(app, request),
  });
  if (!outcome.ok) return answerRefusal(outcome.refusal, echoed);
  return redirect(ownPath(typedValue(entered, 'from')) ?? '/staff', {
    headers: { 'Set-Cookie': sessionCookie(app, outcome.value.sessionToken) },
  });
}

function answerRefusal(refusal: SignInRefusal, values: { readonly email: string }) {
  switch (refusal.kind) {
    case 'not-recognised':
      return invalid(values, { email: 'The email address or the password is not right' });
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

/** Words for what has just happened elsewhere; null for anything that this page does not know. */
function noticeFor(code: string | null): string | null {
  if (code === 'password-set') return 'Your password is set. Now sign in with it.';
  return code === 'signed-out' ? 'You have signed out.' : null;
}

export default function SignInRoute() {
  const { portalName, from, notice } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <Layout portalName={portalName}>
      <Main>
        <div className="portal-prose">
          {rejection && <ErrorSummary errors={rejection.errors} />}
          {notice !== null && !rejection && (
            <NotificationBanner kind="success">
              <p className="govuk-notification-banner__heading">{notice}</p>
            </NotificationBanner>
          )}
          <h1 className="govuk-heading-l">Staff sign in</h1>
          <p className="govuk-body">
            This is for people who work for the partnership. You do not need to sign in to read
            a consultation or to reply to one.
          </p>
          <form method="post" action="/sign-in" noValidate>
            <TextInput
              name="email"
              label="Email address"
              type="email"
              autoComplete="username"
              spellCheck={false}
              rejection={rejection}
            />
            <TextInput
              name="password"
              label="Password"
              type="password"
              autoComplete="current-password"
              rejection={rejection}
            />
            {from !== null && <input type="hidden" name="from" value={from} />}
            <Button>Sign in</Button>
          </form>
          <p className="govuk-body">
            If you have forgotten your password, ask an administrator for a new set-up link.
          </p>
        </div>
      </Main>
    </Layout>
  );
}
