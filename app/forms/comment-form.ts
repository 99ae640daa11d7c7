/**
 * The comment form as it crosses the wire: fields in, one comment without its target out.
 *
 * Nothing is mandatory here: whether a response says enough is a rule of the domain.
 */
import { z } from 'zod';

import type { Asked } from '#app/domain/paper/question.ts';
import { POSITIONS } from '#app/domain/response/response.ts';
import { answerField, handWhole } from './closed-answer.ts';
import { choiceField, honeypotField, textField } from './fields.ts';

/** Generous, so that a board's considered reply fits in one field. Never truncated. */
export const MAX_COMMENT_CHARACTERS = 20_000;

const ANSWER_NAME = 'choices';

/** `asked` is null for every target but a question. */
export function commentFormSchema(asked: Asked | null) {
  return z.preprocess(
    handWhole([ANSWER_NAME]),
    z.object({
      position: choiceField(POSITIONS, 'Choose one of the five answers, or none'),
      words: textField('your comment', MAX_COMMENT_CHARACTERS),
      suggestedWording: textField('your suggested wording', MAX_COMMENT_CHARACTERS),
      [ANSWER_NAME]: answerField(asked, ANSWER_NAME),
      website: honeypotField,
    }),
  );
}
