/** Operation: the name of the partnership office, for a page that shows nothing else. */
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';

export async function showPortalName({ db }: Pick<AppContext, 'db'>): Promise<string> {
  const { name } = await findSettings(db.read);
  return name;
}
