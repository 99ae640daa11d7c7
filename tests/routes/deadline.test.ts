/**
 * The closing time wherever the portal says it: on every page of app/routes.ts, in the files for
 * programs, the letters and the pack, before an extension and after it.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { app } from '#app/context.server.ts';
import { formatDeadline, formatInstant } from '#app/domain/consultation/london-time.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { extendConsultation } from '#app/operations/consultation/change-timetable.server.ts';
import { listFiles, readText } from '#tests/architecture/source-files.ts';
import { aProposal } from '#tests/support/a-snapshot.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { AN_APPRAISAL } from '#tests/support/an-appraisal.ts';
import { aBlock, aConsultation, aQuestion } from '#tests/support/factories.ts';
import { everythingSaid, type SpokenOf } from '#tests/support/everything-said.ts';
import { givenEverything } from '#tests/support/given-everything.ts';
import { openPortal, type Portal } from '#tests/support/portal-in-process.ts';
import { accepted } from '#tests/support/visits.ts';

const NOW = new Date('2011-10-03T09:17:00Z');
/** Minutes that stand nowhere else. */
const FIRST = new Date('2011-10-13T16:31:00Z');
const LATER = new Date('2011-10-20T15:46:00Z');
const SLUG = 'fairhaven-review';

const paper = {
  ...AN_APPRAISAL,
  blocks: [aBlock({ id: 'b1', text: 'The forum meets each month.' })],
  proposals: [aProposal(1)],
  questions: [aQuestion({ id: 'q1' })],
  structure: A_STRUCTURE,
};

let portal: Portal;
let spokenOf: SpokenOf;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  portal = await openPortal();
  spokenOf = await givenEverything(aConsultation({ closesAt: FIRST }), paper);
}, 240_000);

afterAll(() => vi.useRealTimers());

/** Where the old closing time is told as history. */
const HISTORY =
  /(?:was to close at|was put back from) 5:30pm on Thursday 13 October 2011|"previousClosesAt":\s*"2011-10-13T16:31:00\.000Z"/gu;
/** A moment of October 2011, in words or as programs read it. */
const MOMENT = /[\d:]+[ap]m on \w+ \d+ October 2011|2011-10-\d\dT[\d:.]+Z|201110\d\dT\d+Z/gu;

function textIn(body: string): string {
  return body.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
}

/** Every moment that is said and is neither now nor history. */
function momentsIn(body: string): readonly string[] {
  const stated = textIn(body).replace(HISTORY, '').match(MOMENT) ?? [];
  const now = [formatInstant(NOW), NOW.toISOString(), '20111003T091700Z'];
  return [...new Set(stated)].filter((moment) => !now.includes(moment));
}

/** The ways in which one closing time may be said: calendars show the last minute in time. */
function waysToSay(closesAt: Date): readonly string[] {
  const lastMinute = new Date(closesAt.getTime() - 60_000);
  const compact = lastMinute.toISOString().replace(/[-:]|\.\d+/gu, '');
  return [formatDeadline(closesAt), closesAt.toISOString(), compact];
}

/** Where a closing time is said; fails where another one is. */
function placesOf(closesAt: Date, said: ReadonlyMap<string, string>): readonly string[] {
  const places: string[] = [];
  for (const [place, body] of said) {
    const moments = momentsIn(body);
    expect.soft(waysToSay(closesAt), place).toEqual(expect.arrayContaining([...moments]));
    if (moments.length > 0) places.push(place);
  }
  return places.sort();
}

/** Fields by name and label on what is said, where they speak of a closing. */
function closingFields(said: ReadonlyMap<string, string>): readonly string[] {
  return [...said].flatMap(([place, body]) => {
    const names = [...body.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/gu)];
    const labels = [...body.matchAll(/<label[^>]*>([^<]*)</gu)];
    return [...names, ...labels]
      .map(([, words = '']) => words)
      .filter((words) => /clos(?:es|ing)|deadline|last (?:day|minute)|reply by/iu.test(words))
      .map((words) => `${place}: ${words}`);
  });
}

test('D-06 given a deadline, the portal renders it on every page, e-mail and feed from one field and offers nowhere to type a second one', async () => {
  const before = await everythingSaid(portal, spokenOf);
  const places = placesOf(FIRST, before);
  expect.soft(places).toEqual(SAYING);

  const request = { closesAt: LATER, reason: 'The site was down.' };
  accepted(await extendConsultation(app, COMMAND_LINE, SLUG, request));
  const after = await everythingSaid(portal, spokenOf);

  const notices = ['letter: partner-period-extended', 'letter: period-extended'];
  expect.soft(placesOf(LATER, after)).toEqual([...SAYING, ...notices].sort());
  for (const [place, body] of after) {
    expect
      .soft(textIn(body).replace(HISTORY, ''), place)
      .not.toMatch(/13 October 2011|2011-?10-?13/u);
  }

  expect.soft(closingFields(after)).toEqual([
    // Counted back from the one closing time, in days.
    '/staff/settings: Days before closing on which reminders go out by themselves (optional)',
    '/staff/consultations/:slug/extend: closesAt',
    '/staff/consultations/:slug/extend: New last minute to reply',
  ]);
  // The details of a draft, and pages that nobody came to: no source has a field of the kind, nor a second reader of one.
  const naming = (pattern: RegExp) =>
    listFiles('app', ['.ts', '.tsx']).filter((file) => pattern.test(readText(file)));
  expect
    .soft(naming(/name="\w*(?:clos(?:es|ing)|deadline|until)\w*"/iu))
    .toEqual(['app/ui/staff/details-form.tsx', 'app/ui/staff/extend-form.tsx']);
  expect
    .soft(naming(/closesAt: closesAtField/u))
    .toEqual(['app/forms/details-form.ts', 'app/forms/timetable-form.ts']);
}, 240_000);

/** All that says when it closes; a page that begins or ceases to is to be put down here. */
const SAYING = [
  '/',
  '/calendar',
  '/calendar.ics',
  '/consultations.atom',
  '/consultations.json',
  '/consultations/:slug',
  '/consultations/:slug.json',
  '/consultations/:slug.txt',
  '/consultations/:slug/languages/:language',
  '/consultations/:slug/options',
  '/consultations/:slug/outcome',
  '/consultations/:slug/respond',
  '/consultations/:slug/respond/check',
  '/consultations/:slug/respond/sent',
  '/consultations/:slug/responses',
  '/consultations/:slug/structure',
  '/consultations/:slug/versions/:version',
  '/consultations/:slug/versions/:version/changes',
  '/partner',
  '/partner/consultations/:slug',
  '/partner/consultations/:slug/respond',
  '/partner/consultations/:slug/respond/check',
  '/partner/consultations/:slug/respond/sent',
  '/receipts/:reference',
  '/staff',
  '/staff/consultations/:slug',
  '/staff/consultations/:slug/details',
  '/staff/consultations/:slug/extend',
  '/staff/consultations/:slug/publish',
  'fairhaven-review-summary.html',
  'fairhaven-review-summary.json',
  'letter: draft-link',
  'letter: format-request-receipt',
  'letter: partner-invitation',
  'letter: partner-reminder',
  'letter: submission-receipt',
].sort();
