/** The form for one entry, whatever its kind. */
import type { Paper } from '#app/domain/paper/paper.ts';
import { accept, type Result } from '#app/domain/result.ts';
import type { DraftEntry, EntryKind } from '#app/domain/structure/edit-structure.ts';
import type { FieldErrors, Fields } from '../rejection.ts';
import { readChange } from './change-form.ts';
import { readGroup } from './group-form.ts';
import { readLine } from './line-form.ts';
import { readSeat } from './seat-form.ts';

export function readEntry(
  values: Fields,
  kind: EntryKind,
  paper: Pick<Paper, 'structure' | 'blocks' | 'proposals'>,
): Result<DraftEntry, FieldErrors> {
  switch (kind) {
    case 'group': {
      const read = readGroup(values);
      return read.ok ? accept({ kind, value: read.value }) : read;
    }
    case 'seat': {
      const read = readSeat(values, paper.structure);
      return read.ok ? accept({ kind, value: read.value }) : read;
    }
    case 'line': {
      const read = readLine(values, paper.structure);
      return read.ok ? accept({ kind, value: read.value }) : read;
    }
    case 'change': {
      const read = readChange(values, paper);
      return read.ok ? accept({ kind, value: read.value }) : read;
    }
  }
}
