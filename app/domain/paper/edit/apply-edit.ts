/** One edit applied to a paper: the paper after it, and what was done in a few words. */
import { accept, refuse } from '../../result.ts';
import type { Block, BlockKind } from '../block.ts';
import { KIND_WORDS } from '../block-names.ts';
import { joinBlocks, retagBlock, splitBlock, type Edited, type NewIds } from '../edit-paper.ts';
import type { Paper } from '../paper.ts';
import { nameIn, type EditOutcome, type PaperEdit, type TitleWords } from './edit.ts';
import { addMeeting, changeMeeting, confirmMeetings, removeMeeting } from './edit-meetings.ts';
import { changeCoverSheet, changeGlossary, confirmPart, readPartAgain } from './edit-parts.ts';
import { putInside, shiftBlock } from './edit-places.ts';
import {
  addProposal,
  changeProposal,
  confirmProposals,
  linkBlock,
  removeProposal,
  unlinkBlock,
} from './edit-proposals.ts';
import { joinNextTable, splitTable } from './edit-tables.ts';
import { applyWarningRemedy, lookAgainAtWarning, lookAtWarning } from './edit-warnings.ts';

type EditOf<Kind extends PaperEdit['kind']> = Extract<PaperEdit, { readonly kind: Kind }>;

type Apply<Wanted extends PaperEdit> = (
  paper: Paper,
  edit: Wanted,
  newId: NewIds,
) => EditOutcome;

const APPLY: { readonly [Kind in PaperEdit['kind']]: Apply<EditOf<Kind>> } = {
  'change-title': (paper, { words }) => changeTitle(paper, words),
  retag: (paper, { blocks, to }) => retagAll(paper, blocks, to),
  split: (paper, { block, at }, newId) =>
    said(paper, 'Split', block, splitBlock(paper, block, at, newId)),
  'split-table': (paper, { block, cut }, newId) =>
    said(paper, 'Split', block, splitTable(paper, block, cut, newId)),
  'join-table': (paper, { block, firstRow }) =>
    said(paper, 'Merged', block, joinNextTable(paper, block, firstRow)),
  merge: (paper, { blocks }) => mergeAll(paper, blocks),
  'merge-with-next': (paper, { block }) => mergeWithNext(paper, block),
  move: moveOne,
  'put-inside': (paper, { block, parent }) =>
    said(paper, 'Moved', block, putInside(paper, block, parent)),
  note: (paper, { block, note }) =>
    said(paper, NOTED[note === null ? 0 : 1], block, changeBlock(paper, block, { note })),
  language: (paper, { block, language }) =>
    said(paper, 'Set the language of', block, changeBlock(paper, block, { language })),
  'apply-remedy': (paper, { warning }, newId) => applyWarningRemedy(paper, warning, newId),
  'look-at': (paper, { warning, reason }) => lookAtWarning(paper, warning, reason),
  'look-again': (paper, { warning }) => lookAgainAtWarning(paper, warning),
  'add-proposal': (paper, { blocks, title }) => addProposal(paper, blocks, title),
  'change-proposal': (paper, { proposal, title, summary }) =>
    changeProposal(paper, proposal, { title, summary }),
  'link-block': (paper, { proposal, block }) => linkBlock(paper, proposal, block),
  'unlink-block': (paper, { proposal, block }) => unlinkBlock(paper, proposal, block),
  'confirm-proposals': (paper, { proposals }) => confirmProposals(paper, proposals),
  'remove-proposal': (paper, { proposal }) => removeProposal(paper, proposal),
  'confirm-part': (paper, { part }) => confirmPart(paper, part),
  'read-again': (paper, { part }) => readPartAgain(paper, part),
  'confirm-meetings': (paper, { meetings }) => confirmMeetings(paper, meetings),
  'add-meeting': (paper, { words }, newId) => addMeeting(paper, words, newId),
  'change-meeting': (paper, { meeting, words }) => changeMeeting(paper, meeting, words),
  'remove-meeting': (paper, { meeting }) => removeMeeting(paper, meeting),
  'change-cover-sheet': (paper, { fields }) => changeCoverSheet(paper, fields),
  'change-glossary': (paper, { entries }) => changeGlossary(paper, entries),
};

