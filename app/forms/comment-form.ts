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

/** What a closed question offers. */
export type Offered = {
  readonly choices: readonly { readonly id: string }[];
  readonly isOneChoice: boolean;
};

/** `offered` is null for every target but a question. */
export function commentFormSchema(offered: Offered | null) {
  const ids = offered?.choices.map(({ id }) => id) ?? [];
  const most = offered?.isOneChoice ? 1 : ids.length;
  return z.object({
    position: choiceField(POSITIONS, 'Choose one of the five answers, or none'),
    words: textField('your comment', MAX_COMMENT_CHARACTERS),
    suggestedWording: textField('your suggested wording', MAX_COMMENT_CHARACTERS),
    choices: choicesField(ids, 'Choose from the answers shown').refine(
      (chosen) => chosen.length <= most,
      'Choose one answer',
    ),
    website: honeypotField,
  });
}
