/**
 * The title and the subtitle of a paper, from the lines before its first section. What kind of paper
 * it is, its date, and the body that it is written for are printed there as well, and are neither.
 */
import type { Block } from './block.ts';
import { isHeading } from './block-queries.ts';
import { isKnownHeading } from './find-headings.ts';
import { datesIn } from './read-dates.ts';
import { GROUP_NOUNS } from './read-names.ts';
import { plainName } from './recognise/structure/group-register.ts';
import { capitalShare, isTitleCase } from './wording.ts';

const DOCUMENT_TYPE =
  /^(?:draft\s+)?(?:consultation|discussion|briefing|board|cover|covering|summary)?\s*(?:paper|report|document|note|sheet|draft)(?:\s*\d+)?$/iu;
/** The same words before a colon or a dash, on the line of the title itself. */
const TYPE_BEFORE_TITLE =
  /^(?:draft\s+)?(?:consultation|discussion|briefing|board|cover|covering|summary)\s*(?:paper|report|document|note)\s*[:–—]\s*(?=\S)/iu;
const DATE_LINE = /^(?:published|date[d:]?|\d|issued|version|report to|agenda|dear)\b/iu;
/** A field of a cover sheet: "Report of: the Director". */
const FIELD_LINE =
  /^(?:report (?:of|by|from|author|for)|authors?|lead officer|officer|presented by|purpose|status|classification|meeting(?: of)?|committee|board|from|to|for|item(?: type| no\.?)?|contact|wards?(?: affected)?|appendices|enclosures?)\s*:/iu;
export const MAX_TITLE_CHARACTERS = 200;

/** The title and subtitle from the lines before the first section; null where none is printed. */
export function readTitles(blocks: readonly Block[]): {
  readonly title: string | null;
  readonly subtitle: string | null;
} {
  const front = frontOf(blocks)
    .flatMap((block) => block.text.split('\n'))
    .map((line) => line.replace(TYPE_BEFORE_TITLE, ''))
    .filter((line) => line.length < MAX_TITLE_CHARACTERS && !isDateLine(line));
  const named = front.filter((line) => !DOCUMENT_TYPE.test(line));
  const first = named[0] ?? front[0] ?? blocks.find((block) => block.text !== '')?.text;
  if (first === undefined) return { title: null, subtitle: null };
  const own = isBodyName(first) ? (titleAfterBody(blocks) ?? titleIn(named.slice(1))) : null;
  const [subtitle] = named.slice(1).filter((line) => !/[.,;:]$/u.test(line));
  const title = (own ?? first).slice(0, MAX_TITLE_CHARACTERS);
  return { title, subtitle: own === null ? (subtitle ?? null) : null };
}

const FRONT_BLOCKS = 6;

/** What is printed before the first section, numbered paragraphs left out. */
function frontOf(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'section');
  return blocks
    .slice(0, start < 0 ? FRONT_BLOCKS : Math.min(start, FRONT_BLOCKS))
    .filter((block) => isHeading(block) || block.kind === 'paragraph')
    .filter((block) => block.label === null);
}

function isDateLine(line: string): boolean {
  const [date] = datesIn(line);
  if (FIELD_LINE.test(line)) return true;
  return DATE_LINE.test(line) || (date !== undefined && date.text.length >= line.length - 2);
}

/** The heading of the paper itself, where the first one only names the body that it is for. */
function titleAfterBody(blocks: readonly Block[]): string | null {
  const titles = blocks
    .slice(1, FRONT_BLOCKS)
    .filter((block) => isHeading(block) && block.label === null)
    .map((block) => block.text)
    .filter((text) => !isDateLine(text) && !DOCUMENT_TYPE.test(text) && !isBodyName(text));
  return titles.find((text) => text.includes(' ') && !isKnownHeading(text)) ?? null;
}

/** A line that says what the paper is: "Review of the structures: consultation draft". */
function titleIn(lines: readonly string[]): string | null {
  return (
    lines.find(
      (line) => OF_A_PAPER.test(line) && /^\p{Lu}/u.test(line) && !/[.,;:?]$/u.test(line),
    ) ?? null
  );
}

const OF_A_PAPER =
  /\b(?:review|consultation|proposals?|strategy|constitution|future|changes?|terms|reports?|plan|framework|improving|strengthening|reform|assessment)\b/iu;

const BODY = new RegExp(`^(?!\\p{L}+ing\\b)\\p{Lu}[^:?.–—]{3,90}(?:${GROUP_NOUNS})$`, 'u');

function isBodyName(line: string): boolean {
  const words = capitalShare(line) > 0.9 ? plainName(line) : line;
  const bare = words.replace(/^the\s+/iu, '').trim();
  return BODY.test(bare) && isTitleCase(bare) && !OF_A_PAPER.test(bare);
}
