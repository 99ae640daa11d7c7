/**
 * The questions that a paper puts, with the answers that it prints: after the question ("Yes / No"),
 * in boxes on the lines below it, or as a list. A question without answers asks for words.
 */
import type { Block } from '../block.ts';
import { isHeading, placeOf } from '../block-queries.ts';
import { KIND_CHOICES, type Question } from '../question.ts';
import { assessmentTablesOf, type AssessmentTable } from './assessment-table.ts';
import { entriesOf } from './lead-ins.ts';
import { scaleOfPaper } from './rating-scale.ts';

/** A place for a tick, as office software and typists draw it. */
const BOX = /[☐☑☒□■◻◼○◯❏❑⬜\uf0a8\uf06f\uf071]|\[\s{0,3}[xX✓✔]?\s{0,3}\]|\(\s{1,3}\)/u;
const BOXES = new RegExp(BOX.source, 'gu');
const MAX_ANSWER_CHARACTERS = 80;
const MAX_PRINTED_CHARACTERS = 40;
const PRINTED = /\?\s+\(?\[?([^?()[\]]{1,200})\]?\)?$/u;
const PARTED = /\s*[/|]\s*/u;

export type AskedText = {
  readonly prompt: string;
  /** Empty when it is open. */
  readonly answers: readonly string[];
};

/** A question and the answers printed after it ("Yes / No / Don’t know"); none when it is open. */
export function readAnswers(text: string): AskedText {
  const whole = text.trim();
  const boxed = boxedAnswers(whole);
  if (boxed !== null) return boxed;
  const [printed = '', further = ''] = PRINTED.exec(whole)?.[1]?.split(FURTHER, 2) ?? [];
  const answers = scaleInBrackets(whole) ?? printed.split(PARTED).filter(Boolean);
  const isChoice =
    answers.length >= 2 && answers.every((answer) => answer.length <= MAX_PRINTED_CHARACTERS);
  if (!isChoice) return { prompt: whole, answers: [] };
  const asked = whole.slice(0, whole.lastIndexOf('?') + 1);
  return { prompt: [asked, further].filter(Boolean).join(' '), answers };
}

