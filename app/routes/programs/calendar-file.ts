/** /calendar.ics — openings, closings and meetings, for calendar programs (RFC 5545). */
import { app } from '#app/context.server.ts';
import { showCalendarFile } from '#app/operations/consultation/show-calendar-file.server.ts';

export async function loader(): Promise<Response> {
  return new Response(await showCalendarFile(app), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
