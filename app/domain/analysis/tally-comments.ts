/**
 * Where people wrote: for each thing commented on, how many respondents wrote words about it.
 *
 * Respondents are counted, not remarks. Words themselves appear nowhere here.
 */
import type { Paper } from '../paper/paper.ts';
import type { Response } from '../response/response.ts';
import { shortenText } from './shorten-text.ts';
import { latestContent, targetsWrittenOn } from './positions.ts';
import type { Split } from './summary.ts';

export type CommentRow = Split & {
  /** Target key, such as `block:b17`. */
  readonly target: string;
  /** What the paper calls it; null when this version of the paper no longer has it. */
  readonly label: string | null;
};

type Named = { readonly target: string; readonly label: string };

const MAX_LABEL_CHARACTERS = 100;

/** Only things somebody wrote about: the whole first, then in the order of the paper. */
export function tallyComments(
  paper: Paper,
  analysed: readonly Response[],
): readonly CommentRow[] {
  const splits = new Map<string, { individuals: number; organisations: number }>();
  for (const response of analysed) {
    const content = latestContent(response);
    const column = content.respondent.type === 'individual' ? 'individuals' : 'organisations';
    for (const target of targetsWrittenOn(content)) {
      const split = splits.get(target) ?? { individuals: 0, organisations: 0 };
      split[column] += 1;
      splits.set(target, split);
    }
  }
  const named = targetsOf(paper);
  const known = new Set(named.map(({ target }) => target));
  const gone = [...splits.keys()].filter((target) => !known.has(target)).sort();
  return [...named, ...gone.map((target) => ({ target, label: null }))].flatMap((row) => {
    const split = splits.get(row.target);
    return split ? [{ ...row, ...split }] : [];
  });
}

/** Everything in a paper that can be commented on, with a short label. */
function targetsOf(paper: Paper): readonly Named[] {
  const seats = paper.structure.seats.map(({ id, label }) => named('seat', id, label));
  const cells = paper.options.flatMap((option) =>
    paper.principles.map((principle) => ({
      target: `cell:${option.id}/${principle.id}`,
      label: shortenText(
        `Option ${option.label} against ${principle.label} ${principle.text}`,
        MAX_LABEL_CHARACTERS,
      ),
    })),
  );
  return [
    { target: 'consultation', label: 'The consultation as a whole' },
    ...paper.proposals.map(({ id, title }) => named('proposal', id, title)),
    ...paper.options.map(({ id, label, title }) => named('option', id, `${label} ${title}`)),
    ...cells,
    ...paper.principles.map(({ id, label, text }) =>
      named('principle', id, `${label} ${text}`),
    ),
    ...paper.questions.map(({ id, label, prompt }) =>
      named('question', id, joined(label, prompt)),
    ),
    ...paper.structure.changes.map(({ id, title }) => named('change', id, title)),
    ...seats,
    ...paper.blocks.map(({ id, label, text }) => named('block', id, joined(label, text))),
  ];
}

function named(kind: string, id: string, label: string): Named {
  return { target: `${kind}:${id}`, label: shortenText(label, MAX_LABEL_CHARACTERS) };
}

function joined(label: string | null, text: string): string {
  return label === null ? text : `${label} ${text}`;
}
