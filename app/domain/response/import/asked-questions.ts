/** The questions of its own that a mapped table asks, with every answer that occurs in it. */
import type { MappedColumn } from './mapping.ts';
import { ownConsent, ownType } from './answer-words.ts';
import { answerParts, type TableProfile } from './profile-columns.ts';
import type { AskedQuestion } from './survey-question.ts';

/**
 * In the order of the columns, one a prompt. `useOf` gives the use of each column of the table, in its
 * order; null for one that the mapping does not name.
 */
export function askedQuestions(
  table: TableProfile,
  uses: readonly (MappedColumn | null)[],
): readonly AskedQuestion[] {
  const asked = new Map<string, { about: string | null; labels: string[] }>();
  uses.forEach((use, at) => {
    if (use === null || use.as === 'ignored') return;
    const { prompt, about } = questionOf(use);
    const question = asked.get(prompt) ?? { about, labels: [] };
    question.labels.push(...labelsOf(use, table.columns[at]?.answers ?? null));
    asked.set(prompt, question);
  });
  return [...asked].map(([prompt, question]) => ({ prompt, ...question }));
}

/** Every column may have to keep an answer that its field cannot hold, under its own header. */
export function questionOf(use: MappedColumn): {
  readonly prompt: string;
  readonly about: string | null;
} {
  switch (use.as) {
    case 'question':
    case 'tick':
      return { prompt: use.question, about: use.about };
    case 'words':
    case 'position':
      return { prompt: use.column, about: use.on };
    default:
      return {
        prompt: use.column === '' ? 'Column without a header' : use.column,
        about: null,
      };
  }
}

function labelsOf(
  use: MappedColumn,
  answers: ReadonlyMap<string, number> | null,
): readonly string[] {
  const given = [...(answers?.keys() ?? [])];
  switch (use.as) {
    case 'tick':
      return [use.choice];
    case 'type':
      return given.filter((answer) => ownType(answer) === null);
    case 'consent':
      return given.filter((answer) => ownConsent(answer) === null);
    case 'question':
      if (use.form === 'open') return [];
      return use.form === 'one' ? given : given.flatMap(answerParts);
    default:
      return [];
  }
}

/** Headers of closed questions with more different answers than a closed question has. */
export function overfullQuestions(
  table: TableProfile,
  uses: readonly (MappedColumn | null)[],
): readonly string[] {
  return uses.flatMap((use, at) => {
    const column = table.columns[at];
    if (use?.as !== 'question' || use.form === 'open' || !column) return [];
    const held = use.form === 'one' ? column.answers : column.parts;
    return held === null && column.filled > 0 ? [use.column] : [];
  });
}
