/** Labels that repeat (papers.md, RT1) and numbering that goes back on itself. */
import type { Block } from '../block.ts';
import { childrenOf, contentsBlocks, isHeading } from '../block-queries.ts';
import { labelParts, plainLabel } from '../read-label.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

export function findRepeatedLabels(blocks: readonly Block[]): readonly Warning[] {
  const firsts = new Map<string, Block>();
  const warnings: Warning[] = [];
  for (const block of numberedBlocks(blocks)) {
    const key = plainLabel(block.label ?? '');
    if (!firsts.has(key)) firsts.set(key, block);
    else
      warnings.push(
        warn(
          'repeated-label',
          `“${block.label ?? ''}” is printed on more than one block: say which is meant when it is cited.`,
          block,
        ),
      );
  }
  return warnings;
}

/** A number lower than the one before it, outside appendices, which may begin again. */
export function findNumberingRestarts(blocks: readonly Block[]): readonly Warning[] {
  const warnings: Warning[] = [];
  let before: Block | null = null;
  for (const block of numberedBlocks(blocks)) {
    if (labelParts(block.label).length === 0) before = null;
    else {
      if (before !== null && isLower(labelParts(block.label), labelParts(before.label)))
        warnings.push(
          warn(
            'numbering-restarts',
            `“${block.label ?? ''}” comes after “${before.label ?? ''}”: the numbering goes back.`,
            block,
          ),
        );
      before = block;
    }
  }
  return [...warnings, ...findListRestarts(blocks)];
}

/** Labels that number the paper itself: not those of list entries, notes or its contents list. */
function numberedBlocks(blocks: readonly Block[]): readonly Block[] {
  const contents = new Set(contentsBlocks(blocks));
  return blocks.filter((block) => {
    if (block.label === null || contents.has(block) || block.kind === 'footnote') return false;
    // An entry that is nothing but the name of an option is an answer to choose.
    if (block.kind === 'list-item' && block.text === '') return false;
    if (/^(?:appendix|annex|option|schedule)/iu.test(block.label)) return true;
    const parts = labelParts(block.label).length;
    return parts > 1 || (parts === 1 && isHeading(block));
  });
}

function isLower(parts: readonly number[], before: readonly number[]): boolean {
  for (const [index, part] of parts.entries()) {
    const other = before[index];
    if (other === undefined) return false;
    if (part !== other) return part < other;
  }
  return parts.length < before.length;
}

/** Two numbered lists under one heading that both begin at the beginning. */
function findListRestarts(blocks: readonly Block[]): readonly Warning[] {
  const firsts = new Map<string, Block>();
  const warnings: Warning[] = [];
  for (const list of blocks.filter((block) => block.kind === 'list')) {
    const [entry] = childrenOf(blocks, list.id);
    const label = entry === undefined || entry.label === null ? '' : plainLabel(entry.label);
    if (entry === undefined || !/^(?:1|a|i)$/u.test(label)) continue;
    const key = `${list.parent ?? ''} ${label}`;
    if (firsts.has(key))
      warnings.push(
        warn(
          'numbering-restarts',
          `The list begins again at “${entry.label ?? ''}”: two entries of this part have the same label.`,
          entry,
        ),
      );
    firsts.set(key, entry);
  }
  return warnings;
}
