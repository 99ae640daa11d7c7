/** What the paper as a whole is called. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import { aHeading, aParagraph, aSource } from '#tests/support/documents.ts';

test.each([
  ['Consultation Paper: Review of the Fairhaven Partnership'],
  ['Draft consultation paper – Review of the Fairhaven Partnership'],
  ['Review of the Fairhaven Partnership'],
])('the kind of document is no part of the title in “%s”', (line) => {
  const source = aSource(
    aParagraph(line),
    aParagraph('Published 1 May 2024'),
    aHeading('1. Why we ask'),
  );

  expect(importPaper(source, { kind: 'consultation' }).title).toBe(
    'Review of the Fairhaven Partnership',
  );
});

test('a title that the editor gives stands before the printed one', () => {
  const source = aSource(aParagraph('Review of the Partnership'), aHeading('1. Why we ask'));

  expect(importPaper(source, { kind: 'consultation', title: 'Our review' }).title).toBe(
    'Our review',
  );
});
