/**
 * What a paper states of its own consultation: dates, reply routes and the body that decides. They
 * fill the first draft of a consultation's settings; a person confirms each.
 */
import type { Block } from './block.ts';
import type { Paper } from './paper.ts';
import { datesIn, type Weekday } from './read-dates.ts';
import { groupNamesIn } from './read-names.ts';
import { listStatedDeadlines } from './warnings/find-date-faults.ts';
import { EMAIL, TELEPHONE } from './warnings/find-personal-details.ts';

export type StatedDeadlineFact = {
  readonly text: string;
  /** `YYYY-MM-DD`; null when no year is printed. */
  readonly on: string | null;
  /** As printed, even when the calendar says otherwise; null when none is. */
  readonly weekday: Weekday | null;
  readonly block: string;
};

export type StatedFacts = {
  /** `YYYY-MM-DD`; null when the paper gives none. */
  readonly publishedOn: string | null;
  /** In reading order, repeats included. */
  readonly deadlines: readonly StatedDeadlineFact[];
  /** Length of the period in weeks as printed; null when it is not. */
  readonly weeks: number | null;
  readonly replyEmail: string | null;
  /** Lines of the postal address, parted by line feeds. */
  readonly replyPostal: string | null;
  readonly queryTelephone: string | null;
  readonly decisionBody: string | null;
  /** "all of our Partners", as printed. */
  readonly audience: string | null;
  /** Block that offers other languages, large print or Braille. */
  readonly alternativeFormats: string | null;
};

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/u;
const REPLY =
  /\b(?:comments?|responses?|repl(?:y|ies)|views|return)\b[^.]*\b(?:sent|send|returned?|submitted?|made|by e-?mail|in writing|to)\b/iu;
const FORMATS =
  /\blarge print\b|\bbraille\b|\bother languages\b|\beasy read\b|\baudio ?tape\b/iu;

export function readStatedFacts(paper: Pick<Paper, 'blocks'>): StatedFacts {
  const { blocks } = paper;
  const reply = replyBlocks(blocks);
  return {
    publishedOn: publishedOn(blocks),
    deadlines: listStatedDeadlines(blocks).map(({ block, date }) => ({
      text: date.text,
      on: date.on,
      weekday: date.weekday,
      block: block.id,
    })),
    weeks: weeksOf(blocks),
    replyEmail: firstMatch(reply, new RegExp(EMAIL.source, 'u')),
    replyPostal: postalAddress(reply),
    queryTelephone: firstMatch(queryBlocks(blocks), TELEPHONE),
    decisionBody: decisionBody(blocks),
    audience: audienceOf(blocks),
    alternativeFormats: blocks.find((block) => FORMATS.test(block.text))?.id ?? null,
  };
}

/** "Published 22 July 2011", or a date on a line of its own before the first long paragraph. */
function publishedOn(blocks: readonly Block[]): string | null {
  const opening = blocks.slice(0, 8);
  const lines = opening.flatMap((block) => block.text.split('\n'));
  const named = lines.find(
    (line) => /\b(?:published|issued|dated?)\b/iu.test(line) && hasDay(line),
  );
  const bare = lines.find((line) => line.length < 40 && hasDay(line));
  return datesIn(named ?? bare ?? '')[0]?.on ?? null;
}

function hasDay(line: string): boolean {
  return datesIn(line).some((date) => date.on !== null);
}

function weeksOf(blocks: readonly Block[]): number | null {
  for (const block of blocks) {
    const weeks = /\b(\d{1,2})[- ]weeks?\b[^.]{0,40}\bconsult/iu.exec(block.text)?.[1];
    if (weeks !== undefined) return Number(weeks);
  }
  return null;
}

/** The block that says where replies go, and the contact lines after it. */
function replyBlocks(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(
    (block) =>
      REPLY.test(block.text) && /\b(?:e-?mail|writing|post|address|to:?$)/iu.test(block.text),
  );
  if (at < 0) return [];
  const rest = blocks.slice(at + 1, at + 8);
  const end = rest.findIndex(
    (block) => block.text.length > 160 || /\bquer(?:y|ies)\b/iu.test(block.text),
  );
  return blocks.slice(at, at + 1 + (end < 0 ? rest.length : end));
}

function queryBlocks(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex((block) =>
    /\bquer(?:y|ies)\b|\bfurther information\b|\bplease (?:phone|ring|call|telephone)\b/iu.test(
      block.text,
    ),
  );
  return at < 0 ? [] : blocks.slice(at, at + 8);
}

function firstMatch(blocks: readonly Block[], pattern: RegExp): string | null {
  for (const block of blocks) {
    const found = pattern.exec(block.text)?.[0];
    if (found !== undefined) return found.trim();
  }
  return null;
}

function postalAddress(blocks: readonly Block[]): string | null {
  const block = blocks.find((one) => POSTCODE.test(one.text));
  if (block === undefined) return null;
  const isAlone = block.text.length <= 12;
  const at = blocks.indexOf(block);
  const lines = isAlone ? blocks.slice(Math.max(1, at - 5), at + 1) : [block];
  return lines.map((line) => line.text).join('\n');
}

/** The body that the results go to: "presented to the Annual General Meeting for adoption". */
function decisionBody(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const adopted =
      /\b(?:presented|submitted|reported|taken|put|considered|go)\s+(?:to|at|by)\s+(?:the\s+)?(?:next\s+)?([^.;]{3,80}?)(?:\s+meeting)?\s+(?:for|in)\s+[^.]{0,30}\b(?:adoption|approval|decision|agreement|consideration)/iu.exec(
        block.text,
      )?.[1];
    if (adopted !== undefined) return bodyName(adopted);
    const considered =
      /\b(?:comments|responses|views|results)\b[^.]{0,40}\bconsidered (?:at|by) (?:the\s+)?(?:next\s+)?([^.;]{3,80}?)(?:\s+meeting)?[.;]/iu.exec(
        block.text,
      )?.[1];
    if (considered !== undefined) return bodyName(considered);
  }
  return null;
}

/** "General" alone is no name: the meeting itself decides. */
function bodyName(words: string): string {
  return /\bgeneral$/iu.test(words.trim()) ? `${words.trim()} Meeting` : words.trim();
}

function audienceOf(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const from = /\b(?:comments|views|responses)\b[^.]{0,40}\bfrom\s+([^.;]{3,80})[.;]/iu.exec(
      block.text,
    )?.[1];
    if (
      from !== undefined &&
      (groupNamesIn(from).length > 0 ||
        /\b(?:all|any|partners|residents|people)\b/iu.test(from))
    )
      return from.trim();
  }
  return null;
}
