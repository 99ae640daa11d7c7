/**
 * Self-assessments: sections, each with questions (which may end in a full stop), one narrative
 * response, and lettered actions (papers.md, A6). Nothing is taken for one unless the paper has
 * places for responses.
 */
import type { Block, BlockKind } from '../block.ts';
import { headingsAbove, isHeading } from '../block-queries.ts';
import type { Action, SelfAssessmentSection } from '../paper.ts';
import type { Question } from '../question.ts';
import { assessmentTablesOf, type AssessedRow } from './assessment-table.ts';
import { readAnswers, readQuestions } from './read-questions.ts';

const RESPONSE =
  /^(?:(?:board|partnership|our|narrative)\s+)?(?:response|narrative|evidence|commentary|self[- ]assessment response)\b\s*[:–-]?\s*/iu;
/** What else the place for a response is called, where the paper says that it is a self-assessment. */
const RESPONSE_TITLE =
  /^(?:(?:summary|overview) of (?:the )?)?(?:(?:board|partnership|our|members[’']?|agreed)\s+)?(?:responses?|comments?|feedback|discussion|views|answers|findings|assessment|current position)(?: received)?\s*:?$/iu;
const ACTIONS =
  /^(?:(?:agreed|proposed|further|key)\s+)?actions?\b(?:\s+(?:required|agreed|points?|plan))?\s*:?/iu;
const ASKING =
  /^(?:how|what|who|when|where|which|why|does|do|is|are|has|have|can|could|should|would|will|to what extent|in what way|describe|explain|consider whether)\b/iu;
const MARKERS = /\bself[- ]assessment\b|\bquestionnaire\b|\bhealth ?check\b/iu;
const ASSESSES = /\bself[- ]assessment\b|\bhealth ?check\b/iu;

type Kinds = Map<string, BlockKind>;
type Part = 'questions' | 'response' | 'actions';

export function tagSelfAssessment(blocks: readonly Block[], kinds: Kinds): void {
  for (const block of blocks)
    if (isPlainQuestion(blocks, block)) kinds.set(block.id, 'question');
  if (!isSelfAssessment(blocks)) return;
  const answered = answeredSections(blocks);
  let part: Part = 'questions';
  for (const block of blocks) {
    part = nextPart(block, part);
    const isStatement = part === 'questions' && isNumberedStatement(blocks, block, answered);
    const kind = isStatement ? 'question' : kindInPart(block, part);
    if (kind !== null) kinds.set(block.id, kind);
  }
}

export function isSelfAssessment(blocks: readonly Block[]): boolean {
  const responses = blocks.filter((block) => RESPONSE.test(block.text)).length;
  const isNamed = blocks.some((block) => MARKERS.test(block.text));
  return responses >= 2 || (responses >= 1 && isNamed) || isTitledAssessment(blocks);
}

/** Called a self-assessment, with titles over responses in several sections and with actions. */
function isTitledAssessment(blocks: readonly Block[]): boolean {
  const titles = blocks.filter((block) => RESPONSE_TITLE.test(block.text));
  const hasActions = blocks.some((block) => isHeading(block) && ACTIONS.test(block.text));
  return titles.length >= 2 && hasActions && blocks.some(({ text }) => ASSESSES.test(text));
}

function asksForResponse(text: string): boolean {
  return RESPONSE.test(text) || RESPONSE_TITLE.test(text);
}

/** Ids of the headings under which a response is asked for. */
function answeredSections(blocks: readonly Block[]): ReadonlySet<string | undefined> {
  const places = blocks.filter((block) => asksForResponse(block.text));
  return new Set(places.map((place) => sectionOf(blocks, place)?.id));
}

function sectionOf(blocks: readonly Block[], block: Block): Block | null {
  return headingsAbove(blocks, block).find((heading) => !isPartHeading(heading)) ?? null;
}

const MAX_STATEMENT_CHARACTERS = 250;

/** "Decisions are recorded and followed up.": a statement that is rated, before the response to it. */
function isNumberedStatement(
  blocks: readonly Block[],
  block: Block,
  answered: ReadonlySet<string | undefined>,
): boolean {
  const isItem = block.kind === 'list-item' || block.kind === 'paragraph';
  const isShort = block.text.length <= MAX_STATEMENT_CHARACTERS;
  if (!isItem || !isShort || !/\d/u.test(block.label ?? '')) return false;
  const section = sectionOf(blocks, block);
  return section !== null && answered.has(section.id);
}

/** A question put to consultees, outside any self-assessment. */
function isPlainQuestion(blocks: readonly Block[], block: Block): boolean {
  if (block.kind !== 'list-item' && block.kind !== 'paragraph') return false;
  if (!isAsked(block.text) && !isAskedFor(block)) return false;
  return headingsAbove(blocks, block).some((heading) => ASKED.test(heading.text));
}

const ASKED =
  /\bquestions?\b|\byour views?\b|\btell us\b|\bwhat (?:do )?you think\b|\bhave your say\b|\bwe (?:want|would like) to (?:hear|know)\b/iu;
/** Ends with a question mark, or prints answers after one. */
function isAsked(text: string): boolean {
  const { prompt, answers } = readAnswers(text);
  return prompt.endsWith('?') || (answers.length > 0 && prompt.includes('?'));
}

/** What a form asks for without a question mark, under a number. */
const ASKED_FOR =
  /^(?:please|(?:any|other|further|additional|general)\s+(?:\w+\s+)?(?:comments|views|suggestions|thoughts)|tell us|comments|describe|explain|give|use this (?:space|box)|state|list|if (?:so|not|yes|no)\b)/iu;
const MAX_ASKED_CHARACTERS = 250;

function isAskedFor({ label, text }: Block): boolean {
  return /\d/u.test(label ?? '') && text.length <= MAX_ASKED_CHARACTERS && ASKED_FOR.test(text);
}

function nextPart(block: Block, part: Part): Part {
  if (asksForResponse(block.text)) return 'response';
  if (ACTIONS.test(block.text) && block.text.length < 60) return 'actions';
  return isHeading(block) ? 'questions' : part;
}

function kindInPart(block: Block, part: Part): BlockKind | null {
  if (block.kind !== 'list-item' && block.kind !== 'paragraph') return null;
  if (part === 'response') return 'response';
  if (part === 'actions') return isAction(block) ? 'action' : null;
  const asks =
    block.text.trim().endsWith('?') ||
    ASKING.test(block.text) ||
    /^[A-H]\d/u.test(block.label ?? '');
  return asks ? 'question' : null;
}

function isAction(block: Block): boolean {
  const isTitle = ACTIONS.test(block.text) && block.text.length < 30;
  return !isTitle && (block.label !== null || block.kind === 'list-item');
}

/**
 * Every question that the paper puts, in reading order. Those of a self-assessment ask for a rating;
 * of the others, those with answers printed after them offer these, and the rest ask for words.
 */
export function recogniseQuestions(blocks: readonly Block[]): readonly Question[] {
  return readQuestions(blocks, isSelfAssessment(blocks)).map((question, index) => ({
    id: `q${String(index + 1)}`,
    ...question,
  }));
}

export function recogniseActions(blocks: readonly Block[]): readonly Action[] {
  const tables = new Map(assessmentTablesOf(blocks).map(({ block, rows }) => [block, rows]));
  const found = blocks.flatMap((block) => {
    const rows = tables.get(block)?.filter(({ action }) => action !== '') ?? [];
    if (rows.length > 0)
      return rows.map(({ action }) => ({ label: null, text: action, block }));
    return block.kind === 'action' ? [{ label: block.label, text: block.text, block }] : [];
  });
  return found.map(({ label, text, block }, index) => ({
    id: `act${String(index + 1)}`,
    ...{ label, text, owner: ownerOf(text) },
    sourceBlocks: [block.id],
  }));
}

/** "… (Lead: Partnership Manager)", "… – Owner: the Chair". */
function ownerOf(text: string): string | null {
  const owner = /\b(?:lead|owner|by whom|responsible)\s*[:–-]\s*([^;.)\n]{3,80})/iu.exec(
    text,
  )?.[1];
  return owner?.trim() ?? null;
}

/** Under each heading, or each titled part of a table, in reading order. */
export function recogniseSelfAssessment(
  blocks: readonly Block[],
  questions: readonly Question[],
  actions: readonly Action[],
): readonly SelfAssessmentSection[] {
  const isWritten = isSelfAssessment(blocks);
  const tables = new Map(assessmentTablesOf(blocks).map(({ block, rows }) => [block, rows]));
  const questionsOf = bySource(questions);
  const actionsOf = bySource(actions);
  const sections = new Sections();
  for (const block of blocks) {
    const rows = tables.get(block);
    if (rows === undefined && !(isWritten && ASSESSED.test(block.kind))) continue;
    const heading = sectionOf(blocks, block);
    const sectionFor = (is: (row: AssessedRow) => boolean): Section =>
      sections.of(heading, rows?.find(is)?.section ?? null);
    for (const { id, prompt } of questionsOf(block))
      sectionFor(({ question }) => question === prompt).questions.push(id);
    for (const { id, text } of actionsOf(block))
      sectionFor(({ action }) => action === text).actions.push(id);
    if (block.kind === 'response') sections.of(heading, null).response ??= block.id;
  }
  return sections.list();
}

const ASSESSED = /^(?:question|response|action)$/u;

function bySource<Entry extends { readonly sourceBlocks: readonly string[] }>(
  entries: readonly Entry[],
): (block: Block) => readonly Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const source = entry.sourceBlocks[0] ?? '';
    const group = groups.get(source) ?? [];
    group.push(entry);
    groups.set(source, group);
  }
  return ({ id }) => groups.get(id) ?? [];
}

type Section = {
  readonly title: string;
  readonly questions: string[];
  response: string | null;
  readonly actions: string[];
};

class Sections {
  private readonly sections = new Map<string, Section>();

  of(heading: Block | null, title: string | null): Section {
    const key = `${heading?.id ?? ''} ${title ?? ''}`;
    const known = this.sections.get(key);
    const section = known ?? {
      title: title ?? heading?.text ?? '',
      questions: [],
      response: null,
      actions: [],
    };
    this.sections.set(key, section);
    return section;
  }

  list(): readonly SelfAssessmentSection[] {
    return [...this.sections.values()].map((section, index) => ({
      id: `sa${String(index + 1)}`,
      ...section,
    }));
  }
}

function isPartHeading(heading: Block): boolean {
  return (
    asksForResponse(heading.text) ||
    ACTIONS.test(heading.text) ||
    /^questions?\s*:?$/iu.test(heading.text)
  );
}
