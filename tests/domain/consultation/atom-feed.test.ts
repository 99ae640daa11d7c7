import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';

import { atomFeed } from '#app/domain/consultation/atom-feed.ts';
import type { PublicRecord } from '#app/domain/consultation/public-record.ts';
import { aPublicRecord } from '#tests/support/calendar.ts';

const SITE = { portalName: 'Larkwold Partnership', publicUrl: 'https://portal.example.org' };
const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'entry' || name === 'link',
});

const PIECE =
  /<\?xml [^?<>]*\?>|<(\/?)([a-z]+)(?: [\w:]+="(?:[^"<&]|&(?:amp|lt|gt|quot);)*")*(\/?)>|[^<&]+|&(?:amp|lt|gt|quot);/gsuy;

/** Names of the elements left open; throws at the first character that well-formed XML has not. */
function openElements(xml: string): readonly string[] {
  const open: string[] = [];
  let read = 0;
  for (const [piece, closing, name, isEmpty] of xml.matchAll(PIECE)) {
    read += piece.length;
    if (name === undefined || isEmpty === '/') continue;
    if (closing !== '/') open.push(name);
    else if (open.pop() !== name) throw new Error(`${name} ends where another is open`);
  }
  if (read !== xml.length) throw new Error(`Not well-formed: ${xml.slice(read, read + 40)}`);
  return open;
}

type ReadEntry = Readonly<Record<string, unknown>>;
type ReadFeed = ReadEntry & { readonly entry?: readonly ReadEntry[] };

function read(records: readonly PublicRecord[]): ReadFeed {
  const xml = atomFeed(records, SITE);
  expect(openElements(xml)).toEqual([]);
  // What the parser makes of any document has this shape or fails the assertions.
  const { feed } = PARSER.parse(xml) as { readonly feed: ReadFeed };
  return feed;
}

test('an entry says who asks, when and whom, under an id that is its address', () => {
  expect(read([aPublicRecord()])).toMatchObject({
    '@xmlns': 'http://www.w3.org/2005/Atom',
    id: 'https://portal.example.org/consultations.atom',
    title: 'Larkwold Partnership: consultations',
    updated: '2011-07-20T09:00:00.000Z',
    author: { name: 'Larkwold Partnership' },
    link: [
      { '@rel': 'self', '@href': 'https://portal.example.org/consultations.atom' },
      { '@rel': 'alternate', '@href': 'https://portal.example.org/' },
    ],
    entry: [
      {
        id: 'https://portal.example.org/consultations/fairhaven-review',
        title: 'Review of the Fairhaven Partnership',
        updated: '2011-07-20T09:00:00.000Z',
        published: '2011-07-20T09:00:00.000Z',
        author: { name: 'Fairhaven Partnership' },
        link: [{ '@href': 'https://portal.example.org/consultations/fairhaven-review' }],
        summary: [
          'Asked by Fairhaven Partnership.',
          'Opens at midnight at the start of Friday 22 July 2011, London time.',
          'Closes at 11:59pm on Friday 14 October 2011, London time.',
          'Who can reply: Residents and partner organisations',
        ].join('\n'),
      },
    ],
  });
});

test('the consultation that changed last stands first, and the feed is as new as it', () => {
  const corrected = aPublicRecord(
    {
      versions: [
        { number: 1, publishedAt: new Date('2011-07-01T09:00:00Z'), changeNote: null },
        { number: 2, publishedAt: new Date('2011-08-01T09:00:00Z'), changeNote: 'A seat.' },
      ],
    },
    { slug: 'corrected' },
  );
  const extended = aPublicRecord(
    {},
    {
      slug: 'extended',
      extensions: [
        {
          previousClosesAt: new Date('2011-10-14T23:00:00Z'),
          reason: 'The post was late.',
          recordedAt: new Date('2011-09-01T09:00:00Z'),
        },
      ],
    },
  );
  const decided = aPublicRecord(
    { outcomeAt: new Date('2011-12-01T09:00:00Z') },
    { slug: 'decided' },
  );
  const feed = read([aPublicRecord(), corrected, extended, decided]);

  expect(feed['updated']).toBe('2011-12-01T09:00:00.000Z');
  expect(feed.entry?.map(({ id, updated }) => [String(id).split('/').at(-1), updated])).toEqual(
    [
      ['decided', '2011-12-01T09:00:00.000Z'],
      ['extended', '2011-09-01T09:00:00.000Z'],
      ['corrected', '2011-08-01T09:00:00.000Z'],
      ['fairhaven-review', '2011-07-20T09:00:00.000Z'],
    ],
  );
  expect(feed.entry?.[2]).toMatchObject({ published: '2011-07-01T09:00:00.000Z' });
});

test('a feed without entries is still a feed', () => {
  const feed = read([]);

  expect(feed).toMatchObject({ updated: '1970-01-01T00:00:00.000Z', author: {} });
  expect(feed.entry).toBeUndefined();
});

test('whatever words a title and a publisher hold, the feed is well-formed and says them', () => {
  const words = fc.oneof(
    fc
      .array(fc.integer({ min: 0, max: 0x10ffff }))
      .map((points) => String.fromCodePoint(...points)),
    fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\r', 'é', '🦔') }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  );

  fc.assert(
    fc.property(words, words, (title, publisher) => {
      // A letter at each end, since an XML parser gives nothing for an element of nothing.
      const record = aPublicRecord({}, { title: `T${title}T`, publisher: `P${publisher}P` });
      const entry = read([record]).entry?.[0];

      expect(entry?.['title']).toBe(`T${holdable(title)}T`);
      expect(entry?.['author']).toEqual({ name: `P${holdable(publisher)}P` });
    }),
  );
});

/** What XML 1.0 can hold (§2.2), its line breaks as a parser reads them (§2.11). */
function holdable(words: string): string {
  return Array.from(words.replaceAll(/\p{Surrogate}/gu, '\uFFFD').replaceAll(/\r\n?/g, '\n'))
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return (code >= 0x20 || '\t\n'.includes(character)) && (code & ~1) !== 0xfffe;
    })
    .join('');
}
