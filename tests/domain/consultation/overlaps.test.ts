import { expect, test } from 'vitest';

import { findOverlaps, type Period } from '#app/domain/consultation/overlaps.ts';

/** Open from the start of one London day to the end of another, in winter. */
function aPeriod(slug: string, opensOn: string, closesOn: string, audience = slug): Period {
  return {
    slug,
    title: `Title of ${slug}`,
    publisher: `Publisher of ${slug}`,
    audience,
    opensAt: new Date(`${opensOn}T00:00:00Z`),
    closesAt: new Date(Date.parse(`${closesOn}T00:00:00Z`) + 86_400_000),
  };
}

function askedTwice(one: string, other: string): readonly string[] | undefined {
  const periods = [
    aPeriod('a', '2026-01-05', '2026-01-30', one),
    aPeriod('b', '2026-01-12', '2026-02-06', other),
  ];
  return findOverlaps(periods)[0]?.askedTwice;
}

test('two periods overlap on the days on which both are open', () => {
  const early = aPeriod('early', '2026-01-05', '2026-01-30');
  const late = aPeriod('late', '2026-01-26', '2026-02-20');

  expect(findOverlaps([late, early])).toEqual([
    {
      one: early,
      other: late,
      from: '2026-01-26',
      to: '2026-01-30',
      days: 5,
      closingsApart: 21,
      hasOnePublisher: false,
      askedTwice: [],
    },
  ]);
});

test('a period that opens the moment the other closes does not overlap it', () => {
  const first = aPeriod('first', '2026-01-05', '2026-01-30');
  const next = aPeriod('next', '2026-01-31', '2026-02-20');
  const lastDay = aPeriod('last-day', '2026-01-30', '2026-02-20');

  expect(findOverlaps([first, next])).toEqual([]);
  expect(findOverlaps([first, lastDay])).toMatchObject([
    { from: '2026-01-30', to: '2026-01-30', days: 1 },
  ]);
});

test('a period inside another overlaps it until it closes itself', () => {
  const long = aPeriod('long', '2026-01-05', '2026-03-27');
  const short = aPeriod('short', '2026-02-02', '2026-02-13');

  expect(findOverlaps([long, short])).toMatchObject([
    { one: long, other: short, from: '2026-02-02', to: '2026-02-13', days: 12 },
  ]);
});

test('three periods at once are three overlaps, whatever order they come in', () => {
  const periods = [
    aPeriod('a', '2026-01-05', '2026-03-27'),
    aPeriod('b', '2026-01-12', '2026-03-27'),
    aPeriod('c', '2026-01-19', '2026-03-27'),
  ];
  const pairs = findOverlaps(periods).map(({ one, other }) => `${one.slug}${other.slug}`);

  expect(pairs).toEqual(['ab', 'ac', 'bc']);
  expect(findOverlaps([...periods].reverse())).toEqual(findOverlaps(periods));
});

test('one publisher is recognised whatever the capitals', () => {
  const one = { ...aPeriod('a', '2026-01-05', '2026-01-30'), publisher: 'Larkwold Forum' };
  const other = { ...aPeriod('b', '2026-01-05', '2026-01-30'), publisher: 'larkwold forum ' };

  expect(findOverlaps([one, other])).toMatchObject([{ hasOnePublisher: true }]);
});

test.each([
  ['Schools and youth clubs', 'The youth clubs, parish councils', ['youth clubs']],
  ['Schools; parents.', 'All schools and all parents', ['Schools', 'parents']],
  ['Schools', 'Carers', []],
  ['Anyone who lives, works or studies here', 'Carers, works councils', []],
  ['Anyone who lives in Larkwold', 'Residents and carers', ['residents']],
  ['Residents, schools', 'Local people and schools', ['residents', 'schools']],
  ['Residents', 'Everyone who works with children', []],
])('%j and %j both ask %j', (one, other, both) => {
  expect(askedTwice(one, other)).toEqual(both);
});
