/** In which words people are told what a question takes. */
import { grouped, withUnit } from './question-choice.ts';
import { NO_LIMITS, type Asked, type NumberLimits } from './question.ts';

/** "A number from 0 to 60 minutes."; '' where the kind alone says it. */
export function takenWords(question: Asked): string {
  switch (question.kind) {
    case 'number':
      return numberWords(question.number ?? NO_LIMITS);
    case 'ranking':
      return question.ranksAll === true ? RANK_ALL : RANK_SOME;
    default:
      return '';
  }
}

const RANK_ALL = 'Whoever ranks must rank every option.';
const RANK_SOME = 'Options may be left without a place.';

function numberWords(limits: NumberLimits): string {
  const { unit } = limits;
  const range = rangeWords(limits);
  if (range !== '') return `A number ${range}.`;
  return unit === '' ? '' : `A number, in ${unit}.`;
}

/** "from 0 to 60 minutes", "of £5 or more", "of 10 or less"; '' without a limit. */
export function rangeWords({ unit, smallest, largest }: NumberLimits): string {
  const said = (number: number) => withUnit(grouped(String(number)), unit);
  if (smallest !== null && largest !== null) {
    return `from ${grouped(String(smallest))} to ${said(largest)}`;
  }
  if (smallest !== null) return `of ${said(smallest)} or more`;
  return largest === null ? '' : `of ${said(largest)} or less`;
}