const NOTED = ['Removed the note on', 'Noted on'] as const;

export function applyEdit(paper: Paper, edit: PaperEdit, newId: NewIds): EditOutcome {
  // Each kind stands beside what takes that kind, which TypeScript cannot follow through a table.
  const apply = APPLY[edit.kind] as Apply<PaperEdit>;
  return apply(paper, edit, newId);
}

function said(paper: Paper, done: string, block: string, edited: Edited): EditOutcome {
  if (!edited.ok) return edited;
  return accept({
    paper: edited.value,
    summary: `${done} ${nameIn(paper, block)}`,
    focus: block,
  });
}

function moveOne(paper: Paper, { block, direction }: EditOf<'move'>): EditOutcome {
  const moved = shiftBlock(paper, block, direction);
  if (!moved.ok) return moved;
  const summary = `Moved ${nameIn(paper, block)} ${direction}`;
  return accept({ paper: moved.value, summary, focus: block });
}

/** The title stands over the blocks and in none of them, so nothing else follows from it. */
function changeTitle(paper: Paper, words: TitleWords): EditOutcome {
  const changed = { ...paper, ...words };
  const isTitled = changed.title !== paper.title || changed.subtitle !== paper.subtitle;
  if (!isTitled && changed.language === paper.language)
    return refuse({ kind: 'nothing-to-do' });
  const summary = `Changed the ${isTitled ? 'title' : 'language'} of the paper`;
  return accept({ paper: changed, summary, focus: null });
}

/** Note and language are no words of the source, so nothing else follows from them. */
function changeBlock(
  paper: Paper,
  id: string,
  change: { readonly note: string | null } | { readonly language: string | null },
): Edited {
  const block = paper.blocks.find((one) => one.id === id);
  if (block === undefined) return refuse({ kind: 'unknown-block', block: id });
  const changed: Block = { ...block, ...change };
  if (changed.note === block.note && changed.language === block.language)
    return refuse({ kind: 'nothing-to-do' });
  const blocks = paper.blocks.map((one) => (one === block ? changed : one));
  return accept({ ...paper, blocks });
}

function retagAll(paper: Paper, ids: readonly string[], to: BlockKind): EditOutcome {
  const [first] = ids;
  if (first === undefined) return refuse({ kind: 'nothing-to-do' });
  let edited = paper;
  for (const id of ids) {
    const outcome = retagBlock(edited, id, to);
    if (outcome.ok) edited = outcome.value;
    else if (outcome.refusal.kind !== 'nothing-to-do') return outcome;
  }
  if (edited === paper) return refuse({ kind: 'nothing-to-do' });
  const what = ids.length === 1 ? nameIn(paper, first) : `${ids.length} blocks`;
  const summary = `Tagged ${what} as ${KIND_WORDS[to]}`;
  return accept({ paper: edited, summary, focus: first });
}

/** In reading order, whatever the order in which they were ticked. */
function mergeAll(paper: Paper, ids: readonly string[]): EditOutcome {
  const ordered = paper.blocks.map(({ id }) => id).filter((id) => ids.includes(id));
  const [first] = ordered;
  if (first === undefined || ordered.length < new Set(ids).size)
    return refuse({ kind: 'unknown-block', block: ids[0] ?? '' });
  if (ordered.length < 2)
    return refuse({ kind: 'cannot-join', reason: 'Tick at least two blocks to merge.' });
  return said(paper, 'Merged', first, joinBlocks(paper, ordered));
}

/** The next block of the same sort: after a list the next list or text, never its own entries. */
function mergeWithNext(paper: Paper, id: string): EditOutcome {
  const at = paper.blocks.findIndex((block) => block.id === id);
  const block = paper.blocks[at];
  if (block === undefined) return refuse({ kind: 'unknown-block', block: id });
  const next = paper.blocks
    .slice(at + 1)
    .find((one) => (block.kind === 'list' ? one.kind === 'list' : one.kind !== 'list'));
  if (next === undefined)
    return refuse({ kind: 'cannot-join', reason: 'Nothing comes after it.' });
  return said(paper, 'Merged', id, joinBlocks(paper, [id, next.id]));
}
