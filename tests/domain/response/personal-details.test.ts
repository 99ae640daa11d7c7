import fc from 'fast-check';
import { expect, test } from 'vitest';

import { findPersonalDetails } from '#app/domain/response/personal-details.ts';

//
test.each([
  ['Ring me on 01632 960123.', [{ kind: 'telephone', text: '01632 960123' }]],
  ['Mobile (07700) 900 123', [{ kind: 'telephone', text: '(07700) 900 123' }]],
  ['+44 1632 960 001 please', [{ kind: 'telephone', text: '+44 1632 960 001' }]],
  ['Write to a.person@example.org!', [{ kind: 'email', text: 'a.person@example.org' }]],
  ['I live near ts6 9ar.', [{ kind: 'postcode', text: 'ts6 9ar' }]],
  [
    'a@example.org, then FH1 1AA, then a@example.org',
    [
      { kind: 'email', text: 'a@example.org' },
      { kind: 'postcode', text: 'FH1 1AA' },
    ],
  ],
] as const)('in “%s” personal details are found', (text, details) => {
  expect(findPersonalDetails(text)).toEqual(details);
});

test.each([
  'Paragraph 2.1.1 and 2.3.10 say 29 members.',
  'It costs £100,000 to £250,000 over 2011 to 2014.',
  'See NI 167, 175, 168 and 155.',
  'From 1 April 2011 the 8 meetings a year become 4 (52/6 = 8.67).',
  'At 10am @ the town hall.',
])('in “%s” there are none', (text) => {
  expect(findPersonalDetails(text)).toEqual([]);
});

test('a long hostile text is read in reasonable time', () => {
  const hostile = ['a@', '0 ', '0-', 'a.', 'A1', '(0'].map((part) => part.repeat(10_000));

  const startedAt = performance.now();
  hostile.forEach(findPersonalDetails);

  expect(performance.now() - startedAt).toBeLessThan(2000);
});

test('what is found stands in the text as typed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      findPersonalDetails(text).forEach((detail) => expect(text).toContain(detail.text));
    }),
  );
});
