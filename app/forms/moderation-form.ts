/** The forms on which staff clear a response for the public or black out a passage. */
import { z } from 'zod';

import { REDACTABLE_PARTS } from '#app/domain/response/publication.ts';
import { textField } from './fields.ts';

const MAX_REASON_CHARACTERS = 2000;
const MAX_PASSAGE_CHARACTERS = 20_000;
const MAX_ID_CHARACTERS = 200;

const idField = z.string('Open the page again').max(MAX_ID_CHARACTERS, 'Open the page again');
const reasonField = (message: string) =>
  textField('the reason', MAX_REASON_CHARACTERS).refine((text) => text.trim() !== '', message);

/** `decide` is the name of the button; `version` names what the reader had before them. */
export const moderationSchema = z.discriminatedUnion(
  'decide',
  [
    z.object({ decide: z.literal('publish'), version: idField }),
    z.object({
      decide: z.literal('keep-back'),
      version: idField,
      keptBackReason: reasonField('Say why it is kept back, in a sentence'),
    }),
    z.object({
      decide: z.literal('redact'),
      version: idField,
      target: idField,
      part: z.enum(REDACTABLE_PARTS, 'Open the page again'),
      passage: textField('the words to black out', MAX_PASSAGE_CHARACTERS).refine(
        (text) => text.trim() !== '',
        'Copy the words to black out',
      ),
      redactionReason: reasonField('Say why they are blacked out'),
    }),
    z.object({ decide: z.literal('lift'), version: idField, redaction: idField }),
  ],
  'Choose what to do',
);
