/** The forms with which staff upload a paper in another language, show it to all, or withdraw it. */
import { z } from 'zod';

import { LISTED_LANGUAGES } from '#app/domain/consultation/languages.ts';
import { TRANSLATION_LIMITS } from '#app/domain/consultation/translation.ts';
import { choiceField, lineField, textField, tickField } from './fields.ts';

const MAX_ADDRESS_CHARACTERS = 1000;
const MAX_TAG_CHARACTERS = 35;
const MAX_REASON_CHARACTERS = 1000;
/** More versions than any paper has. */
const MAX_VERSION = 100_000;

/** The choice of the list that stands for a tag which is typed. */
export const OTHER_LANGUAGE = 'other';

export const newTranslationFormSchema = z
  .object({
    listed: choiceField([...LISTED_LANGUAGES, OTHER_LANGUAGE], 'Choose a language of the list'),
    typed: lineField('the language tag', MAX_TAG_CHARACTERS),
    title: lineField('the title', TRANSLATION_LIMITS.titleCharacters),
    note: textField('the note', TRANSLATION_LIMITS.noteCharacters),
    videoUrl: lineField('the address of the video', MAX_ADDRESS_CHARACTERS),
  })
  .superRefine(({ listed, typed }, context) => {
    if (listed === null) {
      context.addIssue({ code: 'custom', path: ['listed'], message: 'Choose the language' });
    } else if (listed === OTHER_LANGUAGE && typed === '') {
      context.addIssue({ code: 'custom', path: ['typed'], message: 'Enter the language tag' });
    }
  })
  .transform(({ listed, typed, ...sent }) => ({
    ...sent,
    language: listed === null || listed === OTHER_LANGUAGE ? typed : listed,
  }));

/** Showing it and withdrawing it stand on one page: `do` says which was pressed. */
export const translationStepSchema = z.discriminatedUnion(
  'do',
  [
    z.object({
      do: z.literal('show'),
      version: z.coerce
        .number('Choose the version that was translated')
        .int('Choose the version that was translated')
        .min(1, 'Choose the version that was translated')
        .max(MAX_VERSION, 'Choose the version that was translated'),
      isChecked: tickField.refine(
        (isTicked) => isTicked,
        'Tick the box once somebody who reads the language has checked it',
      ),
    }),
    z.object({
      do: z.literal('withdraw'),
      reason: textField('the reason', MAX_REASON_CHARACTERS),
    }),
  ],
  'Choose what to do',
);
