/** /calendar — when consultations open and close, when meetings are, and who is asked twice. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { showCalendar } from '#app/operations/consultation/show-calendar.server.ts';
import { CalendarPageView } from '#app/ui/calendar/calendar-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(['Calendar', page?.portalName ?? 'Partnership consultations']) },
  pageDescription('When consultations open and close, and when the meetings are.'),
  {
    tagName: 'link',
    rel: 'alternate',
    type: 'application/atom+xml',
    title: 'Consultations',
    href: '/consultations.atom',
  },
];

export async function loader() {
  return showCalendar(app);
}

export default function CalendarRoute() {
  return <CalendarPageView {...useLoaderData<typeof loader>()} />;
}
