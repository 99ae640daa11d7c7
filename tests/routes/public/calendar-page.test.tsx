/** The calendar as a page, as a file and as a feed, from what the database holds. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { app as portal } from '#app/context.server.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Meeting } from '#app/domain/paper/paper.ts';
import { nextSteps } from '#app/domain/response/next-steps.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { showCalendarFile } from '#app/operations/consultation/show-calendar-file.server.ts';
import { showCalendar } from '#app/operations/consultation/show-calendar.server.ts';
import { showConsultationFeed } from '#app/operations/consultation/show-consultation-feed.server.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { loader as calendarFile } from '#app/routes/programs/calendar-file.ts';
import { loader as consultationFeed } from '#app/routes/programs/consultation-feed.ts';
import { loader as calendar } from '#app/routes/public/calendar.tsx';
import { CalendarPageView } from '#app/ui/calendar/calendar-page.tsx';
import { ConsultationPageView } from '#app/ui/consultation/consultation-page.tsx';
import { aMeeting, readCalendar, textOf } from '#tests/support/calendar.ts';
import { aConsultation, aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const DURING = new Date('2011-10-03T09:00:00Z');

async function contextDuring(): Promise<TestContext> {
  const app = await testContext();
  app.clock.set(DURING);
  return app;
}

async function given(
  app: Pick<TestContext, 'db'>,
  slug: string,
  overrides: Partial<Consultation> = {},
  meetings: readonly Meeting[] = [],
): Promise<Consultation> {
  const consultation = aConsultation({ id: slug, slug, title: `About ${slug}`, ...overrides });
  return givenConsultation(app.db, consultation, aPaper({ meetings }));
}

async function pageOf(app: TestContext): Promise<string> {
  return wordsOf(renderToStaticMarkup(<CalendarPageView {...await showCalendar(app)} />));
}

/** The words of a page, tags taken out, one space between. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<\/(?:h\d|p|li|dt|dd)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');
}

async function eventSummaries(app: TestContext): Promise<readonly (string | null)[]> {
  const file = readCalendar(new TextEncoder().encode(await showCalendarFile(app)));
  return file.components
    .filter(({ name }) => name === 'VEVENT')
    .map((event) => textOf(event, 'SUMMARY'));
}

test('W-09 the calendar shows where periods overlap and who is asked twice, as a page, as iCalendar and as Atom', async () => {
  const app = await contextDuring();
  const winter = {
    opensAt: new Date('2011-10-10T23:00:00Z'),
    closesAt: new Date('2012-01-03T00:00:00Z'),
  };
  await given(app, 'forum', { audience: 'Residents and schools', publisher: 'Forum' });
  await given(app, 'alliance', {
    ...winter,
    audience: 'Schools, carers',
    publisher: 'Alliance',
  });
  await given(app, 'trust', {
    opensAt: new Date('2012-02-01T00:00:00Z'),
    closesAt: new Date('2012-05-01T23:00:00Z'),
    publisher: 'Trust',
  });
  await given(app, 'draft', { milestone: 'draft' });

  const page = await pageOf(app);
  const feed = await showConsultationFeed(app);

  expect(page).toContain(
    'About forum and About alliance Both are open from Tuesday 11 October 2011 to ' +
      'Friday 14 October 2011 (4 days). Asked twice: schools. ' +
      'The first asks: Residents and schools. The second asks: Schools, carers.',
  );
  expect(page.match(/Both are open/g)).toHaveLength(1);
  expect(await eventSummaries(app)).toEqual([
    'Opens: About alliance (midnight at the start of Tuesday 11 October 2011, Europe/London)',
    'Closes: About alliance (11:59pm on Monday 2 January 2012, Europe/London)',
    'Opens: About forum (midnight at the start of Friday 22 July 2011, Europe/London)',
    'Closes: About forum (11:59pm on Friday 14 October 2011, Europe/London)',
    'Opens: About trust (midnight at the start of Wednesday 1 February 2012, Europe/London)',
    'Closes: About trust (11:59pm on Tuesday 1 May 2012, Europe/London)',
  ]);
  expect(
    feed
      .match(/<title>[^<]*/g)
      ?.slice(1)
      .sort(),
  ).toEqual(['<title>About alliance', '<title>About forum', '<title>About trust']);
});

