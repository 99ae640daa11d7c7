/** The forms on which staff log a question asked by telephone, or mark one as answered. */
import { z } from 'zod';

import { MAX_NAME_CHARACTERS } from './about-you-form.ts';
import { dayField } from './day-field.ts';
import { lineField, textField, tickField } from './fields.ts';

const MAX_QUERY_CHARACTERS = 5000;

/** `do` is the name of the button that was pressed. */
export const phoneQueryFormSchema = z.discriminatedUnion(
  'do',
  [
    z.object({
      do: z.literal('log'),
      formId: lineField('the form', 64).refine((id) => id !== '', 'Open the form again'),
      askedOn: dayField('the day of the call').pipe(z.string('Enter the day of the call')),
      about: textField('the question', MAX_QUERY_CHARACTERS).refine(
        (text) => text.trim() !== '',
        'Enter what was asked',
      ),
      askedBy: lineField('who asked', MAX_NAME_CHARACTERS),
      answer: textField('the answer', MAX_QUERY_CHARACTERS),
      isAnswered: tickField,
    }),
    z.object({
      do: z.literal('answer'),
      queryId: lineField('the question', 64),
      answer: textField('the answer', MAX_QUERY_CHARACTERS),
    }),
  ],
  'Choose what to do',
);
