/** What the form of a question may be answered with. */
import { takesOneChoice, type Question } from '#app/domain/paper/question.ts';
import type { Offered } from '#app/forms/comment-form.ts';

/** Null for every target but a question. */
export function offeredBy(question: Pick<Question, 'kind' | 'choices'> | null): Offered | null {
  return question && { choices: question.choices, isOneChoice: takesOneChoice(question.kind) };
}
