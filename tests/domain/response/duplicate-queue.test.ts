import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Standing } from '#app/domain/analysis/standing.ts';
import { duplicateQueue, type LikelyPair } from '#app/domain/response/duplicate-queue.ts';

const ANALYSED: Standing = { kind: 'analysed' };
const LEFT_OUT: Standing = { kind: 'excluded', reason: 'duplicate' };

function aQueued(number: number, standing: Standing = ANALYSED) {
  return { id: `r${number}`, number, reference: `R-${number}`, from: '', standing };
}

function aMark(
  number: number,
  kind: 'email' | 'words' | 'organisation',
  hash = kind as string,
) {
  return { responseId: `r${number}`, kind, hash };
}

const told = ({ first, second, signs }: LikelyPair) => [first.number, second.number, ...signs];

test('every two of three with one sign are a pair, and what a pair has in common is said once', () => {
  const { waiting, settled } = duplicateQueue({
    responses: [aQueued(3), aQueued(1), aQueued(2)],
    marks: [
      ...[3, 1, 2].map((number) => aMark(number, 'words')),
      ...[2, 1].map((number) => aMark(number, 'email')),
      aMark(3, 'organisation'),
    ],
    keptApart: [],
  });

  expect(waiting.map(told)).toEqual([
    [1, 2, 'email', 'words'],
    [1, 3, 'words'],
    [2, 3, 'words'],
  ]);
  expect(settled).toEqual([]);
});

test('two with different e-mail addresses are no pair', () => {
  const marks = [aMark(1, 'email', 'one'), aMark(2, 'email', 'other')];
  const responses = [aQueued(1), aQueued(2)];

  expect(duplicateQueue({ responses, marks, keptApart: [] }).waiting).toEqual([]);
});

test('a pair waits exactly while both are analysed and nobody has found them to be two', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (isFirstOut, isSecondOut, isApart) => {
        const { waiting, settled } = duplicateQueue({
          responses: [
            aQueued(1, isFirstOut ? LEFT_OUT : ANALYSED),
            aQueued(2, isSecondOut ? LEFT_OUT : ANALYSED),
          ],
          marks: [aMark(1, 'email'), aMark(2, 'email')],
          keptApart: isApart ? [['r2', 'r1']] : [],
        });
        const waits = !isFirstOut && !isSecondOut && !isApart;
        expect([waiting.length, settled.length]).toEqual(waits ? [1, 0] : [0, 1]);
      },
    ),
  );
});
