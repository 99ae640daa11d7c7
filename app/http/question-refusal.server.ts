/** What the pages for a paper's questions answer when an edit does not fit. */
import { assertNever } from '#app/domain/result.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { ChangeQuestionsRefusal } from '#app/operations/consultation/edit-questions.server.ts';
import { conflict, forbidden, invalid, notFound } from './responses.server.ts';

export function answerQuestionRefusal(refusal: ChangeQuestionsRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you edit the questions.');
    case 'unknown-consultation':
    case 'unknown-question':
      throw notFound();
    case 'too-few-choices':
      return invalid(values, { choices: 'Enter at least two answers to choose from' });
    case 'repeated-choice':
      return invalid(values, { choices: 'Enter each answer once' });
    case 'crossed-limits':
      return invalid(values, { largest: 'The largest number must not be below the smallest' });
    case 'asked-too-early':
      return conflict(
        values,
        'A question that depends on another must stand after it. Nothing was changed.',
      );
    case 'lost-answer':
      return conflict(
        values,
        'Another question is asked only of those who gave an answer that would be gone. ' +
          'Change that question first. Nothing was changed.',
      );
    case 'at-the-end':
      return conflict(values, 'It cannot be moved further.');
    default:
      return assertNever(refusal);
  }
}
