/**
 * References that lead nowhere: paragraph numbers that no block prints (papers.md, RT3), wording
 * that names no place (RT4, GT1), and appendices, figures and reports that are not there (RT5).
 */
import type { Block } from '../block.ts';
import { blockName, isHeading, isProse } from '../block-queries.ts';
import { plainLabel } from '../read-label.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

const REFERENCE =
  /\b(?:para(?:graph)?s?|sections?|clauses?|sub-?sections?|points?)\.?\s+((?:\d+(?:\.\d+)*)(?:(?:\s*,\s*|\s+(?:and|to|or)\s+|\s*[-–]\s*)\d+(?:\.\d+)*)*)(?!\d|\.\d)(?!\s*(?:\([a-z0-9]\)\s*)?(?:of|in) (?:the|that|this) [\p{L}\s]*(?:Act|Order|Regulations|Bill)\b)/giu;
/** No paper has so many sections, but statutes do ("section 106"). */
const MAX_SECTION = 60;

const VAGUE =
  /\bsee\s+(?:the\s+)?(?:below|above|overleaf|over|later|next page|following|opposite|section (?:below|above))\b[^.;)]*|\b(?:as\s+)?(?:mentioned|described|discussed|outlined|shown|noted|detailed|listed|set out|referred to)\s+(?:above|below|overleaf|earlier|later)\b|\b(?:the\s+)?(?:diagram|chart|figure|table)\s+(?:below|above|overleaf|opposite)\b|\bon (?:the )?(?:next|previous|following) page\b/giu;
const PRINT_PAGE = /\b(?:pg|pages?|p)\.?\s?\d{1,3}\b/giu;

const ATTACHMENT =
  /\b(Appendix|Appendices|Annexe?|Figure|Table|Diagram|Chart|Schedule|Map)\s+(\d{1,2}(?!\d|\.\d)|[A-Z](?![\p{L}]))/giu;
const DRAWN =
  /\b(?:structure|governance|organisation(?:al)?)\s+(?:diagram|chart)\b|\bdiagram (?:below|above|overleaf|opposite)|\b(?:below|above|overleaf) for (?:the )?diagram\b/iu;
const BARE_CAPTION = /\b(?:diagram|structure|chart|map|organogram|arrangements)\s*$/iu;
const APPENDIX = /^(?:appendix|annexe?|schedule)\b/iu;
const FULL_REPORT = /\b(?:in|see|to) the full (?:report|document|review)\b/iu;

export function findUnresolvedReferences(blocks: readonly Block[]): readonly Warning[] {
  const labels = new Set(
    blocks
      .filter((block) => block.label !== null)
      .map((block) => plainLabel(block.label ?? '')),
  );
  return blocks.filter(isProse).flatMap((block) =>
    [...block.text.matchAll(REFERENCE)].flatMap((match) =>
      (match[1] ?? '')
        .split(/[^\d.]+/u)
        .filter((number) => isMissing(number.replace(/\.$/u, ''), labels))
        .map((number) =>
          warn(
            'unresolved-reference',
            `${blockName(block)} refers to “${match[0].trim()}”, but nothing in the paper is numbered ${number}.`,
            block,
          ),
        ),
    ),
  );
}

function isMissing(number: string, labels: ReadonlySet<string>): boolean {
  if (number === '' || labels.size === 0) return false;
  if (!number.includes('.') && Number(number) > MAX_SECTION) return false;
  return !labels.has(plainLabel(number));
}

export function findVagueReferences(blocks: readonly Block[]): readonly Warning[] {
  return blocks
    .filter((block) => isProse(block) && block.kind !== 'footnote')
    .flatMap((block) => {
      const vague = [...block.text.matchAll(VAGUE)].map((match) =>
        warn(
          'vague-reference',
          `“${match[0].trim()}” does not say which part of the paper is meant.`,
          block,
        ),
      );
      const cites = /\(\d{4}\)/u.test(block.text);
      const pages = cites ? [] : [...block.text.matchAll(PRINT_PAGE)];
      return [
        ...vague,
        ...pages.map((match) =>
          warn(
            'vague-reference',
            `“${match[0]}” points to a printed page, which readers on a screen cannot find.`,
            block,
          ),
        ),
      ];
    });
}

