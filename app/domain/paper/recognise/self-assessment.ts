/**
 * Self-assessments: sections, each with questions (which may end in a full stop), one narrative
 * response, and lettered actions (papers.md, A6). Nothing is taken for one unless the paper has
 * places for responses.
 */
import type { Block, BlockKind } from '../block.ts';
import { headingsAbove, isHeading, placeOf } from '../block-queries.ts';
import type { Action, SelfAssessmentSection } from '../paper.ts';
import { KIND_CHOICES, type Question } from '../question.ts';
import { entriesOf } from './lead-ins.ts';

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
  if (!readAnswers(block.text).prompt.endsWith('?')) return false;
  return headingsAbove(blocks, block).some((heading) => ASKED.test(heading.text));
}

const ASKED =
  /\bquestions?\b|\byour views?\b|\btell us\b|\bwhat (?:do )?you think\b|\bhave your say\b|\bwe (?:want|would like) to (?:hear|know)\b/iu;
const ANSWERS = /\?\s+\(?\[?([^?()[\]]{1,200})\]?\)?$/u;
const ANSWER_MARK = /\s*[/|☐□◻○]\s*/u;

/** A question and the answers printed after it ("Yes / No / Don’t know"); none when it is open. */
function readAnswers(text: string): {
  readonly prompt: string;
  readonly answers: readonly string[];
} {
  const whole = text.trim();
  const printed = ANSWERS.exec(whole)?.[1];
  const answers = printed?.split(ANSWER_MARK).filter((answer) => answer !== '') ?? [];
  const isChoice = answers.length >= 2 && answers.every((answer) => answer.length <= 40);
  return isChoice
    ? { prompt: whole.slice(0, whole.lastIndexOf('?') + 1), answers }
    : { prompt: whole, answers: [] };
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
  const rates = isSelfAssessment(blocks);
  return blocks
    .filter((block) => block.kind === 'question' || isQuestionHeading(block))
    .map((block, index) => ({
      id: `q${String(index + 1)}`,
      label: block.label,
      hint: null,
      showWhen: null,
      sourceBlocks: [block.id],
      ...(rates
        ? { prompt: block.text, kind: 'rating' as const, choices: KIND_CHOICES.rating ?? [] }
        : readQuestion(block.text, choicesAfter(blocks, block))),
    }));
}

function isQuestionHeading(block: Block): boolean {
  return isHeading(block) && /^question\b/iu.test(block.label ?? '') && block.text.length > 10;
}

const CHOOSING =
  /\b(?:tick|choose|select|mark|indicate|pick)\b|\bwhich (?:one )?of (?:these|the following)\b/iu;
const SEVERAL =
  /\ball that apply\b|\bas many as\b|\bup to (?:two|three|four|five|six|\d)\b|\bone or more\b|\bany (?:of|that)\b|\bwhich of\b/iu;

/** The entries of the list under a question that asks to choose among them. */
function choicesAfter(blocks: readonly Block[], question: Block): readonly string[] {
  const list = blocks[placeOf(blocks, question) + 1];
  if (list?.kind !== 'list' || !CHOOSING.test(question.text)) return [];
  const entries = entriesOf(blocks, list);
  const areAnswers = entries.every(
    ({ kind, text }) => kind === 'list-item' && !text.endsWith('?'),
  );
  return areAnswers && entries.length >= 2 ? entries.map(({ text }) => text) : [];
}

function readQuestion(
  text: string,
  listed: readonly string[],
): Pick<Question, 'prompt' | 'kind' | 'choices'> {
  if (listed.length > 0)
    return {
      prompt: text,
      kind: SEVERAL.test(text) ? 'several-choices' : 'one-choice',
      choices: choicesOf(listed),
    };
  const { prompt, answers } = readAnswers(text);
  if (answers.length === 0) return { prompt, kind: 'open', choices: [] };
  if (/^yes\/no$/iu.test(answers.join('/')))
    return { prompt, kind: 'yes-no', choices: KIND_CHOICES['yes-no'] ?? [] };
  return {
    prompt,
    kind: 'one-choice',
    choices: choicesOf(answers),
  };
}

function choicesOf(labels: readonly string[]): Question['choices'] {
  return labels.map((label, index) => ({ id: `c${String(index + 1)}`, label }));
}

export function recogniseActions(blocks: readonly Block[]): readonly Action[] {
  return blocks
    .filter((block) => block.kind === 'action')
    .map((block, index) => ({
      id: `act${String(index + 1)}`,
      label: block.label,
      text: block.text,
      owner: ownerOf(block.text),
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

export function recogniseSelfAssessment(
  blocks: readonly Block[],
  questions: readonly Question[],
  actions: readonly Action[],
): readonly SelfAssessmentSection[] {
  if (!isSelfAssessment(blocks)) return [];
  const idOf = new Map([
    ...questions.map((question) => [question.sourceBlocks[0], question.id] as const),
    ...actions.map((action) => [action.sourceBlocks[0], action.id] as const),
  ]);
  const sections = new Map<string, { heading: Block | null; blocks: Block[] }>();
  for (const block of blocks) {
    if (!/^(?:question|response|action)$/u.test(block.kind)) continue;
    const heading = sectionOf(blocks, block);
    const section = sections.get(heading?.id ?? '') ?? { heading, blocks: [] };
    section.blocks.push(block);
    sections.set(heading?.id ?? '', section);
  }
  return [...sections.values()].map((section, index) => ({
    id: `sa${String(index + 1)}`,
    title: section.heading?.text ?? '',
    questions: idsOfKind(section.blocks, 'question', idOf),
    response: section.blocks.find((block) => block.kind === 'response')?.id ?? null,
    actions: idsOfKind(section.blocks, 'action', idOf),
  }));
}

function isPartHeading(heading: Block): boolean {
  return (
    asksForResponse(heading.text) ||
    ACTIONS.test(heading.text) ||
    /^questions?\s*:?$/iu.test(heading.text)
  );
}

function idsOfKind(
  blocks: readonly Block[],
  kind: BlockKind,
  idOf: ReadonlyMap<string | undefined, string>,
): readonly string[] {
  return blocks
    .filter((block) => block.kind === kind)
    .flatMap((block) => idOf.get(block.id) ?? []);
}
