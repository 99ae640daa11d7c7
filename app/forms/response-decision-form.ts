/** The forms on which staff decide about a response: fields in, one decision out. */
import { z } from 'zod';

import { STAFF_EXCLUSION_REASONS } from '#app/domain/response/decide-response.ts';
import { textField } from './fields.ts';

const MAX_REASON_CHARACTERS = 2000;

/** The text of why, which no decision may lack. */
const whyField = textField('the reason', MAX_REASON_CHARACTERS).refine(
  (text) => text.trim() !== '',
  'Say why, in a sentence',
);

/** `decide` is the name of the button that was pressed. */
export const responseDecisionSchema = z.discriminatedUnion(
  'decide',
  [
    z.object({
      decide: z.literal('exclude'),
      exclusionReason: z.enum(STAFF_EXCLUSION_REASONS, 'Choose why it is left out'),
      exclusionNote: whyField,
    }),
    z.object({ decide: z.literal('include'), inclusionReason: whyField }),
    z.object({
      decide: z.literal('late'),
      lateDecision: z.enum(['accepted', 'refused'], 'Choose accept or refuse'),
      lateReason: whyField,
    }),
  ],
  'Choose what to decide',
);
