import fc from 'fast-check';
import { expect, test } from 'vitest';

import { eventFile } from '#app/domain/consultation/calendar-events.ts';
import type { CalendarSource } from '#app/domain/consultation/calendar.ts';
import {
  aMeeting,
  aPublicRecord,
  readCalendar,
  textOf,
  type ReadComponent,
} from '#tests/support/calendar.ts';

const SITE = {
  portalName: 'Larkwold Partnership',
  publicUrl: 'https://portal.example.org',
  host: 'portal.example.org',
};

function read(sources: readonly CalendarSource[], site = SITE): ReadComponent {
  return readCalendar(new TextEncoder().encode(eventFile(sources, site)));
}

function eventsOf({ components }: ReadComponent): readonly ReadComponent[] {
  return components.filter(({ name }) => name === 'VEVENT');
}

function allOf({ properties }: ReadComponent): Record<string, string> {
  return Object.fromEntries(
    properties.map(({ name, parameters, value }) => [`${name}${parameters}`, value]),
  );
}

test('a consultation is an opening and a closing, each an instant said in London time', () => {
  const source = { record: aPublicRecord({}, { decisionMeeting: null }), meetings: [] };

  expect(eventsOf(read([source])).map(allOf)).toEqual([
    {
      UID: 'fairhaven-review.opens@portal.example.org',
      DTSTAMP: '20110720T090000Z',
      'LAST-MODIFIED': '20110720T090000Z',
      DTSTART: '20110721T230000Z',
      SUMMARY:
        'Opens: Review of the Fairhaven Partnership (midnight at the start of Friday 22 July 2011\\, Europe/London)',
      DESCRIPTION:
        'Asked by Fairhaven Partnership. Who can reply: Residents and partner organisations',
      URL: 'https://portal.example.org/consultations/fairhaven-review',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
    },
    {
      UID: 'fairhaven-review.closes@portal.example.org',
      DTSTAMP: '20110720T090000Z',
      'LAST-MODIFIED': '20110720T090000Z',
      // The last minute that is in time, so that it stands on the Friday.
      DTSTART: '20111014T225900Z',
      SUMMARY:
        'Closes: Review of the Fairhaven Partnership (11:59pm on Friday 14 October 2011\\, Europe/London)',
      DESCRIPTION:
        'Asked by Fairhaven Partnership. Who can reply: Residents and partner organisations',
      URL: 'https://portal.example.org/consultations/fairhaven-review',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
    },
  ]);
});

// D-17
test('a meeting with a day is all day, and one without is only counted', () => {
  const decisionMeeting = { body: 'AGM', date: '2011-11', precision: 'month' } as const;
  const calendar = read([
    {
      record: aPublicRecord({}, { decisionMeeting }),
      meetings: [
        aMeeting({ id: 'm1', status: 'tbc', subject: 'Budget; savings, all' }),
        aMeeting({ id: 'm2', date: null, precision: 'tbc' }),
      ],
    },
  ]);
  const [, , meeting, ...others] = eventsOf(calendar);

  expect(others).toEqual([]);
  expect(meeting && allOf(meeting)).toEqual({
    UID: 'fairhaven-review.m1@portal.example.org',
    DTSTAMP: '20110720T090000Z',
    'LAST-MODIFIED': '20110720T090000Z',
    'DTSTART;VALUE=DATE': '20111104',
    SUMMARY: 'Leadership Forum (Fairhaven Partnership)',
    DESCRIPTION:
      'About: Budget\\; savings\\, all\\nNamed in “Review of the Fairhaven Partnership”.\\nThe date is to be confirmed.',
    URL: 'https://portal.example.org/consultations/fairhaven-review',
    STATUS: 'TENTATIVE',
    TRANSP: 'TRANSPARENT',
  });
  expect(textOf(calendar, 'DESCRIPTION')).toBe(
    '2 meetings have no fixed day yet and cannot stand here. Every meeting is on the page https://portal.example.org/calendar',
  );
});

test('a longer period moves the closing and its stamp, and keeps its identifier', () => {
  const extensions = [
    {
      previousClosesAt: new Date('2011-10-14T23:00:00Z'),
      reason: 'The post was late.',
      recordedAt: new Date('2011-10-10T08:30:00.500Z'),
    },
  ];
  const closesAt = new Date('2011-10-21T23:00:00Z');
  const record = aPublicRecord({ stage: 'extended' }, { closesAt, extensions });
  const [, closing] = eventsOf(read([{ record, meetings: [] }]));

  expect(closing && allOf(closing)).toMatchObject({
    UID: 'fairhaven-review.closes@portal.example.org',
    DTSTAMP: '20111010T083000Z',
    DTSTART: '20111021T225900Z',
  });
});

test('a consultation that was withdrawn is cancelled, and its meetings are not ours to cancel', () => {
  const source = { record: aPublicRecord({ stage: 'withdrawn' }), meetings: [aMeeting()] };
  const events = eventsOf(read([source]));

  expect(events.map((event) => textOf(event, 'STATUS'))).toEqual(['CANCELLED', 'CANCELLED']);
});

test('a calendar without consultations still holds a component, as the format asks', () => {
  const { components } = read([]);

  expect(components.map(({ name }) => name)).toEqual(['VTIMEZONE']);
});

test('the same records make the same file, whatever order the database gives', () => {
  const one = { record: aPublicRecord({}, { slug: 'a' }), meetings: [aMeeting()] };
  const other = { record: aPublicRecord({}, { slug: 'b' }), meetings: [] };

  expect(eventFile([other, one], SITE)).toBe(eventFile([one, other], SITE));
});

/** What a TEXT value can hold: line breaks as one character, no other control, well-formed. */
function holdable(words: string): string {
  const lines = words
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/\r\n|\r|\u0085/g, '\n');
  return Array.from(lines)
    .filter((character) => '\t\n'.includes(character) || !isForbidden(character))
    .join('');
}

/** CONTROL of RFC 5545 §3.1. */
function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || code === 0x7f;
}

test('whatever words a title holds, a reader of the file gets them back', () => {
  const words = fc.oneof(
    fc
      .array(fc.integer({ min: 0, max: 0x10ffff }))
      .map((points) => String.fromCodePoint(...points)),
    fc.string({
      unit: fc.constantFrom('\\', ';', ',', '\n', '\r', 'n', 'é', '€', '🦔', ':', ' ', 'END'),
      maxLength: 120,
    }),
    // Half pairs, which no encoding can hold.
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  );

  fc.assert(
    fc.property(words, words, (title, subject) => {
      const calendar = read([
        { record: aPublicRecord({}, { title }), meetings: [aMeeting({ subject })] },
      ]);
      const [opening, , meeting] = eventsOf(calendar);

      expect(opening && textOf(opening, 'SUMMARY')).toBe(
        holdable(
          `Opens: ${title} (midnight at the start of Friday 22 July 2011, Europe/London)`,
        ),
      );
      expect(meeting && textOf(meeting, 'DESCRIPTION')).toBe(
        holdable(`About: ${subject}\nNamed in “${title}”.`),
      );
    }),
  );
});
