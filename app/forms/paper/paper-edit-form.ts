/**
 * The forms of the review screen, one for each edit: `intent` says which, `seen` which revision its
 * editor saw.
 */
import { z } from 'zod';

import { BLOCK_KINDS } from '#app/domain/paper/block.ts';
import type { PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { placesOf } from '#app/domain/paper/edit/split-places.ts';
import { RECOGNISED_PARTS, type Paper } from '#app/domain/paper/paper.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { fieldErrors, lineField, textField, typedValue } from '../fields.ts';
import type { FieldErrors, Fields } from '../rejection.ts';
import { coverSheetEdit } from './cover-sheet-form.ts';
import { glossaryEdit } from './glossary-form.ts';
import { meetingEdit, newMeetingEdit } from './meeting-form.ts';
import { tableJoinEdit, tableSplitEdit } from './table-forms.ts';
import { titleEdit } from './title-form.ts';

const MAX_ID_CHARACTERS = 200;
const MAX_LINE_CHARACTERS = 200;
const MAX_TEXT_CHARACTERS = 5000;

const idField = lineField('the part of the paper', MAX_ID_CHARACTERS);
const placeField = z.coerce.number('Choose a warning of this page').int().nonnegative();

function tickedField(message: string) {
  return z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : (value ?? [])),
      z.array(z.string(), message),
    )
    .refine((ids) => ids.length > 0, message);
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

const noteField = textField('the note', MAX_TEXT_CHARACTERS).transform(orNull);
const reasonField = textField('the reason', MAX_TEXT_CHARACTERS).transform(orNull);
const titleField = lineField('the title', MAX_LINE_CHARACTERS);

const LANGUAGE_MESSAGE = 'Enter a language tag, such as cy for Welsh or pl for Polish';
const languageField = lineField('the language tag', MAX_LINE_CHARACTERS)
  .refine(
    (tag) => tag === '' || /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag),
    LANGUAGE_MESSAGE,
  )
  .transform(orNull);

const partField = z.enum(RECOGNISED_PARTS, 'Choose a part of this page');

type EditSchema = z.ZodType<PaperEdit>;

/** Edits whose form says all; the others need the paper to be read. */
const SCHEMAS: Readonly<Record<string, EditSchema>> = {
  retag: z
    .object({
      blocks: tickedField('Tick the blocks to tag'),
      to: z.enum(BLOCK_KINDS, 'Choose what they are'),
    })
    .transform((sent) => ({ kind: 'retag', ...sent })),
  merge: z
    .object({ blocks: tickedField('Tick the blocks to merge') })
    .transform((sent) => ({ kind: 'merge', ...sent })),
  'merge-with-next': z
    .object({ block: idField })
    .transform((sent) => ({ kind: 'merge-with-next', ...sent })),
  move: z
    .object({ block: idField, direction: z.enum(['up', 'down'], 'Choose up or down') })
    .transform((sent) => ({ kind: 'move', ...sent })),
  'put-inside': z
    .object({ block: idField, parent: idField })
    .transform(({ block, parent }) => ({
      kind: 'put-inside',
      block,
      parent: parent === '' ? null : parent,
    })),
  note: z
    .object({ block: idField, note: noteField })
    .transform((sent) => ({ kind: 'note', ...sent })),
  language: z
    .object({ block: idField, language: languageField })
    .transform((sent) => ({ kind: 'language', ...sent })),
  'apply-remedy': z
    .object({ warning: placeField })
    .transform((sent) => ({ kind: 'apply-remedy', ...sent })),
  'look-at': z
    .object({ warning: placeField, reason: reasonField })
    .transform((sent) => ({ kind: 'look-at', ...sent })),
  'look-again': z
    .object({ warning: placeField })
    .transform((sent) => ({ kind: 'look-again', ...sent })),
  'add-proposal': z
    .object({ blocks: tickedField('Tick the blocks that say it'), title: titleField })
    .transform(({ blocks, title }) => ({ kind: 'add-proposal', blocks, title: orNull(title) })),
  'change-proposal': z
    .object({
      proposal: idField,
      title: titleField.refine((title) => title !== '', 'Enter a title for the proposal'),
      summary: textField('the summary', MAX_TEXT_CHARACTERS).transform(orNull),
    })
    .transform((sent) => ({ kind: 'change-proposal', ...sent })),
  'link-block': z
    .object({
      proposal: idField.refine((id) => id !== '', 'Choose a proposal'),
      block: idField.refine((id) => id !== '', 'Choose a part of the paper'),
    })
    .transform((sent) => ({ kind: 'link-block', ...sent })),
  'unlink-block': z
    .object({ proposal: idField, block: idField })
    .transform((sent) => ({ kind: 'unlink-block', ...sent })),
  'confirm-proposals': z
    .object({ proposals: tickedField('Tick the proposals to confirm') })
    .transform((sent) => ({ kind: 'confirm-proposals', ...sent })),
  'remove-proposal': z
    .object({ proposal: idField })
    .transform((sent) => ({ kind: 'remove-proposal', ...sent })),
  'confirm-part': z
    .object({ part: partField })
    .transform((sent) => ({ kind: 'confirm-part', ...sent })),
  'read-again': z
    .object({ part: partField })
    .transform((sent) => ({ kind: 'read-again', ...sent })),
  'confirm-meetings': z
    .object({ meetings: tickedField('Tick the meetings to confirm') })
    .transform((sent) => ({ kind: 'confirm-meetings', ...sent })),
  'remove-meeting': z
    .object({ meeting: idField })
    .transform((sent) => ({ kind: 'remove-meeting', ...sent })),
  'add-meeting': newMeetingEdit,
  'change-meeting': meetingEdit,
  'change-title': titleEdit,
  'split-table': tableSplitEdit,
  'join-table': tableJoinEdit,
  'change-cover-sheet': coverSheetEdit,
  'change-glossary': glossaryEdit,
};

/** The edit that the form asks for; what is wrong with it, by field, otherwise. */
export function readPaperEdit(values: Fields, paper: Paper): Result<PaperEdit, FieldErrors> {
  const intent = typedValue(values, 'intent');
  if (intent === 'split') return readSplit(values, paper);
  const schema = Object.hasOwn(SCHEMAS, intent) ? SCHEMAS[intent] : undefined;
  if (schema === undefined) return refuse({ '': 'Choose what to do.' });
  const sent = schema.safeParse(values);
  return sent.success ? accept(sent.data) : refuse(fieldErrors(sent.error));
}

const splitSchema = z.object({
  block: idField,
  words: lineField('the words', MAX_LINE_CHARACTERS),
});

/** Before one of the places offered, or before the words that were typed, which win. */
function readSplit(values: Fields, paper: Paper): Result<PaperEdit, FieldErrors> {
  const sent = splitSchema.safeParse(values);
  if (!sent.success) return refuse(fieldErrors(sent.error));
  const { block: id, words } = sent.data;
  const text = paper.blocks.find((block) => block.id === id)?.text ?? '';
  if (words === '') {
    const cut = Number(typedValue(values, 'cut'));
    return cut > 0
      ? accept({ kind: 'split', block: id, at: cut })
      : refuse({
          cut: 'Choose where to split, or type the words that the second part begins with',
        });
  }
  const [at, ...others] = placesOf(text, words);
  if (at === undefined) return refuse({ words: 'These words are not in this block' });
  if (others.length > 0)
    return refuse({ words: 'These words are there more than once: type a few more' });
  return accept({ kind: 'split', block: id, at });
}
