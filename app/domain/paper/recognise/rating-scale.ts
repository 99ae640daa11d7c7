/**
 * The scale on which a self-assessment asks to be rated, where the paper prints its own: in a list,
 * in a sentence ("rated Red, Amber or Green"), or in the head of a column.
 */
import type { Block } from '../block.ts';
import { sentencesOf } from '../wording.ts';
import { entriesOf, leadInOf } from './lead-ins.ts';

const RATING =
  /\b(?:rat(?:e|ed|ings?)|scor(?:e|es|ed|ing)|scale|grad(?:e|es|ed)|judge(?:d|ments?)|RAG|maturity)\b/iu;
/** What the column for ratings is called. */
export const RATED =
  /\b(?:ratings?|scor(?:e|es|ing)|RAG|grade|level|maturity|judgement|status|assessment)\b/iu;
const WORD =
  "\\p{Lu}[\\p{L}’'-]*(?:\\s(?:met|agreed?|developed|embedded|established|in place|started|achieved|compliant|effective|progress|under way))?";
const LISTED = new RegExp(
  `(${WORD}(?:(?:\\s*[,/|]\\s*(?:or\\s+|and\\s+)?|\\s+(?:or|and|to)\\s+)${WORD}){1,5})`,
  'u',
);
const PARTS = /\s*[,/|]\s*(?:or\s+|and\s+)?|\s+(?:or|and|to)\s+/u;
const NUMBERED = /\b([01])\s*(?:-|–|to)\s*(\d{1,2})\b/u;
const MOST_STEPS = 10;
const MAX_STEP_CHARACTERS = 40;

/** The steps of the scale in the order printed; null where the paper prints none of its own. */
export function scaleOfPaper(blocks: readonly Block[]): readonly string[] | null {
  return scaleInList(blocks) ?? scaleInSentence(blocks);
}

/** "Emerging – we have begun to talk about this", under words that speak of a scale. */
function scaleInList(blocks: readonly Block[]): readonly string[] | null {
  for (const [index, list] of blocks.entries()) {
    if (list.kind !== 'list') continue;
    const { lead } = leadInOf(blocks, index);
    const isLed = lead !== null && lead.text.endsWith(':') && RATING.test(lead.text);
    const steps = isLed ? entriesOf(blocks, list).map(stepOf) : [];
    if (isScale(steps, 2)) return steps;
  }
  return null;
}

function stepOf({ label, text }: Block): string {
  const step = text.split(/\s+[–—-]\s+|\s*[:=]\s+/u)[0] ?? '';
  return [/^\(?\d/u.test(label ?? '') ? label : null, step]
    .filter(Boolean)
    .join(' ')
    .replace(/[.;,]$/u, '');
}

function scaleInSentence(blocks: readonly Block[]): readonly string[] | null {
  for (const block of blocks) {
    if (block.cells !== null) continue;
    for (const { text } of sentencesOf(block.text)) {
      const at = RATING.exec(text)?.index;
      const steps = at === undefined ? [] : stepsIn(text.slice(at));
      if (isScale(steps, 3)) return steps;
    }
  }
  return null;
}

/** What the head of a column says of its scale: "Rating (Emerging / Developing / Mature)", "RAG", "Score 1-4". */
export function scaleOfHead(head: string): readonly string[] | null {
  const words = head.replace(RATED, ' ');
  const steps = stepsIn(words);
  if (isScale(steps, 2)) return steps;
  const [, from, to] = NUMBERED.exec(words) ?? [];
  const numbers = Array.from({ length: Number(to ?? 0) - Number(from ?? 0) + 1 }, (_, step) =>
    String(Number(from) + step),
  );
  if (isScale(numbers, 2)) return numbers;
  return /\bRAG\b/u.test(head) ? ['Red', 'Amber', 'Green'] : null;
}

function stepsIn(words: string): readonly string[] {
  return LISTED.exec(words)?.[1]?.split(PARTS) ?? [];
}

/** Steps that differ, each a word or a few. */
export function isScale(steps: readonly string[], least: number): boolean {
  const isShort = steps.every((step) => step !== '' && step.length <= MAX_STEP_CHARACTERS);
  const different = new Set(steps.map((step) => step.toLowerCase())).size;
  return isShort && different === steps.length && different >= least && different <= MOST_STEPS;
}
