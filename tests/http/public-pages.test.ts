import { expect, test } from 'vitest';

import { publicAddress } from '#app/http/public-pages.ts';

function addressOf(path: string): string | null {
  return publicAddress(new URL(`https://portal.example.org${path}`));
}

test.each([
  '/',
  '/consultations/a-2',
  '/consultations/a/structure',
  '/consultations/a/options',
  '/consultations/a/responses',
  '/consultations/a/responses/12',
  '/consultations/a/versions/2',
  '/consultations/a/versions/2/changes',
  '/consultations/a/languages/zh-hans',
  '/consultations/a/outcome',
  '/calendar',
  '/search',
  '/accessibility',
  '/privacy',
  '/cookies',
  '/contact',
  '/consultations.json',
  '/consultations/a.json',
  '/consultations/a.txt',
  '/search?q=forum&in=a&page=2',
  '/consultations/a/responses.csv',
  '/consultations/a/receipts.txt',
  '/consultations.atom',
  '/calendar.ics',
  '/schemas/consultation.json',
  '/schemas/structure.json',
  '/open-data',
  '/consultations/a/structure.csv',
  '/consultations/a/reporting-lines.csv',
  '/consultations/a/meetings.csv',
  '/consultations/a/structure.json',
  '/consultations/a/structure.jsonld',
  '/consultations/a/tables.json',
])('%s is the same for everyone', (path) => {
  expect(addressOf(path)).toBe(path);
});

test.each([
  '/consultations/a/languages/pl/file',
  '/consultations/a/respond',
  '/consultations/a/respond/comment',
  '/receipts/R-7K3M-Q9TX-2HVB',
  '/drafts/token',
  '/sign-in',
  '/set-up/token',
  '/sign-out',
  '/partner',
  '/staff',
  '/staff/consultations/a',
  '/health',
  '/Consultations/a',
  '/consultations/%61',
  '/consultations/a/',
])('%s is never kept', (path) => {
  expect(addressOf(path)).toBeNull();
});

test('of the query only what changes the page is left', () => {
  expect(addressOf('/consultations/a?on=block:b1&session=x')).toBe('/consultations/a');
  expect(addressOf('/consultations/a?print=huge')).toBe('/consultations/a');
  expect(addressOf('/consultations/a?print=large')).toBe('/consultations/a?print=large');
  expect(addressOf('/search?z=1&page=2&q=board')).toBe('/search?q=board&page=2');
  expect(addressOf('/search?page=-1&q=')).toBe('/search');
});
