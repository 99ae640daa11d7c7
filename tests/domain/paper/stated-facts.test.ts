/** What a paper says of its own consultation. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import { datesIn, weekdayOf } from '#app/domain/paper/read-dates.ts';
import { readStatedFacts } from '#app/domain/paper/stated-facts.ts';
import { aHeading, aParagraph, aSource } from '#tests/support/documents.ts';

test('dates, reply routes, audience and deciding body are read, each with its block', () => {
  const paper = importPaper(
    aSource(
      aParagraph('Consultation Paper'),
      aParagraph('A new forum for Exampleton'),
      aParagraph('Published 1 May 2012'),
      aHeading('1. About this consultation'),
      aParagraph(
        'We are starting an 8 week consultation and seek comments from all our partners.',
      ),
      aParagraph(
        'Comments should be sent by e-mail or in writing no later than Tuesday 26th June 2012 to:',
      ),
      aParagraph('Partnership Office\nTown Hall\nExampleton\nEX1 2AB'),
      aParagraph('office@example.org'),
      aParagraph('For any queries ring 01632 960111.'),
      aParagraph('The replies will be presented to the Annual General Meeting for adoption.'),
      aParagraph('This paper can be had in large print or Braille.'),
    ),
    { kind: 'consultation' },
  );

  expect(readStatedFacts(paper)).toEqual({
    publishedOn: '2012-05-01',
    deadlines: [
      { text: 'Tuesday 26th June 2012', on: '2012-06-26', weekday: 'Tuesday', block: 'b6' },
    ],
    weeks: 8,
    replyEmail: 'office@example.org',
    replyPostal: 'Partnership Office\nTown Hall\nExampleton\nEX1 2AB',
    queryTelephone: '01632 960111',
    decisionBody: 'Annual General Meeting',
    audience: 'all our partners',
    alternativeFormats: 'b11',
  });
});

test('a paper that states nothing gives nothing', () => {
  const paper = importPaper(aSource(aParagraph('Words alone.')), { kind: 'board-paper' });

  expect(readStatedFacts(paper)).toEqual({
    publishedOn: null,
    deadlines: [],
    weeks: null,
    replyEmail: null,
    replyPostal: null,
    queryTelephone: null,
    decisionBody: null,
    audience: null,
    alternativeFormats: null,
  });
});

test.each([
  ['by Friday 14th October, 2011', 'Friday 14th October, 2011', '2011-10-14', 'Friday'],
  ['on the 3rd of May 2012', '3rd of May 2012', '2012-05-03', null],
  ['on Thurs 3 May', 'Thurs 3 May', null, 'Thursday'],
  ['by 14/10/2011', '14/10/2011', '2011-10-14', null],
  ['on October 14, 2011', 'October 14, 2011', '2011-10-14', null],
  ['on 31 February 2012', '31 February 2012', null, null],
])('“%s” holds the date %s', (text, printed, on, weekday) => {
  expect(datesIn(text).map((date) => [date.text, date.on, date.weekday])).toEqual([
    [printed, on, weekday],
  ]);
});

test('weekdays follow the calendar, leap years and centuries too', () => {
  expect(['2011-10-14', '2000-02-29', '1900-03-01', '2026-01-01'].map(weekdayOf)).toEqual([
    'Friday',
    'Tuesday',
    'Thursday',
    'Thursday',
  ]);
});
