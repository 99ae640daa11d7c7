/** The form for one change: kinds, before, after, where the paper says it, how certain it is. */
import { z } from 'zod';

import type { Paper } from '#app/domain/paper/paper.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { CERTAINTIES, CHANGE_TYPES, type Change } from '#app/domain/structure/structure.ts';
import { choicesField, fieldErrors } from '../fields.ts';
import type { FieldErrors, Fields } from '../rejection.ts';
import { idField, maybeText, neededChoice, neededLine } from './entry-fields.ts';

type PaperOfChange = Pick<Paper, 'structure' | 'blocks' | 'proposals'>;

function changeFormSchema({ structure, blocks, proposals }: PaperOfChange) {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return z.object({
    title: neededLine('the change', 'Say the change in a few words'),
    types: z
      .preprocess(
        (value) => (typeof value === 'string' ? [value] : (value ?? [])),
        z.array(z.unknown()),
      )
      .transform((sent) => CHANGE_TYPES.filter((type) => sent.includes(type)))
      .refine((types) => types.length > 0, 'Choose at least one kind of change'),
    groups: choicesField(ids(structure.groups), 'Choose groups that the structure has'),
    before: maybeText('how it is now'),
    after: maybeText('what is proposed'),
    sourceBlocks: choicesField(ids(blocks), 'Choose paragraphs that the paper has'),
    certainty: neededChoice(CERTAINTIES, 'Choose how certain it is'),
    note: maybeText('the note'),
    proposal: idField(ids(proposals), 'Choose a proposal that the paper has'),
  });
}

export function readChange(
  values: Fields,
  paper: PaperOfChange,
): Result<Omit<Change, 'id'>, FieldErrors> {
  const sent = changeFormSchema(paper).safeParse(values);
  return sent.success ? accept(sent.data) : refuse(fieldErrors(sent.error));
}
