/** Every part of a paper, in the order in which a difference between two versions lists them. */
import { formatDay, formatMonth } from '../consultation/london-time.ts';
import { blockNames } from './block-names.ts';
import type { Block } from './block.ts';
import { part, plainWords, type PaperPart } from './paper-part.ts';
import type { Meeting, Paper } from './paper.ts';
import { takenWords } from './question-wording.ts';
import { structureParts } from './structure-parts.ts';

/**
 * In the order of the kinds, and in the paper's own order within each. `names` are what its blocks are
 * called.
 */
export function partsOf(
  paper: Paper,
  names: ReadonlyMap<string, string>,
): readonly PaperPart[] {
  const where = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join('; ');
  return [
    wholePart(paper),
    ...blockParts(paper.blocks, names),
    ...proposalParts(paper, where),
    ...appraisalParts(paper, where),
    ...askedParts(paper, where),
    ...selfAssessmentParts(paper),
    ...furtherParts(paper),
    ...structureParts(paper.structure, where),
  ];
}

/** What each block is called at the head of a difference: "Passage 2.1.1 (first)". */
export function passageNames(blocks: readonly Block[]): ReadonlyMap<string, string> {
  return new Map([...blockNames(blocks)].map(([id, name]) => [id, passageName(name)]));
}

function passageName(name: string): string {
  if (!/^\p{L}{2}/u.test(name)) return `Passage ${name}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function wholePart({ title, subtitle, language }: Paper): PaperPart {
  const record = { title, subtitle, language };
  return part({ kind: 'paper', id: 'paper', name: 'The paper as a whole', record }, [
    ['Title', title],
    ['Subtitle', subtitle ?? ''],
    ['Language', language],
  ]);
}

function blockParts(
  blocks: readonly Block[],
  names: ReadonlyMap<string, string>,
): readonly PaperPart[] {
  return blocks.map((block) => {
    // The page and the place in the outline follow from other blocks: neither is said of this one.
    const { page: _page, depth: _depth, parent: _parent, ...record } = block;
    const name = names.get(block.id) ?? block.id;
    return part({ kind: 'block', id: block.id, name, record }, [
      ['Words', block.text],
      ['Printed label', block.label ?? ''],
      ['Kind', plainWords(block.kind)],
      ['Note by the editor', block.note ?? ''],
      ['Language', block.language ?? ''],
      ['Emphasis and links', marksInWords(block)],
      ['Table', tableInWords(block)],
    ]);
  });
}

function marksInWords({ marks, text }: Block): string {
  return marks
    .map(({ kind, start, end, href }) => {
      const target = href === null ? '' : ` to ${href}`;
      return `${plainWords(kind)}${target}: “${text.slice(start, end)}”`;
    })
    .join('; ');
}

/** Which cells are headings and which cover several; the words of the cells are the block's words. */
function tableInWords({ cells }: Block): string {
  if (cells === null) return '';
  const rows = cells.map((row) =>
    row.map(({ isHeader, columns, rows: deep }) => {
      const size = columns === 1 && deep === 1 ? '' : ` over ${columns} by ${deep}`;
      return `${isHeader ? 'heading' : 'cell'}${size}`;
    }),
  );
  return rows.map((row, at) => `Row ${at + 1}: ${row.join(', ')}`).join('; ');
}

type Where = (blocks: readonly string[]) => string;

function proposalParts({ proposals, structure }: Paper, where: Where): readonly PaperPart[] {
  const titles = new Map(structure.changes.map(({ id, title }) => [id, title]));
  return proposals.map((proposal) => {
    // Whether a person has confirmed it is the office's own affair.
    const { isSuggested: _isSuggested, ...record } = proposal;
    const name = `Proposal: ${proposal.title}`;
    return part({ kind: 'proposal', id: proposal.id, name, record }, [
      ['Title', proposal.title],
      ['Summary', proposal.summary ?? ''],
      ['Said in', where(proposal.sourceBlocks)],
      ['Changes', proposal.changes.map((id) => titles.get(id) ?? id).join('; ')],
    ]);
  });
}

function appraisalParts({ options, principles }: Paper, where: Where): readonly PaperPart[] {
  const optionParts = options.map((option) => {
    const name = `Option ${option.label}: ${option.title}`;
    return part({ kind: 'option', id: option.id, name, record: option }, [
      ['Label', option.label],
      ['Title', option.title],
      ['Description', option.description],
      ['Conclusion', option.conclusion ?? ''],
      ['Status', plainWords(option.status)],
      ['Said in', where(option.sourceBlocks)],
    ]);
  });
  const principleParts = principles.map((principle) => {
    const name = `Principle ${principle.label}`;
    return part({ kind: 'principle', id: principle.id, name, record: principle }, [
      ['Label', principle.label],
      ['Words', principle.text],
      ['Said in', where(principle.sourceBlocks)],
    ]);
  });
  return [...optionParts, ...principleParts];
}

function askedParts(paper: Paper, where: Where): readonly PaperPart[] {
  const questions = paper.questions.map((question) => {
    const name = labelled('Question', question.label, question.prompt);
    return part({ kind: 'question', id: question.id, name, record: question }, [
      ['Label', question.label ?? ''],
      ['Question', question.prompt],
      ['Answers to choose from', question.choices.map(({ label }) => label).join('; ')],
      ['What is taken', takenWords(question)],
      ['Said in', where(question.sourceBlocks)],
    ]);
  });
  const recommendations = paper.recommendations.map((recommendation) => {
    const { id, label, text } = recommendation;
    const name = labelled('Recommendation', label, text);
    return part({ kind: 'recommendation', id, name, record: recommendation }, [
      ['Label', label ?? ''],
      ['Words', text],
      ['Said in', where(recommendation.sourceBlocks)],
    ]);
  });
  const actions = paper.actions.map((action) => {
    const name = labelled('Action', action.label, action.text);
    return part({ kind: 'action', id: action.id, name, record: action }, [
      ['Label', action.label ?? ''],
      ['Words', action.text],
      ['Who', action.owner ?? ''],
      ['Said in', where(action.sourceBlocks)],
    ]);
  });
  return [...questions, ...recommendations, ...actions];
}

function selfAssessmentParts({ selfAssessment }: Paper): readonly PaperPart[] {
  return selfAssessment.map((section) => {
    const { id, title, questions } = section;
    const name = `Self-assessment: ${title}`;
    return part({ kind: 'self-assessment', id, name, record: section }, [
      ['Title', title],
      ['Questions', questions.join('\n')],
    ]);
  });
}

function furtherParts({ meetings, glossary }: Paper): readonly PaperPart[] {
  const meetingParts = meetings.map((meeting) => {
    const name = `Meeting: ${meeting.body}`;
    return part({ kind: 'meeting', id: meeting.id, name, record: meeting }, [
      ['Body', meeting.body],
      ['Date', dateInWords(meeting)],
      ['Kind', meeting.agm ? 'annual general meeting' : ''],
      ['Subject', meeting.subject ?? ''],
    ]);
  });
  const entryParts = glossary.map((entry) => {
    const name = `Abbreviation: ${entry.term}`;
    return part({ kind: 'glossary', id: entry.term, name, record: entry }, [
      ['Meaning', entry.expansion],
    ]);
  });
  return [...meetingParts, ...entryParts];
}

const NAME_CHARACTERS = 60;

/** "Action b)", or the first words where nothing is printed before them. */
function labelled(noun: string, label: string | null, text: string): string {
  if (label !== null) return `${noun} ${label}`;
  const short = text.length > NAME_CHARACTERS ? `${text.slice(0, NAME_CHARACTERS)}…` : text;
  return `${noun}: ${short}`;
}

/** As precisely as it is known, and no more (D-17). */
function dateInWords({ date, precision, status }: Meeting): string {
  if (date === null) return 'to be confirmed';
  if (precision !== 'day') return `${formatMonth(date)}, day to be confirmed`;
  return status === 'tbc' ? `${formatDay(date)}, to be confirmed` : formatDay(date);
}
