/** Options of an appraisal with the conclusion that the paper records on each (papers.md, A2). */
import type { Block } from '../block.ts';
import { headingsAbove, isProse } from '../block-queries.ts';
import type { Option } from '../paper.ts';
import { sentencesOf, shorten } from '../wording.ts';
import { optionsOfTables, type TableOption } from './options-table.ts';

const CONCLUSION = /^(?:conclusion|verdict|assessment|view of the [\w\s]+)\s*[:–-]\s*/iu;
const MENTION =
  /\b(?:suggested|preferred|recommended|proposed|new|final)?\s*[Oo]ption\s+([A-Z]|\d{1,2})\b/gu;
const PREFERRED =
  /\b(?:is|as) (?:the|our|its) preferred\b|\bpreferred option\b|\bis (?:therefore )?(?:recommended|preferred)\b|\bbest (?:fits|meets)\b/iu;
const DEFERRED =
  /\bnot be ruled out\b|\bnear future\b|\bat a later (?:date|stage)\b|\bdeferred\b|\b(?:been|be|was|were|is) (?:put off|postponed)\b|\brevisit(?:ed)?\b|\b(?:looked at|considered) again\b|\breconsidered\b|\bnot (?:\w+ ){0,4}at this (?:time|stage)\b|\bin (?:due course|the longer term)\b/iu;
const DECLINED =
  /\b(?:was|were|is|has been|have been) (?:discounted|rejected|ruled out|dismissed)\b|\b(?:not|never)\b[^.]{0,80}\b(?:address|meet|appropriate|give|provide|recommended|preferred|supported|viable|feasible|taken forward|pursued)|\bexcludes?\b|\blimits?\b|\breject(?:ed)?\b|\bdiscounted\b|\bruled out\b|\btoo (?:costly|large|small|complex)\b/iu;

/** A sentence of its own that passes a verdict on the option it stands under. */
const VERDICT =
  /^(?:(?:this|it)\b|(?:this option )?(?:not (?:recommended|preferred|supported)|discounted|rejected|ruled out|dismissed|deferred)\b|(?:preferred|recommended)(?: option)?\b)[^?]*$/iu;
const PASSED =
  /\b(?:recommended|preferred|rejected|ruled out|discounted|dismissed|deferred|taken forward|pursued|supported|viable|feasible)\b/iu;

export function recogniseOptions(blocks: readonly Block[]): readonly Option[] {
  const bodies = bodiesOf(blocks);
  const headed = blocks
    .filter((block) => block.kind === 'option')
    .map((block) => headedOption(block, bodies.get(block.id) ?? []));
  for (const block of labelledOptions(blocks)) headed.push(paragraphOption(block));
  const printed = new Set(headed.map((option) => option.label));
  for (const one of optionsOfTables(blocks))
    if (!printed.has(one.label)) headed.push(tabledOption(one));
  const prose = blocks.filter(isProse);
  const known = new Set(headed.map((option) => option.label));
  const mentioned = new Map<string, Option>();
  for (const block of prose)
    for (const match of block.text.matchAll(MENTION)) {
      const label = match[1] ?? '';
      const isNew = !known.has(label) && !mentioned.has(label);
      if (isNew && headed.length > 0)
        mentioned.set(label, mentionedOption(block, label, match.index));
    }
  const options = [...headed.map((option) => concluded(option, prose)), ...mentioned.values()];
  return options.sort((first, second) =>
    first.label.localeCompare(second.label, 'en', { numeric: true }),
  );
}

/**
 * Paragraphs or entries that say an option each, "Option 2 – A single board. This is preferred.": two at
 * least, each label once, and in a paper that gives none of them a heading.
 */
function labelledOptions(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some((block) => block.kind === 'option')) return [];
  const labelled = blocks.filter(
    (block) =>
      (block.kind === 'paragraph' || block.kind === 'list-item') &&
      /^option\s+(?:[A-Z]|\d{1,2})$/iu.test(block.label ?? '') &&
      block.text !== '',
  );
  const labels = new Set(labelled.map((block) => block.label?.toLowerCase()));
  return labelled.length >= 2 && labels.size === labelled.length ? labelled : [];
}

