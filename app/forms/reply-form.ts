/**
 * The form on which staff enter a reply that came by another way than the web, and correct it: fields
 * in, the body of an `EnterLetter` or of a `CorrectEntered` out.
 *
 * The fields about a part of the paper carry its key in their names, so there is a schema for each part
 * of the form, and the messages of all parts are shown together.
 */
import { z } from 'zod';

import type { ReplyPart } from '#app/domain/response/reply-parts.ts';
import {
  CHANNELS,
  CONSENTS,
  POSITIONS,
  type Channel,
  type Comment,
  type EntryFacts,
  type ResponseContent,
} from '#app/domain/response/response.ts';
import { isEmptyComment } from '#app/domain/response/content.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { aboutYouFields } from './about-you-form.ts';
import { dayField } from './day-field.ts';
import { checkWhoWrote, meetingFields, whoWrote } from './meeting-note-fields.ts';
import { answerField, handWhole } from './closed-answer.ts';
import { choiceField, fieldErrors, lineField, textField } from './fields.ts';
import type { FieldErrors, Fields } from './rejection.ts';

/** A long letter in one field, typed or pasted whole. Never truncated. */
export const MAX_LETTER_CHARACTERS = 100_000;

const MAX_REASON_CHARACTERS = 2000;

export const REPLY_CHANNELS = CHANNELS.filter((channel) => channel !== 'online');

/** Names of the fields about one part, by its key. */
export const positionName = (key: string) => `position-${key}`;
export const wordsName = (key: string) => `words-${key}`;
export const choicesName = (key: string) => `choices-${key}`;
export const wordingName = (key: string) => `wording-${key}`;

export type ReplyForm<C extends Channel = (typeof REPLY_CHANNELS)[number]> = {
  readonly channels: readonly C[];
  readonly areas: readonly string[];
  readonly parts: readonly ReplyPart[];
};

export type ReadReply<C extends Channel> = Omit<EntryFacts, 'channel'> & {
  readonly channel: C;
  readonly content: ResponseContent;
};

export type Entry = ReadReply<(typeof REPLY_CHANNELS)[number]> & {
  readonly formId: string;
  /** Id of the telephone query that it began as; null when it began as none. */
  readonly queryId: string | null;
  /** Number of the note of the meeting at which it was said; null when it was said at none. */
  readonly saidAt: number | null;
};

const entrySchema = z.object({
  formId: lineField('the form', 64).refine((id) => id !== '', 'Open the form again'),
  query: lineField('the query', 64),
  saidAt: z
    .string('Open the form again')
    .regex(/^[1-9]\d{0,8}$|^$/, 'Open the form again')
    .default('')
    .transform((number) => (number === '' ? null : Number(number))),
});

/** A reply that is new. */
export function readEntry(values: Fields, form: ReplyForm): Result<Entry, FieldErrors> {
  const entry = entrySchema.safeParse(values);
  const reply = readReply(values, form);
  if (!entry.success || !reply.ok) return refuse(together(entry.error, reply));
  const { formId, query, saidAt } = entry.data;
  return accept({ ...reply.value, formId, saidAt, queryId: query === '' ? null : query });
}

export type ReadCorrection = ReadReply<Channel> & {
  readonly reason: string;
  /** Number of the version from which the form was filled. */
  readonly seenVersion: number;
};

const correctionSchema = z.object({
  reason: textField('the reason', MAX_REASON_CHARACTERS).refine(
    (reason) => reason.trim() !== '',
    'Say what was entered wrongly',
  ),
  seenVersion: z.coerce.number('Open the form again').int('Open the form again'),
});

/** A reply that was entered before, as it should have been. */
export function readCorrection(
  values: Fields,
  form: ReplyForm<Channel>,
): Result<ReadCorrection, FieldErrors> {
  const correction = correctionSchema.safeParse(values);
  const reply = readReply(values, form);
  if (!correction.success || !reply.ok) return refuse(together(correction.error, reply));
  return accept({ ...reply.value, ...correction.data });
}

function together(
  error: z.ZodError | undefined,
  reply: Result<unknown, FieldErrors>,
): FieldErrors {
  return { ...(error ? fieldErrors(error) : {}), ...(reply.ok ? {} : reply.refusal) };
}

function readReply<C extends Channel>(
  values: Fields,
  form: ReplyForm<C>,
): Result<ReadReply<C>, FieldErrors> {
  const fixed = fixedSchema(form).safeParse(values);
  const parts = partsSchema(form.parts).safeParse(values);
  if (!fixed.success || !parts.success) {
    return refuse({
      ...(fixed.error ? fieldErrors(fixed.error) : {}),
      ...(parts.error ? fieldErrors(parts.error) : {}),
    });
  }
  const { channel, receivedOn, writtenOn, general, consent, wantsOutcome } = fixed.data;
  const comments = [
    { ...SAYS_NOTHING, target: { kind: 'consultation' }, words: general } as const,
    ...form.parts.map((part) => commentOn(part, parts.data)),
  ];
  return accept({
    ...{ channel, receivedOn, writtenOn },
    content: {
      respondent: whoWrote(fixed.data),
      comments: comments.filter((comment) => !isEmptyComment(comment)),
      consent: consent ?? 'not-at-all',
      wantsOutcome,
      attachments: [],
    },
  });
}

const SAYS_NOTHING: Omit<Comment, 'target'> = {
  position: null,
  words: '',
  choices: [],
  suggestedWording: null,
};

const NO_CHANNEL = 'Choose how the reply came';

function fixedSchema<C extends Channel>({ areas, channels }: ReplyForm<C>) {
  return z
    .object({
      ...aboutYouFields(areas),
      ...meetingFields,
      channel: z.enum(channels, NO_CHANNEL),
      receivedOn: dayField('the day it was received').pipe(
        z.string('Enter the day it was received'),
      ),
      writtenOn: dayField('the date on the letter'),
      general: textField('the comment', MAX_LETTER_CHARACTERS),
      consent: choiceField(CONSENTS, 'Choose one of the three answers, or none'),
    })
    .superRefine(checkWhoWrote);
}

const positionField = choiceField(POSITIONS, 'Choose one of the five answers, or none');
const partTextField = textField('the comment', MAX_LETTER_CHARACTERS);

function partsSchema(parts: readonly ReplyPart[]) {
  const fields = parts.flatMap(({ key, takesPosition, asked, hasWording }) => [
    ...(takesPosition ? [[positionName(key), positionField] as const] : []),
    ...(asked === null
      ? []
      : [[choicesName(key), answerField(asked, choicesName(key))] as const]),
    ...(hasWording ? [[wordingName(key), partTextField] as const] : []),
    [wordsName(key), partTextField] as const,
  ]);
  const answered = parts.filter(({ asked }) => asked !== null);
  return z.preprocess(
    handWhole(answered.map(({ key }) => choicesName(key))),
    z.object(Object.fromEntries(fields)),
  );
}

/** What the schema of the parts read, which knows its fields only when it runs. */
type PartValues = Readonly<Record<string, unknown>>;

function commentOn({ target, key }: ReplyPart, values: PartValues): Comment {
  const position = values[positionName(key)];
  const chosen = values[choicesName(key)];
  const wording = textOf(values[wordingName(key)]);
  return {
    target,
    position: POSITIONS.find((candidate) => candidate === position) ?? null,
    words: textOf(values[wordsName(key)]),
    choices: Array.isArray(chosen) ? chosen.map(String) : [],
    suggestedWording: wording.trim() === '' ? null : wording,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
