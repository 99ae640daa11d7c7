/**
 * The comment form as it crosses the wire: fields in, one comment without its target out.
 *
 * Nothing is mandatory here: whether a response says enough is a rule of the domain.
 */
import { z } from 'zod';

import { POSITIONS } from '#app/domain/response/response.ts';
import { choiceField, choicesField, honeypotField, textField } from './fields.ts';

/** Generous, so that a board's considered reply fits in one field. Never truncated. */
export const MAX_COMMENT_CHARACTERS = 20_000;

/** Accepts the choices of one closed question; none for every other target. */
export function commentFormSchema(choiceIds: readonly string[]) {
  return z.object({
    position: choiceField(POSITIONS, 'Choose one of the five answers, or none'),
    words: textField('your comment', MAX_COMMENT_CHARACTERS),
    suggestedWording: textField('your suggested wording', MAX_COMMENT_CHARACTERS),
    choices: choicesField(choiceIds, 'Choose from the answers shown'),
    website: honeypotField,
  });
}
