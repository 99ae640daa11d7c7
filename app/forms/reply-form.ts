/**
 * The form on which staff enter a reply that came by another way than the web: fields in, the body of
 * an `EnterLetter` out.
 *
 * The fields about a proposal carry its id in their names, so there is a schema for each part of the
 * form, and the messages of all parts are shown together.
 */
import { z } from 'zod';

import {
  CHANNELS,
  CONSENTS,
  POSITIONS,
  type Comment,
  type ResponseContent,
} from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { aboutYouFields, toRespondent } from './about-you-form.ts';
import { dayField } from './day-field.ts';
import { choiceField, fieldErrors, lineField, textField } from './fields.ts';
import type { FieldErrors, Fields } from './rejection.ts';

/** A long letter in one field, typed or pasted whole. Never truncated. */
export const MAX_LETTER_CHARACTERS = 100_000;

export const REPLY_CHANNELS = CHANNELS.filter((channel) => channel !== 'online');

/** Names of the fields about one proposal. */
export const positionName = (proposalId: string) => `position-${proposalId}`;
export const wordsName = (proposalId: string) => `words-${proposalId}`;

export type ReplyForm = {
  readonly areas: readonly string[];
  readonly proposalIds: readonly string[];
};

export type Reply = {
  readonly formId: string;
  readonly channel: (typeof REPLY_CHANNELS)[number];
  readonly receivedOn: string;
  readonly writtenOn: string | null;
  /** Id of the telephone query that it began as; null when it began as none. */
  readonly queryId: string | null;
  readonly content: ResponseContent;
};

export function readReply(values: Fields, form: ReplyForm): Result<Reply, FieldErrors> {
  const fixed = fixedSchema(form.areas).safeParse(values);
  const positions = positionsSchema(form.proposalIds).safeParse(values);
  const words = wordsSchema(form.proposalIds).safeParse(values);
  if (!fixed.success || !positions.success || !words.success) {
    const errors = [fixed, positions, words].map(({ error }) =>
      error ? fieldErrors(error) : {},
    );
    return refuse(Object.assign({}, ...errors) as FieldErrors); // Merged from FieldErrors alone.
  }
  const { channel, receivedOn } = fixed.data;
  const onProposals = form.proposalIds.flatMap((id) =>
    commentUnlessEmpty(
      { kind: 'proposal', id },
      positions.data[positionName(id)] ?? null,
      words.data[wordsName(id)] ?? '',
    ),
  );
  return accept({
    formId: fixed.data.formId,
    channel,
    receivedOn,
    writtenOn: fixed.data.writtenOn,
    queryId: fixed.data.query === '' ? null : fixed.data.query,
    content: {
      respondent: toRespondent(fixed.data),
      comments: [
        ...commentUnlessEmpty({ kind: 'consultation' }, null, fixed.data.general),
        ...onProposals,
      ],
      consent: fixed.data.consent ?? 'not-at-all',
      wantsOutcome: fixed.data.wantsOutcome,
      attachments: [],
    },
  });
}

const NO_CHANNEL = 'Choose how the reply came';

function fixedSchema(areas: readonly string[]) {
  return z.object({
    ...aboutYouFields(areas),
    formId: lineField('the form', 64).refine((id) => id !== '', 'Open the form again'),
    query: lineField('the query', 64),
    channel: z.enum(REPLY_CHANNELS, NO_CHANNEL),
    receivedOn: dayField('the day it was received').pipe(
      z.string('Enter the day it was received'),
    ),
    writtenOn: dayField('the date on the letter'),
    general: textField('the comment', MAX_LETTER_CHARACTERS),
    consent: choiceField(CONSENTS, 'Choose one of the three answers, or none'),
  });
}

function positionsSchema(proposalIds: readonly string[]) {
  const field = choiceField(POSITIONS, 'Choose one of the five answers, or none');
  return z.object(Object.fromEntries(proposalIds.map((id) => [positionName(id), field])));
}

function wordsSchema(proposalIds: readonly string[]) {
  const field = textField('the comment', MAX_LETTER_CHARACTERS);
  return z.object(Object.fromEntries(proposalIds.map((id) => [wordsName(id), field])));
}

function commentUnlessEmpty(
  target: Comment['target'],
  position: Comment['position'],
  words: string,
): readonly Comment[] {
  if (position === null && words.trim() === '') return [];
  return [{ target, position, words, choices: [], suggestedWording: null }];
}
