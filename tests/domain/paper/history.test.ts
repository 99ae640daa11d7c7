/** Undo and redo: each step leads where a person expects, however often they change direction. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { redoStep, undoStep, type HistoryEntry } from '#app/domain/paper/history.ts';

const IMPORTED: HistoryEntry = { sequence: 1, summary: 'Imported', restores: null };

function then(
  entries: readonly HistoryEntry[],
  summary: string,
  restores: number | null = null,
) {
  return [...entries, { sequence: entries.length + 1, summary, restores }];
}

test('there is nothing to undo or to do again after an import', () => {
  expect([undoStep([IMPORTED]), redoStep([IMPORTED]), undoStep([]), redoStep([])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('a change is undone, done again and undone again', () => {
  const changed = then([IMPORTED], 'Split 2.3.1');
  const undone = then(changed, 'Undid: split 2.3.1', 1);
  const again = then(undone, 'Did again: split 2.3.1', 2);

  expect(undoStep(changed)).toEqual({ to: 1, summary: 'Split 2.3.1' });
  expect([undoStep(undone), redoStep(undone)]).toEqual([
    null,
    { to: 2, summary: 'Split 2.3.1' },
  ]);
  expect([undoStep(again), redoStep(again)]).toEqual([{ to: 1, summary: 'Split 2.3.1' }, null]);
});

test('a change made after an undo is what is undone next, and what went before stays undone', () => {
  const entries = then(then(then([IMPORTED], 'First'), 'Undid: first', 1), 'Second');

  expect(undoStep(entries)).toEqual({ to: 1, summary: 'Second' });
  expect(redoStep(entries)).toBeNull();
});

test('undo and redo behave as a stack, in any order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('edit', 'undo', 'redo'), { maxLength: 30 }),
      (moves) => {
        let entries: readonly HistoryEntry[] = [IMPORTED];
        let [past, future]: [number[], number[]] = [[1], []];
        for (const move of moves) {
          const step = move === 'undo' ? undoStep(entries) : redoStep(entries);
          if (move === 'edit') {
            entries = then(entries, `Change ${entries.length}`);
            [past, future] = [[...past, entries.length], []];
          } else if (step === null) {
            expect(move === 'undo' ? past.length : future.length).toBe(move === 'undo' ? 1 : 0);
          } else {
            if (move === 'undo') future.push(past.pop() ?? 0);
            else past.push(future.pop() ?? 0);
            expect(step.to).toBe(past.at(-1));
            entries = then(entries, move, step.to);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
