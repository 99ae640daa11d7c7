/** Groups with a former name: "X (formerly known as Y)", "Previously the Y", "be renamed X". */
import type { Block } from '../../block.ts';
import { isHeading } from '../../block-queries.ts';
import { plainName } from './group-register.ts';
import type { StructureDraft } from './structure-draft.ts';

const FORMERLY =
  /^(.{3,80}?)\s*\((?:formerly|previously)(?:\s+known\s+as)?\s+(?:the\s+)?([^)]{3,80})\)\s*$/iu;
const PREVIOUSLY = /^(?:formerly|previously)(?:\s+known\s+as)?\s+(?:the\s+)?(\p{Lu}.{2,80})$/iu;
const ABBREVIATED = /^(.{3,80}?)\s*\((\p{Lu}{2,8})\)$/u;
const RENAMED =
  /\b(?:they|it|the ([\p{Lu}][\p{L}\s]{2,60}?))\s+(?:will\s+|should\s+)?be\s+renamed\s+(?:as\s+)?(?:the\s+)?[“"']?(\p{Lu}[\p{L}\s-]{3,60})/iu;

export function findRenames(blocks: readonly Block[], draft: StructureDraft): void {
  blocks.forEach((block, index) => {
    const headed = isHeading(block) ? FORMERLY.exec(block.text) : null;
    if (headed !== null) rename(draft, block, headed[1] ?? '', headed[2] ?? '');
    const earlier = PREVIOUSLY.exec(block.text)?.[1];
    const before = blocks[index - 1];
    if (earlier !== undefined && before !== undefined)
      renameTitled(draft, [before, block], earlier);
    const named = RENAMED.exec(block.text);
    if (named?.[1] !== undefined) rename(draft, block, named[2] ?? '', named[1]);
  });
}

/** A title line such as "The Co-ordinating Group (CG)" over "Previously the Core Group". */
function renameTitled(
  draft: StructureDraft,
  pair: readonly [Block, Block],
  earlier: string,
): void {
  const [title, line] = pair;
  const abbreviated = ABBREVIATED.exec(title.text);
  const name = abbreviated?.[1] ?? title.text;
  if (name === '' || name.length > 80) return;
  const id = rename(draft, line, name, earlier);
  if (abbreviated?.[2] !== undefined) draft.groups.alias(id, abbreviated[2]);
}

function rename(draft: StructureDraft, block: Block, name: string, former: string): string {
  const id = draft.groups.meet({ name, formerName: former });
  draft.change({
    types: ['renamed'],
    title: `${plainName(former)} becomes ${plainName(name)}`,
    groups: [id],
    before: plainName(former),
    after: plainName(name),
    sourceBlocks: [block.id],
    certainty: 'clear',
    note: null,
  });
  return id;
}
