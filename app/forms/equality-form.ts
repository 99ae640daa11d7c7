/** The equality questions as they cross the wire: one choice a question, each optional. */
import { z } from 'zod';

import type { EqualityAnswers, EqualitySet } from '#app/domain/response/equality.ts';
import { choiceField } from './fields.ts';

/** Every question of both steps, so that the answers of the first can be carried by the second. */
export function equalityFormSchema({ questions }: EqualitySet) {
  const fields = questions.map(({ id, choices }) => [
    id,
    choiceField(
      choices.map((choice) => choice.id),
      'Choose one of the answers, or none',
    ),
  ]);
  return z
    .object(Object.fromEntries(fields) as Record<string, ReturnType<typeof choiceField>>)
    .transform((sent): EqualityAnswers =>
      Object.fromEntries(
        Object.entries(sent).flatMap(([id, choice]) => (choice === null ? [] : [[id, choice]])),
      ),
    );
}
