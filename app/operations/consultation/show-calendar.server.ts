/** Operation: the calendar of consultations and meetings of all publishers. */
import { buildCalendar, type Calendar } from '#app/domain/consultation/calendar.ts';
import { londonDay } from '#app/domain/consultation/london-time.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import { listCalendarSources } from './list-public-records.server.ts';
import type { PageDevices } from './public-paper.server.ts';

export type CalendarPage = { readonly portalName: string; readonly calendar: Calendar };

export async function showCalendar(devices: PageDevices): Promise<CalendarPage> {
  const { name: portalName } = await findSettings(devices.db.read);
  const sources = await listCalendarSources(devices);
  return { portalName, calendar: buildCalendar(sources, londonDay(devices.now())) };
}
