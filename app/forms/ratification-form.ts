/** What a board decided: fields in, the body of a record out. Staff say besides when its letter came. */
import { z } from 'zod';

import { RATIFICATION_OUTCOMES } from '#app/domain/response/ratification.ts';
import { dayField } from './day-field.ts';
import { choiceField, lineField, textField } from './fields.ts';

const MAX_BODY_CHARACTERS = 200;
/** As long as any answer. */
const MAX_WORDS_CHARACTERS = 20_000;

const fields = {
  outcome: choiceField(RATIFICATION_OUTCOMES, 'Choose what the board decided').pipe(
    z.enum(RATIFICATION_OUTCOMES, 'Choose what the board decided'),
  ),
  body: lineField('the board', MAX_BODY_CHARACTERS).pipe(
    z.string().min(1, 'Enter the name of the board'),
  ),
  metOn: dayField('the day on which it met').pipe(z.string('Enter the day on which it met')),
  words: textField('what it agreed', MAX_WORDS_CHARACTERS),
};

export const ratificationFormSchema = z.object(fields);

export const boardLetterFormSchema = z.object({
  ...fields,
  receivedOn: dayField('the day on which the letter came').pipe(
    z.string('Enter the day on which the letter came'),
  ),
});
