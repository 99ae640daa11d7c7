/** Operation: the calendar for calendar programs. */
import { eventFile } from '#app/domain/consultation/calendar-events.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { listCalendarSources } from './list-public-records.server.ts';

export async function showCalendarFile(
  app: Pick<AppContext, 'db' | 'now' | 'config'>,
): Promise<string> {
  const { publicUrl } = app.config;
  const { name: portalName } = await findSettings(app.db.read);
  const sources = await listCalendarSources(app);
  return eventFile(sources, { portalName, publicUrl, host: new URL(publicUrl).hostname });
}
