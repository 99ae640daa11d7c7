/** Reads tables back out of a page. */
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';

type HtmlNode = DefaultTreeAdapterTypes.Node;

/** Tables of a page, in order, as the words of their cells. */
export function htmlTables(html: string): readonly (readonly (readonly string[])[])[] {
  return elements(parseHtml(html), ['table']).map((table) =>
    elements(table, ['tr']).map((row) => elements(row, ['th', 'td']).map(htmlText)),
  );
}

/** Elements of these names, in order; what stands inside one of them is left out. */
export function elements(node: HtmlNode, names: readonly string[]): readonly HtmlNode[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) =>
    names.includes(child.nodeName) ? [child] : elements(child, names),
  );
}

function htmlText(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(htmlText).join('') : '';
}