/** What is asked for beside the answers: "Yes/No. If no, please say why." */
const FURTHER = /[.;]\s+(?=(?:If|Please|Why|Tell|Give|Explain)\b)/u;
const SCALE_WORD =
  /^(?:(?:strongly|fully|partly|mostly|tend to) )?(?:agree|disagree|support|oppose)|^(?:yes|no|neither|neutral|unsure|not sure|don[’']t know|very|fairly|not at all|a lot|a little|always|often|sometimes|never)\b/iu;

/** "(Strongly agree, agree, neither, disagree)" after the question mark; null for any other words. */
function scaleInBrackets(whole: string): readonly string[] | null {
  const listed = /\?\s+\(([^()?]{5,200})\)$/u.exec(whole)?.[1];
  const answers = listed?.split(/,\s*(?:or\s+)?|\s+or\s+/u).map((answer) => answer.trim());
  const isScale =
    answers !== undefined && answers.filter(isScaleWord).length * 2 > answers.length;
  return isScale ? answers : null;
}

function isScaleWord(answer: string): boolean {
  return SCALE_WORD.test(answer);
}

/** Boxes after the question mark, or after the end of the question's line. */
function boxedAnswers(whole: string): AskedText | null {
  const asked = /^[^?\n]*[?\n]/u.exec(whole)?.[0] ?? '';
  if (asked === '') return null;
  const rest = whole.slice(asked.length);
  const told = INSTRUCTION.exec(rest)?.[0] ?? '';
  const answers = answersInBoxes(rest.slice(told.length));
  const prompt = [asked.trim(), told.trim()].filter((part) => part !== '').join(' ');
  return answers.length >= 2 ? { prompt, answers } : null;
}

/** "Please tick all that apply." between a question and its boxes. */
const INSTRUCTION =
  /^\s*\(?(?:please\s+)?(?:tick|choose|select|mark|indicate|pick|check)\b[^\n[☐☑☒□■◻◼○◯❏❑⬜\uf0a8\uf06f\uf071]{0,80}?(?:[.:)](?=\s|$)|(?=\n))/iu;

/** Every answer beside a box, in words that hold nothing else; empty for other words. */
function answersInBoxes(text: string): readonly string[] {
  if (!BOX.test(text)) return [];
  const answers = text
    .split(BOXES)
    .flatMap((part) => part.split('\n'))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return answers.every((answer) => answer.length <= MAX_ANSWER_CHARACTERS) ? answers : [];
}

const CHOOSING =
  /\b(?:tick|choose|select|mark|indicate|pick)\b|\bwhich (?:one )?of (?:these|the following)\b/iu;
/** What answers in a list below it can be answers to. */
const OF_CHOICE =
  /^(?:which|to what extent|how (?:far|much|often|strongly|satisfied|important|likely|well|would you (?:rate|describe))|(?:do|does|are|is|have|has|should|would|will|could|can)\b)/iu;
const SEVERAL =
  /\ball that apply\b|\bas many as\b|\bup to (?:two|three|four|five|six|\d)\b|\bone or more\b|\bany (?:of|that)\b|\bwhich of\b/iu;

/**
 * In reading order. `rates` is true in a self-assessment, where a question without answers of its own
 * asks for a rating.
 */
export function readQuestions(
  blocks: readonly Block[],
  rates: boolean,
): readonly Omit<Question, 'id'>[] {
  const rating = rates ? ratingOn(scaleOfPaper(blocks)) : null;
  const tables = new Map(assessmentTablesOf(blocks).map((table) => [table.block, table]));
  return blocks.flatMap((block) => {
    const table = tables.get(block);
    if (table !== undefined) return questionsOfTable(table);
    if (block.kind !== 'question' && !isQuestionHeading(block)) return [];
    const read = readQuestion(block.text, answersBelow(blocks, block));
    const asked = rating === null || read.kind !== 'open' ? read : { ...read, ...rating };
    return [{ label: block.label, ...PLAIN, sourceBlocks: [block.id], ...asked }];
  });
}

const PLAIN = { hint: null, showWhen: null } as const;

function questionsOfTable(table: AssessmentTable): readonly Omit<Question, 'id'>[] {
  const rating = ratingOn(table.scale);
  return table.rows.map(({ label, question }) => ({
    ...{ label, prompt: question, ...PLAIN },
    ...rating,
    sourceBlocks: [table.block.id],
  }));
}

/** On the paper's own scale, else on the usual one. */
function ratingOn(scale: readonly string[] | null): Pick<Question, 'kind' | 'choices'> {
  return scale === null
    ? { kind: 'rating', choices: KIND_CHOICES.rating ?? [] }
    : { kind: 'one-choice', choices: choicesOf(scale) };
}

function isQuestionHeading(block: Block): boolean {
  const isNamed = /^(?:question\b|q\.?\s?\d)/iu.test(block.label ?? '');
  return isHeading(block) && isNamed && block.text.length > 10;
}

/** The boxes on the lines under a question, or the entries of the list under it. */
function answersBelow(blocks: readonly Block[], question: Block): readonly string[] {
  const at = placeOf(blocks, question) + 1;
  const next = blocks[at];
  if (next === undefined) return [];
  if (next.kind === 'list') return answersInList(question, entriesOf(blocks, next));
  const lines: string[] = [];
  for (let place = at; isAnswerLine(blocks[place]); place += 1)
    lines.push(...answersInBoxes(blocks[place]?.text ?? ''));
  if (lines.length >= 2) return lines;
  return next.kind === 'paragraph' ? answersInWords(next.text) : [];
}

function isAnswerLine(block: Block | undefined): boolean {
  const isLine = block?.kind === 'paragraph' && block.label === null;
  return isLine && answersInBoxes(block.text).length > 0;
}

/** "Yes / No / Not sure" on a line of its own. */
function answersInWords(text: string): readonly string[] {
  const isYesOrNo = /^(?:strongly (?:dis)?agree|agree|yes|no)\s*[/|]/iu.test(text);
  return isYesOrNo ? readAnswers(`? ${text}`).answers : [];
}

function answersInList(question: Block, entries: readonly Block[]): readonly string[] {
  const isPlain = entries.every(
    ({ kind, text }) => kind === 'list-item' && !text.endsWith('?'),
  );
  if (!isPlain || entries.length < 2) return [];
  const isBoxed = entries.every(({ text }) => BOX.test(text));
  const isShort = entries.every(({ text }) => text.length <= MAX_ANSWER_CHARACTERS);
  const isChosen = CHOOSING.test(question.text) || (isShort && OF_CHOICE.test(question.text));
  return isBoxed || isChosen ? entries.map(answerOf) : [];
}

/** An entry that prints nothing but its name ("Option 1") is called by it. */
function answerOf({ label, text }: Block): string {
  const words = text.replace(BOXES, '').trim();
  const isNamed = /^option\b/iu.test(label ?? '');
  return [isNamed ? label : null, words].filter(Boolean).join(': ');
}

function readQuestion(
  text: string,
  below: readonly string[],
): Pick<Question, 'prompt' | 'kind' | 'choices'> {
  const { prompt, answers } =
    below.length > 0 ? { prompt: text, answers: below } : readAnswers(text);
  const choices = choicesOf(answers);
  if (choices.length < 2) return { prompt, kind: 'open', choices: [] };
  if (SEVERAL.test(prompt)) return { prompt, kind: 'several-choices', choices };
  const kind = (['yes-no', 'scale'] as const).find((one) => prescribes(one, answers));
  if (kind !== undefined) return { prompt, kind, choices: KIND_CHOICES[kind] ?? [] };
  return { prompt, kind: 'one-choice', choices };
}

function prescribes(kind: 'yes-no' | 'scale', answers: readonly string[]): boolean {
  const prescribed = KIND_CHOICES[kind]?.map(({ label }) => label.toLowerCase()) ?? [];
  return prescribed.join('/') === answers.map((answer) => answer.toLowerCase()).join('/');
}

/** A printed answer that comes twice is one. */
function choicesOf(answers: readonly string[]): Question['choices'] {
  const labels = new Map(answers.map((answer) => [answer.toLowerCase(), answer]));
  return [...labels.values()].map((label, index) => ({ id: `c${String(index + 1)}`, label }));
}
