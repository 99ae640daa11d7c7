/**
 * Editing a paper's questions: add, change, move, remove. Ids are kept, so answers keep their target;
 * a choice keeps its id while its words stay, or when it alone was worded anew.
 */
import { accept, refuse, type Result } from '../result.ts';
import type { Paper } from './paper.ts';
import {
  checkQuestions,
  hasOwnChoices,
  KIND_CHOICES,
  type NumberLimits,
  type Question,
  type QuestionChoice,
  type QuestionKind,
  type QuestionsFault,
  type Routing,
} from './question.ts';

/** A question as an editor writes it. */
export type QuestionWording = {
  readonly prompt: string;
  readonly hint: string | null;
  readonly kind: QuestionKind;
  /** In the editor's words; not read where the kind prescribes the answers. */
  readonly choices: readonly string[];
  /** Read for a number only. */
  readonly number: NumberLimits;
  /** Read for a ranking only. */
  readonly ranksAll: boolean;
  readonly showWhen: Routing | null;
};

export type QuestionEdit =
  | { readonly kind: 'add'; readonly wording: QuestionWording }
  | { readonly kind: 'change'; readonly question: string; readonly wording: QuestionWording }
  | { readonly kind: 'move'; readonly question: string; readonly to: 'up' | 'down' }
  | { readonly kind: 'remove'; readonly question: string };

export type QuestionEditRefusal =
  QuestionsFault | { readonly kind: 'unknown-question' } | { readonly kind: 'at-the-end' };

export function editQuestions(
  paper: Paper,
  edit: QuestionEdit,
): Result<Paper, QuestionEditRefusal> {
  const edited = editedQuestions(paper.questions, edit);
  if (!edited.ok) return edited;
  const checked = checkQuestions(edited.value);
  if (!checked.ok) return checked;
  const ids = new Set(checked.value.map(({ id }) => id));
  return accept({
    ...paper,
    questions: checked.value,
    selfAssessment: paper.selfAssessment.map((section) => ({
      ...section,
      questions: section.questions.filter((id) => ids.has(id)),
    })),
  });
}

type Edited = Result<readonly Question[], QuestionEditRefusal>;

function editedQuestions(questions: readonly Question[], edit: QuestionEdit): Edited {
  if (edit.kind === 'add') {
    const added = { id: nextId('q', questions), label: null, sourceBlocks: [] };
    return accept([...questions, worded(added, [], edit.wording)]);
  }
  const at = questions.findIndex(({ id }) => id === edit.question);
  const question = questions[at];
  if (!question) return refuse({ kind: 'unknown-question' });
  switch (edit.kind) {
    case 'change':
      return accept(questions.with(at, worded(question, question.choices, edit.wording)));
    case 'move':
      return moved(questions, at, edit.to === 'up' ? at - 1 : at + 1);
    case 'remove':
      return accept(questions.toSpliced(at, 1));
  }
}

function moved(questions: readonly Question[], from: number, to: number): Edited {
  const question = questions[from];
  if (!question || to < 0 || to >= questions.length) return refuse({ kind: 'at-the-end' });
  return accept(questions.toSpliced(from, 1).toSpliced(to, 0, question));
}

function worded(
  identity: Pick<Question, 'id' | 'label' | 'sourceBlocks'>,
  before: readonly QuestionChoice[],
  { prompt, hint, kind, choices, number, ranksAll, showWhen }: QuestionWording,
): Question {
  const { id, label, sourceBlocks } = identity;
  const own = hasOwnChoices(kind) ? ownChoices(before, choices) : [];
  return {
    ...{ id, label, sourceBlocks, prompt, hint, kind, showWhen },
    choices: KIND_CHOICES[kind] ?? own,
    ...(kind === 'number' ? { number } : {}),
    ...(kind === 'ranking' ? { ranksAll } : {}),
  };
}

/** What is left on both sides after equal words are matched was reworded, if it is one for one. */
function ownChoices(
  before: readonly QuestionChoice[],
  labels: readonly string[],
): readonly QuestionChoice[] {
  const isKept = (label: string) => before.some((choice) => choice.label === label);
  const gone = before.filter(({ label }) => !labels.includes(label));
  const fresh = labels.filter((label) => !isKept(label));
  const reworded = gone.length === 1 && fresh.length === 1 ? gone[0] : undefined;
  let known = before;
  return labels.map((label) => {
    const kept = before.find((choice) => choice.label === label);
    const choice = { id: kept?.id ?? reworded?.id ?? nextId('c', known), label };
    known = [...known, choice];
    return choice;
  });
}

/** One more than the highest number that any of them has, so that no id is used again at once. */
function nextId(letter: string, items: readonly { readonly id: string }[]): string {
  const numbers = items.map(({ id }) => Number(new RegExp(`^${letter}(\\d+)$`).exec(id)?.[1]));
  return `${letter}${String(Math.max(0, ...numbers.filter(Number.isInteger)) + 1)}`;
}