export function findMissingAttachments(blocks: readonly Block[]): readonly Warning[] {
  return [
    ...findMissingNumbered(blocks),
    ...findMissingDrawings(blocks),
    ...findBareCaptions(blocks),
    ...findEmptyAppendices(blocks),
    ...findMissingReports(blocks),
  ];
}

function findMissingNumbered(blocks: readonly Block[]): readonly Warning[] {
  const present = new Set(blocks.map((block) => plainLabel(block.label ?? '')));
  const named = new Set(
    blocks
      .filter((block) => block.kind === 'figure' || block.kind === 'table')
      .flatMap((block) => [...block.text.matchAll(ATTACHMENT)].map((match) => keyOf(match))),
  );
  const missing = new Map<string, Warning>();
  for (const block of blocks.filter(isProse))
    for (const match of block.text.matchAll(ATTACHMENT)) {
      const key = keyOf(match);
      if (present.has(key) || named.has(key) || missing.has(key)) continue;
      missing.set(
        key,
        warn(
          'missing-attachment',
          `The paper refers to ${match[0].trim()}, but holds no part of that name: attach it.`,
          block,
        ),
      );
    }
  return [...missing.values()];
}

function keyOf(match: RegExpExecArray): string {
  const word = (match[1] ?? '').toLowerCase().replace('appendices', 'appendix');
  return plainLabel(`${word} ${match[2] ?? ''}`);
}

function findMissingDrawings(blocks: readonly Block[]): readonly Warning[] {
  if (blocks.some((block) => block.kind === 'figure')) return [];
  const block = blocks.find((candidate) => isProse(candidate) && DRAWN.test(candidate.text));
  if (block === undefined) return [];
  return [
    warn(
      'missing-attachment',
      `${blockName(block)} speaks of a diagram, but the file holds no picture: attach it or say so.`,
      block,
    ),
  ];
}

/** A caption or heading that names a picture, with nothing under it. */
function findBareCaptions(blocks: readonly Block[]): readonly Warning[] {
  return blocks
    .filter((block, index) => {
      const isShort = block.text.length < 100 && BARE_CAPTION.test(block.text);
      const stands = block.kind === 'paragraph' || isHeading(block);
      const next = blocks[index + 1];
      const isEmpty = next === undefined || isHeading(next) || BARE_CAPTION.test(next.text);
      return isShort && stands && isEmpty && blocks[index - 1]?.kind !== 'figure';
    })
    .map((block) =>
      warn(
        'missing-attachment',
        `“${block.text}” looks like the caption of a picture that the file does not hold.`,
        block,
      ),
    );
}

/** The title of an appendix with nothing under it, at the end or before that of the next one. */
function findEmptyAppendices(blocks: readonly Block[]): readonly Warning[] {
  const isAppendix = (block: Block | undefined): boolean =>
    block !== undefined && isHeading(block) && APPENDIX.test(block.label ?? '');
  return blocks
    .filter((block, index) => {
      const next = blocks[index + 1];
      const isCaption = BARE_CAPTION.test(block.text);
      return isAppendix(block) && !isCaption && (next === undefined || isAppendix(next));
    })
    .map((block) =>
      warn(
        'missing-attachment',
        `${blockName(block)} is a title with nothing under it.`,
        block,
      ),
    );
}

function findMissingReports(blocks: readonly Block[]): readonly Warning[] {
  return blocks
    .filter((block) => isProse(block) && FULL_REPORT.test(block.text))
    .map((block) =>
      warn(
        'missing-attachment',
        `${blockName(block)} relies on a fuller report that is not part of the paper: attach it or link to it.`,
        block,
      ),
    );
}
