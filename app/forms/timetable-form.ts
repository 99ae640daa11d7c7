/**
 * Opening and closing as staff type them, and the forms that extend a period or withdraw a
 * consultation. Times are London times, read by the rules of the domain.
 */
import { z } from 'zod';

import {
  closesAtFromStated,
  opensAtFromStated,
  type StatedTimeRefusal,
} from '#app/domain/consultation/london-time.ts';
import type { Result } from '#app/domain/result.ts';
import { textField, tickField } from './fields.ts';
import { momentFromTyped } from './moment-field.ts';

const MAX_REASON_CHARACTERS = 2000;

/** First instant of the period; null when left blank. A bare day means its first minute. */
export const opensAtField = instantField('the opening', opensAtFromStated);

/** First instant that is too late; null when left blank. A bare day means 11:59pm. */
export const closesAtField = instantField('the closing', closesAtFromStated);

export const reasonField = textField('the reason', MAX_REASON_CHARACTERS);

const publishedReasonField = reasonField.refine(
  (text) => text.trim() !== '',
  'Say why, in a sentence: it is published',
);

export const extendFormSchema = z.object({
  closesAt: closesAtField.pipe(z.date('Enter the new last day to reply')),
  reason: publishedReasonField,
  isBreachAccepted: tickField,
});

export const withdrawFormSchema = z.object({ reason: publishedReasonField });

function instantField(what: string, read: (stated: string) => Result<Date, StatedTimeRefusal>) {
  return z
    .string(`Enter ${what} once`)
    .default('')
    .transform((typed, context) => {
      if (typed.trim() === '') return null;
      const stated = momentFromTyped(typed);
      const instant = stated === null ? null : read(stated);
      if (instant?.ok) return instant.value;
      const isSkipped = instant !== null && instant.refusal.kind === 'no-such-time';
      context.addIssue({
        code: 'custom',
        message: isSkipped
          ? 'That time does not exist: the clocks go forward in that hour'
          : `Enter ${what} as a real date and time, like 14/10/2011 23:59`,
      });
      return z.NEVER;
    });
}
