/** /sign-out — ends the session; only ever posted to. */
import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { endedSessionCookie, sessionToken } from '#app/http/session.server.ts';
import { signOut } from '#app/operations/people/sign-out.server.ts';

/** Opening the address changes nothing: it leads to where one signs in. */
export function loader() {
  return redirect('/sign-in');
}

export async function action({ request }: ActionFunctionArgs) {
  const token = sessionToken(app, request);
  if (token !== null) await signOut(app, token);
  return redirect('/sign-in?notice=signed-out', {
    headers: { 'Set-Cookie': endedSessionCookie(app) },
  });
}
