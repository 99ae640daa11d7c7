/** The title, subtitle and language of a paper, put right by a person. */
import { z } from 'zod';

import { readLanguageTag } from '#app/domain/consultation/languages.ts';
import type { PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { lineField } from '../fields.ts';

const MAX_LINE_CHARACTERS = 300;

const LANGUAGE_MESSAGE =
  'Enter the tag of a language, such as en-GB for English or cy for Welsh';

export const titleEdit: z.ZodType<PaperEdit> = z
  .object({
    title: lineField('the title', MAX_LINE_CHARACTERS).refine(
      (title) => title !== '',
      'Enter the title of the paper',
    ),
    subtitle: lineField('the subtitle', MAX_LINE_CHARACTERS).transform((subtitle) =>
      subtitle === '' ? null : subtitle,
    ),
    language: lineField('the language tag', MAX_LINE_CHARACTERS)
      .transform(readLanguageTag)
      .pipe(z.string(LANGUAGE_MESSAGE)),
  })
  .transform((words): PaperEdit => ({ kind: 'change-title', words }));
