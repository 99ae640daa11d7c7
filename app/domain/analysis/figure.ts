/**
 * A figure: the name of one number of a report, and the responses that make it up.
 *
 * The number is a count; `responsesBehind` lists exactly as many references. A figure can be
 * written as one word, to stand in an address or beside a number in a file.
 */
import {
  CHANNELS,
  EXCLUSION_REASONS,
  POSITIONS,
  RESPONDENT_TYPES,
  type Channel,
  type ExclusionReason,
  type Position,
  type RespondentType,
  type Response,
  type ResponseContent,
} from '../response/response.ts';
import { assertNever } from '../result.ts';
import { isCountedAs } from './counted-answers.ts';
import { latestContent, positionsTaken, targetsWrittenOn } from './positions.ts';
import { lateOutcomeOf, LATE_OUTCOMES, type LateOutcome } from './ledger-line.ts';
import { lateStateOf, placeOf, standingOf } from './standing.ts';
import { ANSWER_STATES, answerStateOf, chosenIn, type Asking } from './tally-questions.ts';

/** A null type means individuals and organisations together. */
export type Figure =
  | { readonly kind: 'received' }
  /** Without an outcome, everything that came late. */
  | { readonly kind: 'late'; readonly outcome?: LateOutcome }
  | { readonly kind: 'excluded'; readonly reason: ExclusionReason }
  | { readonly kind: 'analysed'; readonly type: RespondentType | null }
  | {
      readonly kind: 'channel';
      readonly channel: Channel;
      readonly type: RespondentType | null;
    }
  | {
      readonly kind: 'position';
      /** A target key, such as `proposal:p3`. */
      readonly target: string;
      /** `answered` is the base: any of the five. */
      readonly position: Position | 'not-answered' | 'answered';
      readonly type: RespondentType | null;
    }
  | { readonly kind: 'written'; readonly target: string; readonly type: RespondentType | null }
  | {
      readonly kind: 'choice';
      /** Id of a closed question. */
      readonly question: string;
      /** Id of what is counted of its answers, such as a choice; `any` is the base, and `not-answered` or `not-asked` stand beside it. */
      readonly choice: string;
      readonly type: RespondentType | null;
    };

/**
 * References of the responses that a figure counts, in the order of `responses`. The paper says which
 * questions each was asked.
 */
export function responsesBehind(
  figure: Figure,
  responses: readonly Response[],
  paper: Asking,
): readonly string[] {
  return responses
    .filter((response) => isCounted(figure, response, paper))
    .map(({ reference }) => reference);
}

function isCounted(figure: Figure, response: Response, paper: Asking): boolean {
  if ('type' in figure) {
    return isAnalysedAs(figure.type, response) && isCountedIfAnalysed(figure, response, paper);
  }
  switch (figure.kind) {
    case 'received':
      return true;
    case 'late':
      return isLate(figure.outcome, response);
    case 'excluded': {
      const standing = standingOf(response);
      return standing.kind === 'excluded' && standing.reason === figure.reason;
    }
    default:
      return assertNever(figure);
  }
}

function isLate(outcome: LateOutcome | undefined, response: Response): boolean {
  const became = lateOutcomeOf({ place: placeOf(response), late: lateStateOf(response) });
  return became !== null && (outcome === undefined || outcome === became);
}

function isAnalysedAs(type: RespondentType | null, response: Response): boolean {
  if (standingOf(response).kind !== 'analysed') return false;
  return type === null || latestContent(response).respondent.type === type;
}

function isCountedIfAnalysed(
  figure: Extract<Figure, { readonly type: RespondentType | null }>,
  response: Response,
  paper: Asking,
): boolean {
  const content = latestContent(response);
  const isMeeting = content.respondent.type === 'meeting';
  if (isMeeting && !COUNTS_MEETINGS.includes(figure.kind)) return false;
  switch (figure.kind) {
    case 'analysed':
      return true;
    case 'channel':
      return response.channel === figure.channel;
    case 'position':
      return isPosition(figure.position, positionsTaken(content).get(figure.target));
    case 'written':
      return targetsWrittenOn(content).has(figure.target);
    case 'choice':
      return isChoice(figure, content, paper);
    default:
      return assertNever(figure);
  }
}