/** Its first sentence is what the option is; the rest says what becomes of it. */
function paragraphOption(block: Block): Option {
  const label = /(\S+)$/u.exec(block.label ?? '')?.[1]?.toUpperCase() ?? '';
  const [first, ...rest] = sentencesOf(block.text).map(({ text }) => text);
  const said =
    rest.find((text) => VERDICT.test(text) && statusOf(text) !== 'undecided') ?? null;
  return {
    id: optionId(label),
    label,
    title: shorten((first ?? block.text).replace(/\.$/u, ''), 90),
    description: rest.filter((text) => text !== said).join(' '),
    conclusion: said,
    status: said === null ? 'undecided' : statusOf(said),
    sourceBlocks: [block.id],
  };
}

function tabledOption({ label, title, isPreferred, conclusion, table }: TableOption): Option {
  const said = conclusion === null ? 'undecided' : statusOf(conclusion);
  return {
    id: optionId(label),
    label,
    title: title === '' ? `Option ${label}` : shorten(title, 90),
    description: '',
    conclusion,
    status: isPreferred ? 'preferred' : said,
    sourceBlocks: [table],
  };
}

/** Unlabelled prose by the option whose heading stands nearest above it. */
function bodiesOf(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const bodies = new Map<string, Block[]>();
  for (const block of blocks) {
    if (!isProse(block) || block.text === '' || block.label !== null) continue;
    const [heading] = headingsAbove(blocks, block);
    if (heading?.kind !== 'option') continue;
    const body = bodies.get(heading.id) ?? [];
    body.push(block);
    bodies.set(heading.id, body);
  }
  return bodies;
}

function headedOption(heading: Block, body: readonly Block[]): Option {
  const label = /(\S+)$/u.exec(heading.label ?? '')?.[1] ?? '';
  const conclusion = body.find((block) => CONCLUSION.test(block.text)) ?? null;
  const said = conclusion?.text.replace(CONCLUSION, '') ?? verdictIn(body);
  return {
    id: optionId(label),
    label,
    title: heading.text === '' ? `Option ${label}` : heading.text,
    description: body
      .filter((block) => block !== conclusion)
      .map((block) => block.text)
      .join('\n'),
    conclusion: said,
    status: said === null ? 'undecided' : statusOf(said),
    sourceBlocks: [heading.id, ...body.map((block) => block.id)],
  };
}

function verdictIn(body: readonly Block[]): string | null {
  const sentences = body.flatMap((block) => sentencesOf(block.text)).map(({ text }) => text);
  return (
    sentences.find(
      (text) => VERDICT.test(text) && PASSED.test(text) && statusOf(text) !== 'undecided',
    ) ?? null
  );
}

/** An option that stands only in running text, as a preferred composite often does. */
function mentionedOption(block: Block, label: string, at: number): Option {
  const rest = block.text.slice(at);
  const isPreferred = PREFERRED.test(rest);
  const words = rest.replace(/^[^:]{0,80}:\s*/u, '');
  const [sentence] = sentencesOf(words);
  return {
    id: optionId(label),
    label,
    title: isPreferred ? 'Preferred option' : shorten(sentence?.text ?? `Option ${label}`, 90),
    description: words,
    conclusion: null,
    status: isPreferred ? 'preferred' : 'undecided',
    sourceBlocks: [block.id],
  };
}

/** A conclusion on the option that stands elsewhere in the paper, in a sentence about it alone. */
function concluded(option: Option, prose: readonly Block[]): Option {
  if (option.status !== 'undecided') return option;
  for (const block of prose)
    for (const { text } of sentencesOf(block.text)) {
      const labels = new Set([...text.matchAll(MENTION)].map((match) => match[1]));
      const status =
        labels.size === 1 && labels.has(option.label) ? statusOf(text) : 'undecided';
      if (status === 'undecided') continue;
      const sourceBlocks = [...new Set([...option.sourceBlocks, block.id])];
      return { ...option, status, conclusion: option.conclusion ?? text, sourceBlocks };
    }
  return option;
}

function statusOf(conclusion: string): Option['status'] {
  if (DEFERRED.test(conclusion)) return 'deferred';
  if (DECLINED.test(conclusion)) return 'not-preferred';
  return PREFERRED.test(conclusion) ? 'preferred' : 'undecided';
}

function optionId(label: string): string {
  return `option-${label.toLowerCase()}`;
}
