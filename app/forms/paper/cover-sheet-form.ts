/** The cover sheet of a board report, put right by a person. */
import { z } from 'zod';

import type { PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { ITEM_TYPES } from '#app/domain/paper/paper.ts';
import { lineField, textField } from '../fields.ts';

const MAX_LINE_CHARACTERS = 300;
const MAX_TEXT_CHARACTERS = 5000;

function line(what: string) {
  return lineField(what, MAX_LINE_CHARACTERS).transform(orNull);
}

function text(what: string) {
  return textField(what, MAX_TEXT_CHARACTERS).transform(orNull);
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

export const coverSheetEdit: z.ZodType<PaperEdit> = z
  .object({
    reportTo: line('the board'),
    title: line('the title'),
    author: line('the author'),
    date: line('the date'),
    itemTypes: z
      .preprocess(
        (value) => (typeof value === 'string' ? [value] : (value ?? [])),
        z.array(z.enum(ITEM_TYPES, 'Tick what is on this page')),
      )
      .transform((ticked) => ITEM_TYPES.filter((type) => ticked.includes(type))),
    summary: text('the summary'),
    desiredOutcome: text('the desired outcome'),
  })
  .transform((fields): PaperEdit => ({ kind: 'change-cover-sheet', fields }));
