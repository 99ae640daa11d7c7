/** The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8) as a tag per piece of content. */
import { NO_TAG, type PdfTag } from './pdf-line.ts';

/** A node of the tree as pdfjs gives it: an element with a role, or a piece of marked content. */
export type StructureNode = {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
  readonly type?: string;
  readonly id?: string;
};

const BLOCK_ROLE = /^(?:P|H[1-6]?|LI|LBody|TD|TH|BlockQuote|Quote|Caption|Note|TOCI|Title)$/u;

/** Tags by the id of the marked content. */
export function readTags(root: StructureNode | null): ReadonlyMap<string, PdfTag> {
  const tags = new Map<string, PdfTag>();
  let blocks = 0;
  const visit = (node: StructureNode, outer: PdfTag): void => {
    if (node.id !== undefined && node.type === 'content') tags.set(node.id, outer);
    blocks += 1;
    const own = tagOf(node.role ?? '', outer, String(blocks));
    for (const child of node.children ?? []) visit(child, own);
  };
  if (root !== null) visit(root, NO_TAG);
  return tags;
}

function tagOf(role: string, outer: PdfTag, id: string): PdfTag {
  // The words of an item belong to the item, whatever paragraphs stand inside it.
  if (role === 'LBody' || (role === 'P' && outer.listLevel !== null)) return outer;
  if (role === 'Lbl') return { ...outer, isLabel: true };
  const tag = BLOCK_ROLE.test(role) ? { ...outer, block: id } : outer;
  if (role === 'L') return { ...tag, listLevel: listLevelWithin(outer) };
  if (role === 'BlockQuote') return { ...tag, isQuote: true };
  const heading = /^H([1-6])$/u.exec(role);
  return heading === null
    ? cellTag(role, tag, id)
    : { ...tag, headingLevel: Number(heading[1]) };
}

function listLevelWithin(outer: PdfTag): number {
  return outer.listLevel === null ? 0 : outer.listLevel + 1;
}

function cellTag(role: string, tag: PdfTag, id: string): PdfTag {
  if (role === 'Table') return { ...tag, cell: { table: id, row: '', cell: '', size: null } };
  if (tag.cell === null) return tag;
  if (role === 'TR') return { ...tag, cell: { ...tag.cell, row: id, cell: '' } };
  if (role === 'TD' || role === 'TH') return { ...tag, cell: { ...tag.cell, cell: id } };
  return tag;
}
