/** The form for one question of a paper: fields in, its wording out. */
import { z } from 'zod';

import type { QuestionWording } from '#app/domain/paper/edit-questions.ts';
import {
  NO_LIMITS,
  QUESTION_KINDS,
  routingChoices,
  type Question,
  type Routing,
} from '#app/domain/paper/question.ts';
import { readChosen } from '#app/domain/paper/question-choice.ts';
import { readNumber } from '#app/domain/paper/read-answer.ts';
import { choicesField, lineField, textField, tickField } from './fields.ts';

const MAX_PROMPT_CHARACTERS = 1000;
const MAX_CHOICES_CHARACTERS = 5000;
const MAX_UNIT_CHARACTERS = 40;
const MAX_LIMIT_CHARACTERS = 40;

/** `earlier` are the questions on whose answers this one may depend. */
export function questionFormSchema(earlier: readonly Question[]) {
  const answers = routingAnswers(earlier);
  return z
    .object({
      prompt: textField('the question', MAX_PROMPT_CHARACTERS)
        .transform((text) => text.trim())
        .refine((text) => text !== '', 'Enter the question'),
      hint: lineField('the help', MAX_PROMPT_CHARACTERS).transform((text) => text || null),
      kind: z.enum(QUESTION_KINDS, 'Choose how it is answered'),
      choices: textField('the answers', MAX_CHOICES_CHARACTERS).transform(linesOf),
      unit: lineField('the unit', MAX_UNIT_CHARACTERS),
      smallest: limitField('the smallest number'),
      largest: limitField('the largest number'),
      ranksAll: tickField,
      showWhen: choicesField(
        answers.map(({ value }) => value),
        'Choose from the answers shown',
      ).refine(
        (values) => new Set(values.map(questionIn)).size <= 1,
        'Choose answers to one question only',
      ),
    })
    .transform(({ unit, smallest, largest, showWhen, ...sent }): QuestionWording => ({
      ...sent,
      number: { unit, smallest, largest },
      showWhen: toRouting(showWhen),
    }));
}

/** A number; null when none was typed. */
function limitField(what: string) {
  return lineField(what, MAX_LIMIT_CHARACTERS).transform((typed, context) => {
    const read = readNumber(typed, NO_LIMITS);
    if (!read.ok) {
      context.addIssue({
        code: 'custom',
        message: `Enter ${what} in figures, like 12 or 12.5`,
      });
      return z.NEVER;
    }
    const chosen = read.value === null ? null : readChosen(read.value);
    return chosen?.kind === 'number' ? Number(chosen.number) : null;
  });
}

/** Each answer on which a later question may depend, as one value of a tick box. */
export function routingAnswers(earlier: readonly Question[]) {
  return earlier.flatMap((question) =>
    routingChoices(question).map((choice) => ({
      value: routingValue(question.id, choice.id),
      label: `${question.prompt} ${choice.label}`,
    })),
  );
}

export function routingValue(question: string, choice: string): string {
  return `${question}/${choice}`;
}

function questionIn(value: string): string {
  return value.slice(0, value.indexOf('/'));
}

function toRouting(values: readonly string[]): Routing | null {
  const [first] = values;
  if (first === undefined) return null;
  const question = questionIn(first);
  return { question, choices: values.map((value) => value.slice(question.length + 1)) };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
