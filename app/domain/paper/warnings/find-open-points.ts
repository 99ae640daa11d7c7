/**
 * What a paper leaves open without saying so: places still to be filled in (papers.md, KT8), an
 * option without the conclusion that the others have (GT13), savings without a figure (RT17).
 */
import type { Block } from '../block.ts';
import { blockName, headingsAbove, isHeading } from '../block-queries.ts';
import { recogniseOptions } from '../recognise/recognise-options.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

/** "To be confirmed" is no placeholder: it is how a schedule states an open date (D-17). */
const PLACEHOLDER =
  /\bTBA\b|\bto be (?:announced|appointed|inserted|added|completed|drafted)\b|[[<(]\s*(?:insert|enter|add|name|date)\b(?!\s+(?:tbc|to be (?:confirmed|agreed)))[^\])>]{0,60}[\])>]|\bX{3,}\b|\?{3,}|\blorem ipsum\b/iu;
const DRAFT = /(?:^|[\s([–-])draft(?:$|[\s)\]:–-])/iu;

export function findPlaceholders(blocks: readonly Block[]): readonly Warning[] {
  return blocks.flatMap((block) => {
    const words = PLACEHOLDER.exec(block.text)?.[0];
    if (words !== undefined)
      return [
        warn(
          'placeholder',
          `${blockName(block)} still says “${words}”: fill it in or keep it as it is.`,
          block,
        ),
      ];
    return isHeading(block) && DRAFT.test(block.text)
      ? [warn('placeholder', `${blockName(block)} still calls itself a draft.`, block)]
      : [];
  });
}

export function findOptionsWithoutConclusion(blocks: readonly Block[]): readonly Warning[] {
  const options = recogniseOptions(blocks);
  if (!options.some(({ conclusion }) => conclusion !== null)) return [];
  return options
    .filter(({ conclusion }) => conclusion === null)
    .flatMap(({ label, sourceBlocks }) => {
      const block = blocks.find(({ id }) => id === sourceBlocks[0]);
      const message = `Option ${label} has no conclusion of its own, although other options have one.`;
      return block === undefined ? [] : [warn('conclusion-missing', message, block)];
    });
}

const SAVINGS = /\b(?:savings?|efficiencies)\b/iu;
const FIGURE = /£|€|\d\s*%|\bper cent\b|\b\d{1,3}(?:,\d{3})+\b/u;

/** A part headed "Savings" in which no sum is named. */
export function findSavingsWithoutFigure(blocks: readonly Block[]): readonly Warning[] {
  return blocks
    .filter((block) => isHeading(block) && SAVINGS.test(block.text))
    .filter((heading) => {
      const inside = blocks.filter((block) =>
        headingsAbove(blocks, block).some(({ id }) => id === heading.id),
      );
      return inside.length > 0 && ![heading, ...inside].some(({ text }) => FIGURE.test(text));
    })
    .map((heading) =>
      warn(
        'figure-missing',
        `${blockName(heading)} speaks of savings and names no sum.`,
        heading,
      ),
    );
}
