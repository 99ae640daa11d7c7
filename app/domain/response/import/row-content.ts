/** The comments of one row while its cells are read: one a target, whatever columns it comes from. */
import type { Paper } from '../../paper/paper.ts';
import type { Comment, Position } from '../response.ts';
import { targetFromKey, targetKey, type Target } from '../target.ts';
import { questionOf } from './asked-questions.ts';
import type { DateOrder, MappedColumn } from './mapping.ts';
import { answerInCell } from './question-cell.ts';
import { surveyTarget, type SurveyQuestion } from './survey-question.ts';

export type RowContext = {
  /** The paper with the questions of surveys joined to it. */
  readonly paper: Paper;
  /** By their words. */
  readonly questions: ReadonlyMap<string, SurveyQuestion>;
  /** One a column; null for a column without a header. */
  readonly uses: readonly (MappedColumn | null)[];
  readonly dates: DateOrder;
  readonly areas: readonly string[];
};

export type RowContent = {
  /** Adds words to those on the target, below a blank line when there are some. */
  readonly addWords: (key: string, words: string) => void;
  readonly setPosition: (key: string, position: Position) => void;
  /**
   * Answers a closed question of the paper with a cell, or with a part of one; false when it does not
   * have this answer.
   */
  readonly choose: (key: string, answer: string, part: 'cell' | 'part') => boolean;
  /** Keeps an answer under the question of its column: as its choice where it has one, else in words. */
  readonly keepAnswer: (use: MappedColumn, answer: string) => void;
  readonly comments: () => readonly Comment[];
};

export function openRowContent({ paper, questions, dates }: RowContext): RowContent {
  const byTarget = new Map<string, Comment>();
  const change = (target: Target, part: (comment: Comment) => Partial<Comment>) => {
    const key = targetKey(target);
    const comment = byTarget.get(key) ?? emptyComment(target);
    byTarget.set(key, { ...comment, ...part(comment) });
  };
  const addWords = (target: Target, words: string) =>
    change(target, (comment) => ({ words: joinedWords(comment.words, words) }));
  const addChoice = (target: Target, id: string) =>
    change(target, ({ choices }) => ({
      choices: choices.includes(id) ? choices : [...choices, id],
    }));
  return {
    addWords: (key, words) => addWords(targetOf(key), words),
    setPosition: (key, position) => change(targetOf(key), () => ({ position })),
    choose: (key, answer, part) => {
      const question = paper.questions.find(({ id }) => `question:${id}` === key);
      const entries = question && answerInCell(question, answer, dates);
      if (!question || !entries) return false;
      const isTicked = question.choices.some(({ id }) => entries.includes(id));
      // A ranking, a number or a date is one whole cell: another one is kept in words.
      if (!isTicked && (part === 'part' || byTarget.get(key)?.choices.length)) return false;
      for (const entry of entries) addChoice(targetOf(key), entry);
      return true;
    },
    keepAnswer: (use, answer) => {
      const { prompt } = questionOf(use);
      const question = questions.get(prompt);
      if (!question) throw new Error('A question of the table was not put on record');
      const choice = question.choices.find(({ label }) => label === answer);
      if (choice) addChoice(surveyTarget(question), choice.id);
      else addWords(surveyTarget(question), answer);
    },
    comments: () => [...byTarget.values()],
  };
}

function emptyComment(target: Target): Comment {
  return { target, position: null, words: '', choices: [], suggestedWording: null };
}

function joinedWords(earlier: string, words: string): string {
  return earlier === '' ? words : `${earlier}\n\n${words}`;
}

/** Throws for a key that `checkMapping` would have refused. */
function targetOf(key: string): Target {
  const target = targetFromKey(key);
  if (!target) throw new Error(`No target: ${key}`);
  return target;
}