/** Nobody at a meeting was asked for a position or an answer, so none is missing. */
const COUNTS_MEETINGS: readonly Figure['kind'][] = ['analysed', 'channel'];

function isChoice(
  { question, choice }: { readonly question: string; readonly choice: string },
  content: ResponseContent,
  paper: Asking,
): boolean {
  if (choice === 'any') return answerStateOf(paper, content, question) === 'answered';
  const state = ANSWER_STATES.find((candidate) => candidate === choice);
  if (state !== undefined) return answerStateOf(paper, content, question) === state;
  return isCountedAs(chosenIn(content, question), choice);
}

function isPosition(
  sought: Position | 'not-answered' | 'answered',
  taken: Position | undefined,
): boolean {
  if (sought === 'answered') return taken !== undefined;
  if (sought === 'not-answered') return taken === undefined;
  return taken === sought;
}

/** The figure as one word: `position.proposal:p3.support.individual`, `excluded.blank`. */
export function figureKey(figure: Figure): string {
  const words = [figure.kind, ...wordsOf(figure)];
  return ('type' in figure ? [...words, figure.type ?? 'all'] : words).join('.');
}

function wordsOf(figure: Figure): readonly string[] {
  switch (figure.kind) {
    case 'received':
    case 'analysed':
      return [];
    case 'late':
      return figure.outcome === undefined ? [] : [figure.outcome];
    case 'excluded':
      return [figure.reason];
    case 'channel':
      return [figure.channel];
    case 'position':
      return [figure.target, figure.position];
    case 'written':
      return [figure.target];
    case 'choice':
      return [figure.question, figure.choice];
    default:
      return assertNever(figure);
  }
}

/** The figure that `figureKey` wrote; null when the word is not one. */
export function figureFromKey(key: string): Figure | null {
  const [kind, ...parts] = key.split('.');
  if (parts.length === 0) return kind === 'received' || kind === 'late' ? { kind } : null;
  if (kind === 'excluded') return excludedFigure(parts);
  if (kind === 'late') return lateFigure(parts);
  const type = typeFromWord(parts.at(-1));
  return type === undefined ? null : typedFigure(kind, parts.slice(0, -1), type);
}

function excludedFigure([word, ...rest]: readonly string[]): Figure | null {
  const reason = EXCLUSION_REASONS.find((candidate) => candidate === word);
  return reason && rest.length === 0 ? { kind: 'excluded', reason } : null;
}

function lateFigure([word, ...rest]: readonly string[]): Figure | null {
  const outcome = LATE_OUTCOMES.find((candidate) => candidate === word);
  return outcome && rest.length === 0 ? { kind: 'late', outcome } : null;
}

function typeFromWord(word: string | undefined): RespondentType | null | undefined {
  return word === 'all' ? null : RESPONDENT_TYPES.find((candidate) => candidate === word);
}

function typedFigure(
  kind: string | undefined,
  parts: readonly string[],
  type: RespondentType | null,
): Figure | null {
  const [first, second] = parts;
  switch (`${kind}/${parts.length}`) {
    case 'analysed/0':
      return { kind: 'analysed', type };
    case 'channel/1': {
      const channel = CHANNELS.find((candidate) => candidate === first);
      return channel ? { kind: 'channel', channel, type } : null;
    }
    case 'written/1':
      return first ? { kind: 'written', target: first, type } : null;
    case 'position/2': {
      const position = SOUGHT.find((candidate) => candidate === second);
      return first && position ? { kind: 'position', target: first, position, type } : null;
    }
    case 'choice/2':
      return choiceFigure(parts, type);
    default:
      return null;
  }
}

function choiceFigure(
  [question, choice]: readonly string[],
  type: RespondentType | null,
): Figure | null {
  return question && choice ? { kind: 'choice', question, choice, type } : null;
}

const SOUGHT = [...POSITIONS, 'not-answered', 'answered'] as const;
