/** Operation: what the pages for signing in show besides their form. */
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';

export async function showSignIn({ db }: AppContext): Promise<{ readonly portalName: string }> {
  const { name } = await findSettings(db.read);
  return { portalName: name };
}
