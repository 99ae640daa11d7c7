/** /partner/sign-out — ends a partner's session; only ever posted to. */
import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { endedPartnerCookie, partnerToken } from '#app/http/partner-session.server.ts';
import { signOutPartner } from '#app/operations/people/partner-session.server.ts';

/** Opening the address changes nothing: it leads to where one signs in. */
export function loader() {
  return redirect('/partner/sign-in');
}

export async function action({ request }: ActionFunctionArgs) {
  const token = partnerToken(app, request);
  if (token !== null) await signOutPartner(app, token);
  return redirect('/partner/sign-in?notice=signed-out', {
    headers: { 'Set-Cookie': endedPartnerCookie(app) },
  });
}
