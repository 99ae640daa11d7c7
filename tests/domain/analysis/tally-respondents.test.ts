import { expect, test } from 'vitest';

import {
  MAX_SECTORS,
  OTHER_SECTORS,
  listOrganisations,
  tallyByArea,
  tallyBySector,
  tallyByWeek,
} from '#app/domain/analysis/tally-respondents.ts';
import { aResponse, anIndividual, anOrganisation } from '#tests/support/a-response.ts';

const opensAt = new Date('2011-07-21T23:00:00Z');
const closesAt = new Date('2011-08-05T23:00:00Z');

function receivedAt(number: number, instant: string) {
  return aResponse(number, {}, { receivedAt: new Date(instant) });
}

test('weeks run from Monday to Sunday in London, empty ones and early letters included', () => {
  const rows = tallyByWeek(
    [
      receivedAt(1, '2011-07-24T22:59:59Z'), // Sunday, 11:59pm
      receivedAt(2, '2011-07-24T23:00:00Z'), // Monday, midnight
      receivedAt(3, '2011-07-05T12:00:00Z'), // before it opened
    ],
    { opensAt, closesAt },
    new Date('2011-09-01T00:00:00Z'),
  );

  expect(rows).toEqual([
    { weekBeginning: '2011-07-04', individuals: 1, organisations: 0 },
    { weekBeginning: '2011-07-18', individuals: 1, organisations: 0 },
    { weekBeginning: '2011-07-25', individuals: 1, organisations: 0 },
    { weekBeginning: '2011-08-01', individuals: 0, organisations: 0 },
  ]);
});

test('weeks still to come are left out', () => {
  const rows = tallyByWeek([], { opensAt, closesAt }, new Date('2011-07-26T12:00:00Z'));

  expect(rows.map(({ weekBeginning }) => weekBeginning)).toEqual(['2011-07-18', '2011-07-25']);
});

test('organisations are counted by sector, most first, those that gave none last', () => {
  const sectors = ['Public', '', 'Voluntary', ' Voluntary '];
  const responses = sectors.map((sector, at) =>
    aResponse(at, { respondent: anOrganisation({ sector }) }),
  );

  expect(tallyBySector([...responses, aResponse(9)])).toEqual([
    { sector: 'Voluntary', organisations: 2 },
    { sector: 'Public', organisations: 1 },
    { sector: null, organisations: 1 },
  ]);
});

test('many odd sectors are counted together, so none is lost', () => {
  const responses = Array.from({ length: MAX_SECTORS + 7 }, (_, at) =>
    aResponse(at, { respondent: anOrganisation({ sector: `Sector ${100 + at}` }) }),
  );

  const rows = tallyBySector(responses);

  expect(rows).toHaveLength(MAX_SECTORS + 1);
  expect(rows.at(-1)).toEqual({ sector: OTHER_SECTORS, organisations: 7 });
});

test('individuals are counted by area with small numbers hidden, organisations not at all', () => {
  const living = (count: number, area: string) =>
    Array.from({ length: count }, (_, at) =>
      aResponse(at, { respondent: anIndividual({ area }) }),
    );

  const rows = tallyByArea(
    [
      ...living(9, 'North'),
      ...living(2, 'South'),
      ...living(6, 'Elsewhere'),
      aResponse(1, { respondent: anOrganisation() }),
    ],
    ['North', 'South', 'West'],
  );

  expect(rows).toEqual([
    { area: 'North', individuals: 9 },
    { area: 'South', individuals: null },
    { area: 'West', individuals: 0 },
    { area: null, individuals: null },
  ]);
});

test('no area is reported where none was asked for', () => {
  expect(tallyByArea([aResponse(1)], [])).toEqual([]);
});

test('an organisation is named only when it agreed to be published with its name', () => {
  const reply = (number: number, name: string, consent: 'with-name' | 'without-name') =>
    aResponse(number, { respondent: anOrganisation({ name }), consent });

  expect(
    listOrganisations([
      reply(1, 'Youth Forum', 'with-name'),
      reply(2, 'Harbour Trust', 'with-name'),
      reply(3, 'Quiet Group', 'without-name'),
      aResponse(4, { consent: 'with-name' }),
    ]),
  ).toEqual({ named: ['Harbour Trust', 'Youth Forum'], unnamed: 1 });
});