test('D-17 a date of which only the month is known, or nothing, is kept and shown as that', async () => {
  const app = await contextDuring();
  const monthOnly = { body: 'General Meeting', date: '2011-11', precision: 'month' } as const;
  const unknown = { body: 'Trust Board', date: null, precision: 'tbc' } as const;
  const named = [
    aMeeting({ id: 'm1', body: 'Forum', date: '2011-12', precision: 'month' }),
    aMeeting({ id: 'm2', body: 'Panel', date: null, precision: 'tbc', status: 'tbc' }),
  ];
  await given(app, 'month', { decisionMeeting: monthOnly }, named);
  await given(app, 'unknown', { decisionMeeting: unknown });

  const stored = await findConsultationBySlug(app.db.read, 'month');
  const version = await findLatestVersion(app.db.read, 'month');
  expect(stored?.decisionMeeting).toEqual(monthOnly);
  expect(version?.paper.meetings).toEqual(named);
  expect((await findConsultationBySlug(app.db.read, 'unknown'))?.decisionMeeting).toEqual(
    unknown,
  );

  const page = await pageOf(app);
  expect(page).toContain(
    'November 2011 Some day in November 2011 (day to be confirmed) Meeting: General Meeting.',
  );
  expect(page).toContain(
    'December 2011 Some day in December 2011 (day to be confirmed) Meeting: Forum.',
  );
  expect(page).toMatch(/Date to be confirmed Nobody .* Meeting: Panel\. .* Trust Board\./);
  expect(page).not.toMatch(/\d+ (?:November|December) 2011/);
  expect(
    (await eventSummaries(app)).filter((summary) => !/^(Opens|Closes): /.test(summary ?? '')),
  ).toEqual([]);

  expect(await decisionOn(app, 'month')).toContain(
    'General Meeting, in November 2011 (day to be confirmed)',
  );
  expect(await decisionOn(app, 'unknown')).toContain('Trust Board, (date to be confirmed)');
  expect(stored && nextSteps(stored).at(-1)?.when).toBe(
    'in November 2011 (day to be confirmed)',
  );
});

async function decisionOn(app: TestContext, slug: string): Promise<string> {
  const page = await showConsultation(app, slug);
  if (!page) throw new Error(`${slug} is not public`);
  return wordsOf(renderToStaticMarkup(<ConsultationPageView {...page} isLargePrint={false} />));
}

test('a calendar with nothing in it says so, and offers its feeds all the same', async () => {
  const app = await contextDuring();

  expect(await pageOf(app)).toContain('There is nothing in the calendar yet.');
  expect(await eventSummaries(app)).toEqual([]);
});

test('the file and the feed have bytes of their own that no clock changes', async () => {
  const app = await contextDuring();
  await given(app, 'forum');
  const before = [await showCalendarFile(app), await showConsultationFeed(app)];

  app.clock.advance(1000 * 24 * 60 * 60_000);

  expect([await showCalendarFile(app), await showConsultationFeed(app)]).toEqual(before);
});

test('each address answers with its media type, and a draft is in none of them', async () => {
  await given(portal, 'published');
  await given(portal, 'secret-draft', { milestone: 'draft' });

  const file = await calendarFile();
  const feed = await consultationFeed();
  const answers = [await file.text(), await feed.text(), JSON.stringify(await calendar())];

  expect(file.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  expect(feed.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
  expect(answers.map((answer) => answer.includes('published'))).toEqual([true, true, true]);
  expect(answers.map((answer) => answer.includes('secret-draft'))).toEqual([
    false,
    false,
    false,
  ]);
});
