/**
 * A figure said in words, as the heading of the list of responses behind it:
 * "Oppose: Proposal: Rename the Board (organisations)".
 */
import type { Paper } from '../paper/paper.ts';
import type { RespondentType } from '../response/response.ts';
import { titleOfTarget } from '../response/target-description.ts';
import { targetKey } from '../response/target.ts';
import {
  CHANNEL_WORDS,
  EXCLUSION_WORDS,
  LATE_OUTCOME_WORDS,
  POSITION_WORDS,
} from '../response/wording.ts';
import { assertNever } from '../result.ts';
import { countedLabel } from './counted-answers.ts';
import type { Figure } from './figure.ts';

export function figureWords(figure: Figure, paper: Paper): string {
  switch (figure.kind) {
    case 'received':
      return 'Responses received';
    case 'late':
      return figure.outcome === undefined
        ? 'Responses that came late'
        : `Came late: ${LATE_OUTCOME_WORDS[figure.outcome]}`;
    case 'excluded':
      return `Not analysed: ${EXCLUSION_WORDS[figure.reason]}`;
    case 'analysed':
      return `Responses analysed${typeWords(figure.type)}`;
    case 'channel':
      return `Came by: ${CHANNEL_WORDS[figure.channel]}${typeWords(figure.type)}`;
    case 'position':
      return `${SOUGHT_WORDS[figure.position]}: ${titleOfTarget(paper, figure.target)}${typeWords(figure.type)}`;
    case 'written':
      return `Wrote about: ${titleOfTarget(paper, figure.target)}${typeWords(figure.type)}`;
    case 'choice':
      return `${choiceWords(figure, paper)}${typeWords(figure.type)}`;
    default:
      return assertNever(figure);
  }
}

function choiceWords(
  { question, choice }: { readonly question: string; readonly choice: string },
  paper: Paper,
): string {
  const target = { kind: 'question', id: question } as const;
  const asked = paper.questions.find(({ id }) => id === question) ?? { choices: [] };
  const label = STATE_WORDS.get(choice) ?? `“${countedLabel(asked, choice)}”`;
  return `${label}: ${titleOfTarget(paper, targetKey(target))}`;
}

const STATE_WORDS: ReadonlyMap<string, string> = new Map([
  ['any', 'Chose an answer'],
  ['not-answered', 'Chose no answer'],
  ['not-asked', 'Not asked'],
]);

const SOUGHT_WORDS = {
  ...POSITION_WORDS,
  answered: 'Took a position',
  'not-answered': 'Took no position',
} as const;

const TYPE_WORDS: Readonly<Record<RespondentType, string>> = {
  individual: ' (individuals)',
  organisation: ' (organisations)',
  meeting: ' (notes of meetings)',
};

function typeWords(type: RespondentType | null): string {
  if (type === null) return '';
  return TYPE_WORDS[type];
}
