import fc from 'fast-check';
import { expect, test } from 'vitest';

import { freeSlug, isSlug, slugFromTitle } from '#app/domain/consultation/slug.ts';

test.each([
  ['Review of the Fairhaven Partnership', 'review-of-the-fairhaven-partnership'],
  ['Children’s Trust: who sits where?', 'childrens-trust-who-sits-where'],
  ['Café Société 2026', 'cafe-societe-2026'],
  ['Ραντεβού', 'consultation'],
])('the title %s becomes %s', (title, slug) => {
  expect(slugFromTitle(title)).toBe(slug);
});

test('any title becomes a slug, and so does any further use of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (title, taken) => {
      const slug = slugFromTitle(title);
      const others = new Set([slug, `${slug}-2`, ...taken]);
      const free = freeSlug(slug, others);

      expect([isSlug(slug), isSlug(free), others.has(free)]).toEqual([true, true, false]);
    }),
  );
});

test('a long title is cut between words', () => {
  const slug = slugFromTitle('partnership '.repeat(20));

  expect(slug).toBe('partnership-partnership-partnership-partnership-partnership');
});
