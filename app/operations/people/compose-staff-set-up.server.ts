/** Composes the letter with a set-up link. Each attempt at sending has a link of its own. */
import type { Email } from '#app/domain/outbox/letter.ts';
import { SET_UP_LINK_LIFE_MS } from '#app/domain/people/set-up-link.ts';
import { staffSetUp } from '#app/emails/people/staff-set-up.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { renewSetUpLink } from './add-staff.server.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Null when the account has been stopped. */
export async function composeStaffSetUp(
  app: AppContext,
  { staffId, to }: { readonly staffId: string; readonly to: string },
): Promise<Email | null> {
  const made = await renewSetUpLink(app, { staffId, actor: 'outbox' });
  if (made === null) return null;
  const { name } = await findSettings(app.db.read);
  const lifeDays = Math.round(SET_UP_LINK_LIFE_MS / DAY_MS);
  return staffSetUp({ email: to, link: made.link, lifeDays, portalName: name });
}
