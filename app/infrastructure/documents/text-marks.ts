/**
 * Marks that plain text carries inside a line: `**bold**`, `*italic*` and the tags that OCR
 * software leaves (`<b>`, `<p>`). A mark that cannot be paired stays in the text, where the
 * importer warns about it; each tag taken out is reported to the caller.
 */
import type { Span } from './rich-text.ts';

export type InlineText = {
  readonly spans: readonly Span[];
  /** Tags taken out of the text, as written, in order. */
  readonly tags: readonly string[];
};

const TOKEN =
  /\*\*(?=\S)(?<strong>[^*]+?)(?<=\S)\*\*(?!\w)|(?<![\w*])\*(?=\S)(?<emphasis>[^*\n]+?)(?<=\S)\*(?![\w*])|<(?<close>\/?)(?<tag>b|strong|i|em|u|p|br|sup|sub)\s*\/?>/giu;

type Style = { strong: number; emphasis: number; superscript: number };

export function readTextMarks(text: string): InlineText {
  const spans: Span[] = [];
  const tags: string[] = [];
  const style: Style = { strong: 0, emphasis: 0, superscript: 0 };
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    spans.push(styled(text.slice(at, match.index), style));
    at = match.index + match[0].length;
    if (match.groups?.['tag'] === undefined) spans.push(...starredSpans(match, style, tags));
    else {
      tags.push(match[0]);
      spans.push({ text: applyTag(match, style) });
    }
  }
  spans.push(styled(text.slice(at), style));
  return { spans, tags };
}

/** The words between stars may hold tags of their own. */
function starredSpans(match: RegExpExecArray, style: Style, tags: string[]): readonly Span[] {
  const { strong, emphasis } = match.groups ?? {};
  const inner = readTextMarks(strong ?? emphasis ?? '');
  tags.push(...inner.tags);
  const outer = styled('', style);
  const own = strong === undefined ? { emphasis: true } : { strong: true };
  return inner.spans.map((span) => ({
    ...span,
    ...(outer.strong ? { strong: true } : {}),
    ...own,
  }));
}

const STYLE_OF_TAG: Readonly<Record<string, keyof Style>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  sup: 'superscript',
};

/** The white space that stands where the tag stood. */
function applyTag(match: RegExpExecArray, style: Style): string {
  const tag = (match.groups?.['tag'] ?? '').toLowerCase();
  if (tag === 'p' || tag === 'br') return '\n';
  const kind = STYLE_OF_TAG[tag];
  const step = match.groups?.['close'] === '/' ? -1 : 1;
  if (kind !== undefined) style[kind] = Math.max(0, style[kind] + step);
  return '';
}

function styled(text: string, style: Style): Span {
  return {
    text,
    strong: style.strong > 0,
    emphasis: style.emphasis > 0,
    superscript: style.superscript > 0,
  };
}
