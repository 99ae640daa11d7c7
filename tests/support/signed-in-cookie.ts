/** The cookie of somebody who has signed in with one of the roles. */
import type { StaffRole } from '#app/domain/people/staff.ts';
import { sessionCookie } from '#app/http/session.server.ts';
import type { AppContext } from '#app/operations/context.ts';
import { addStaff } from '#app/operations/people/add-staff.server.ts';
import { setPassword } from '#app/operations/people/set-password.server.ts';
import { signIn } from '#app/operations/people/sign-in.server.ts';
import { accepted } from './visits.ts';

const PASSWORD = 'kettle moss ferry';

export async function signedInCookie(app: AppContext, role: StaffRole): Promise<string> {
  const email = `${app.newId()}@example.org`;
  const { link } = accepted(await addStaff(app, { email, role, actor: 'command-line' }));
  const token = link.split('/').at(-1) ?? '';
  accepted(await setPassword(app, { token, email: '', password: PASSWORD }));
  const command = { email, password: PASSWORD, peer: '192.0.2.1', previousToken: null };
  const { sessionToken } = accepted(await signIn(app, command));
  const [cookie = ''] = sessionCookie(app, sessionToken).split(';');
  return cookie;
}
