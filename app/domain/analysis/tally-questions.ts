/**
 * Counting answers to closed questions: how many individuals and how many organisations chose each.
 *
 * The base is everyone who chose something. Those who were asked and chose nothing stand beside it,
 * and so do those who were not asked because of an earlier answer: neither is a view. Where
 * several answers may be chosen, their counts add up to more than the base.
 */
import type { Paper } from '../paper/paper.ts';
import type { Question, QuestionChoice } from '../paper/question.ts';
import { isSurveyQuestion } from '../response/import/survey-question.ts';
import { questionsFor } from '../response/asked-of.ts';
import type { Response, ResponseContent } from '../response/response.ts';
import { countedAnswers, isCountedAs, numbersIn } from './counted-answers.ts';
import { summariseNumbers, type NumberSummary } from './number-summary.ts';
import { latestContent } from './positions.ts';
import type { Split } from './summary.ts';

export const ANSWER_STATES = ['answered', 'not-answered', 'not-asked'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

export type QuestionTally = {
  readonly id: string;
  readonly prompt: string;
  /** True when only a survey asked it: others who chose nothing were not asked, or left it out. */
  readonly isSurvey: boolean;
  /** Everyone who chose an answer: the denominator of every share. */
  readonly base: number;
  readonly choices: readonly {
    readonly id: string;
    readonly label: string;
    readonly respondents: Split;
  }[];
  /** The options of a ranking, whose places are among `choices`; absent for every other kind. */
  readonly ranked?: readonly QuestionChoice[];
  /** What the numbers come to; absent for every other kind. */
  readonly numbers?: NumbersGiven;
  readonly states: Readonly<Record<AnswerState, Split>>;
};

/** Null where too few gave a number to show what they gave. */
export type NumbersGiven = {
  readonly unit: string;
  readonly individuals: NumberSummary | null;
  readonly organisations: NumberSummary | null;
};

export type Asking = Pick<Paper, 'questions'>;

/** One tally a closed question, in the order of the paper; over those who answer for themselves. */
export function tallyQuestions(
  paper: Asking,
  answering: readonly Response[],
): readonly QuestionTally[] {
  const contents = answering.map(latestContent);
  const asked = new Map(
    contents.map((content) => [
      content,
      new Set(questionsFor(paper, content.comments).map(({ id }) => id)),
    ]),
  );
  return paper.questions
    .filter(({ kind }) => kind !== 'open')
    .map((question) => {
      const { id, prompt } = question;
      const stateOf = (content: ResponseContent) =>
        answerState(content, id, asked.get(content)?.has(id) ?? false);
      const count = (isCounted: (content: ResponseContent) => boolean) =>
        splitOf(contents.filter(isCounted));
      const answered = count((content) => stateOf(content) === 'answered');
      return {
        id,
        prompt,
        isSurvey: isSurveyQuestion(id),
        base: answered.individuals + answered.organisations,
        choices: countedAnswers(question, givenTo(contents, id)).map((counted) => ({
          ...counted,
          respondents: count((content) => isCountedAs(chosenIn(content, id), counted.id)),
        })),
        ...(question.kind === 'ranking' ? { ranked: question.choices } : {}),
        ...(question.kind === 'number' ? { numbers: numbersGiven(question, contents) } : {}),
        states: {
          answered,
          'not-answered': count((content) => stateOf(content) === 'not-answered'),
          'not-asked': count((content) => stateOf(content) === 'not-asked'),
        },
      };
    });
}

/** How one response stands to one question. */
export function answerStateOf(
  paper: Asking,
  content: ResponseContent,
  questionId: string,
): AnswerState {
  const asked = questionsFor(paper, content.comments);
  return answerState(
    content,
    questionId,
    asked.some(({ id }) => id === questionId),
  );
}

function answerState(content: ResponseContent, id: string, isAsked: boolean): AnswerState {
  if (chosenIn(content, id).length > 0) return 'answered';
  return isAsked ? 'not-answered' : 'not-asked';
}

function givenTo(
  contents: readonly ResponseContent[],
  id: string,
): readonly (readonly string[])[] {
  return contents.map((content) => chosenIn(content, id));
}

function numbersGiven(
  { id, number }: Question,
  contents: readonly ResponseContent[],
): NumbersGiven {
  const summaryOf = (isOrganisation: boolean) => {
    const theirs = contents.filter(
      ({ respondent }) => (respondent.type === 'organisation') === isOrganisation,
    );
    return summariseNumbers(givenTo(theirs, id).flatMap(numbersIn));
  };
  return {
    unit: number?.unit ?? '',
    individuals: summaryOf(false),
    organisations: summaryOf(true),
  };
}

/** The entries of what a response answers to a question. */
export function chosenIn(
  { comments }: Pick<ResponseContent, 'comments'>,
  questionId: string,
): readonly string[] {
  const answer = comments.find(
    ({ target }) => target.kind === 'question' && target.id === questionId,
  );
  return answer?.choices ?? [];
}

function splitOf(contents: readonly ResponseContent[]): Split {
  const organisations = contents.filter(({ respondent }) => respondent.type === 'organisation');
  return {
    individuals: contents.length - organisations.length,
    organisations: organisations.length,
  };
}
