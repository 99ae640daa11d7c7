import fc from 'fast-check';
import { expect, test } from 'vitest';

import { figureFromKey, figureKey, type Figure } from '#app/domain/analysis/figure.ts';
import {
  CHANNELS,
  EXCLUSION_REASONS,
  POSITIONS,
  RESPONDENT_TYPES,
} from '#app/domain/response/response.ts';

const TYPES = [null, ...RESPONDENT_TYPES];

const someFigure = fc.oneof<fc.Arbitrary<Figure>[]>(
  fc.constantFrom({ kind: 'received' }, { kind: 'late' }),
  fc.record({ kind: fc.constant('excluded'), reason: fc.constantFrom(...EXCLUSION_REASONS) }),
  fc.record({ kind: fc.constant('analysed'), type: fc.constantFrom(...TYPES) }),
  fc.record({
    kind: fc.constant('channel'),
    channel: fc.constantFrom(...CHANNELS),
    type: fc.constantFrom(...TYPES),
  }),
  fc.record({
    kind: fc.constant('position'),
    target: fc.constantFrom('proposal:p1', 'cell:o1/pr2', 'consultation'),
    position: fc.constantFrom(...POSITIONS, 'not-answered' as const, 'answered' as const),
    type: fc.constantFrom(...TYPES),
  }),
  fc.record({
    kind: fc.constant('written'),
    target: fc.constantFrom('block:b17', 'consultation'),
    type: fc.constantFrom(...TYPES),
  }),
);

test('a figure is read back from its word', () => {
  fc.assert(
    fc.property(someFigure, (figure) => {
      expect(figureFromKey(figureKey(figure))).toEqual(figure);
    }),
  );
});

test.each([
  '',
  'received.',
  'excluded',
  'excluded.rude',
  'analysed',
  'channel.pigeon.all',
  'position.p1.all',
  'written..all',
  'analysed.all.all',
  'nothing.all',
])('the word "%s" is no figure', (word) => {
  expect(figureFromKey(word)).toBeNull();
});
