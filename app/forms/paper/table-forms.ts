/** A table cut between two rows, or joined to the one that follows. */
import { z } from 'zod';

import type { PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { FIRST_ROWS } from '#app/domain/paper/edit/edit-tables.ts';
import { lineField, tickField } from '../fields.ts';

const MAX_ID_CHARACTERS = 200;
const ROW_MESSAGE = 'Choose the row with which the second table begins';

const blockField = lineField('the table', MAX_ID_CHARACTERS);

export const tableSplitEdit: z.ZodType<PaperEdit> = z
  .object({
    block: blockField,
    row: z.coerce.number(ROW_MESSAGE).int(ROW_MESSAGE).positive(ROW_MESSAGE),
    repeatsHeading: tickField,
  })
  .transform(({ block, ...cut }): PaperEdit => ({ kind: 'split-table', block, cut }));

export const tableJoinEdit: z.ZodType<PaperEdit> = z
  .object({
    block: blockField,
    firstRow: z.enum(FIRST_ROWS, 'Choose what the first row of the next table is'),
  })
  .transform((sent): PaperEdit => ({ kind: 'join-table', ...sent }));
