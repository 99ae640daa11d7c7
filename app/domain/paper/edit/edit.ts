/**
 * What an editor may do to a paper, as one value each: an edit is applied whole or refused in words.
 *
 * Blocks are retagged, cut, joined and moved; their words are never written anew.
 */
import type { Result } from '../../result.ts';
import type { Block, BlockKind } from '../block.ts';
import { blockNames } from '../block-names.ts';
import type { EditRefusal as BlockRefusal } from '../edit-paper.ts';
import type { CoverSheet, GlossaryEntry, Meeting, Paper, RecognisedPart } from '../paper.ts';
import type { FirstRow, TableCut } from './edit-tables.ts';

export type MeetingWords = Pick<
  Meeting,
  'body' | 'date' | 'precision' | 'status' | 'agm' | 'subject'
>;

/** What is printed over the whole paper, and the language of its words. */
export type TitleWords = Pick<Paper, 'title' | 'subtitle' | 'language'>;

export type PaperEdit =
  | { readonly kind: 'change-title'; readonly words: TitleWords }
  | { readonly kind: 'retag'; readonly blocks: readonly string[]; readonly to: BlockKind }
  /** Cut before the character at that offset of the block's text. */
  | { readonly kind: 'split'; readonly block: string; readonly at: number }
  | { readonly kind: 'split-table'; readonly block: string; readonly cut: TableCut }
  | { readonly kind: 'join-table'; readonly block: string; readonly firstRow: FirstRow }
  | { readonly kind: 'merge'; readonly blocks: readonly string[] }
  | { readonly kind: 'merge-with-next'; readonly block: string }
  | { readonly kind: 'move'; readonly block: string; readonly direction: 'up' | 'down' }
  /** Null: at the top, inside nothing. */
  | { readonly kind: 'put-inside'; readonly block: string; readonly parent: string | null }
  | { readonly kind: 'note'; readonly block: string; readonly note: string | null }
  | { readonly kind: 'language'; readonly block: string; readonly language: string | null }
  /** The place of the warning in the paper's list. */
  | { readonly kind: 'apply-remedy'; readonly warning: number }
  | { readonly kind: 'look-at'; readonly warning: number; readonly reason: string | null }
  | { readonly kind: 'look-again'; readonly warning: number }
  /** A title of null is made of the paper's own words. */
  | {
      readonly kind: 'add-proposal';
      readonly blocks: readonly string[];
      readonly title: string | null;
    }
  | {
      readonly kind: 'change-proposal';
      readonly proposal: string;
      readonly title: string;
      readonly summary: string | null;
    }
  | { readonly kind: 'link-block'; readonly proposal: string; readonly block: string }
  | { readonly kind: 'unlink-block'; readonly proposal: string; readonly block: string }
  | { readonly kind: 'confirm-proposals'; readonly proposals: readonly string[] }
  | { readonly kind: 'remove-proposal'; readonly proposal: string }
  | { readonly kind: 'confirm-part'; readonly part: RecognisedPart }
  | { readonly kind: 'read-again'; readonly part: RecognisedPart }
  | { readonly kind: 'confirm-meetings'; readonly meetings: readonly string[] }
  | { readonly kind: 'add-meeting'; readonly words: MeetingWords }
  | { readonly kind: 'change-meeting'; readonly meeting: string; readonly words: MeetingWords }
  | { readonly kind: 'remove-meeting'; readonly meeting: string }
  | { readonly kind: 'change-cover-sheet'; readonly fields: Omit<CoverSheet, 'sourceBlocks'> }
  | { readonly kind: 'change-glossary'; readonly entries: readonly GlossaryEntry[] };

export type EditRefusal =
  | BlockRefusal
  | { readonly kind: 'cannot-link'; readonly reason: string }
  | { readonly kind: 'unknown-proposal'; readonly proposal: string }
  | { readonly kind: 'unknown-meeting'; readonly meeting: string }
  | { readonly kind: 'unknown-warning' };

export type Edit = {
  readonly paper: Paper;
  /** What was done, in a few words that can follow "Undo: ". */
  readonly summary: string;
  /** The block at which the result is to be seen; null when it is no block. */
  readonly focus: string | null;
};

export type EditOutcome = Result<Edit, EditRefusal>;

/** The sentence for a person whose edit was refused. */
export function editRefusalWords(refusal: EditRefusal): string {
  switch (refusal.kind) {
    case 'unknown-block':
      return 'That part of the paper is no longer there.';
    case 'unknown-proposal':
      return 'That proposal is no longer there.';
    case 'unknown-meeting':
      return 'That meeting is no longer there.';
    case 'unknown-warning':
      return 'That warning is no longer there.';
    case 'nothing-to-do':
      return 'Nothing would change.';
    default:
      return refusal.reason;
  }
}

export function findBlock(paper: Paper, id: string): Block | null {
  return paper.blocks.find((block) => block.id === id) ?? null;
}

/** What a block is called, as its link says it. */
export function nameIn(paper: Paper, id: string): string {
  return blockNames(paper.blocks).get(id) ?? 'a part of the paper';
}
