/** Warnings dealt with: the remedy applied, or looked at and left, with a reason where one is given. */
import { accept, refuse } from '../../result.ts';
import { applyRemedy, type NewIds } from '../edit-paper.ts';
import type { Paper } from '../paper.ts';
import { warningKey, type Warning, type WarningRemedy } from '../warning.ts';
import { nameIn, type EditOutcome } from './edit.ts';

const REMEDY_DONE = {
  join: 'Merged',
  split: 'Split',
  'split-run': 'Split',
  move: 'Moved',
} as const satisfies Record<WarningRemedy['kind'], string>;

export function applyWarningRemedy(paper: Paper, at: number, newId: NewIds): EditOutcome {
  const warning = paper.warnings[at];
  if (warning === undefined) return refuse({ kind: 'unknown-warning' });
  const edited = applyRemedy(paper, warning, newId);
  if (!edited.ok) return edited;
  const block = remedyBlock(warning);
  const done = warning.remedy === null ? 'Changed' : REMEDY_DONE[warning.remedy.kind];
  return accept({
    paper: edited.value,
    summary: `${done} ${nameIn(paper, block)}`,
    focus: block,
  });
}

/** The block that stays when the remedy is applied. */
function remedyBlock({ remedy, block }: Warning): string {
  if (remedy === null) return block ?? '';
  return remedy.kind === 'join' ? (remedy.blocks[0] ?? '') : remedy.block;
}

export function lookAtWarning(paper: Paper, at: number, reason: string | null): EditOutcome {
  const warning = paper.warnings[at];
  if (warning === undefined) return refuse({ kind: 'unknown-warning' });
  const { code, message, block } = warning;
  const others = paper.lookedAt.filter((one) => warningKey(one) !== warningKey(warning));
  return accept({
    paper: { ...paper, lookedAt: [...others, { code, message, block, reason }] },
    summary: `Looked at a warning on ${aboutWhat(paper, warning)}`,
    focus: block,
  });
}

export function lookAgainAtWarning(paper: Paper, at: number): EditOutcome {
  const warning = paper.warnings[at];
  if (warning === undefined) return refuse({ kind: 'unknown-warning' });
  const lookedAt = paper.lookedAt.filter((one) => warningKey(one) !== warningKey(warning));
  if (lookedAt.length === paper.lookedAt.length) return refuse({ kind: 'nothing-to-do' });
  return accept({
    paper: { ...paper, lookedAt },
    summary: `Took up again a warning on ${aboutWhat(paper, warning)}`,
    focus: warning.block,
  });
}

function aboutWhat(paper: Paper, { block }: Warning): string {
  return block === null ? 'the paper as a whole' : nameIn(paper, block);
}
