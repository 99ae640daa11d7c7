/** Groups with a former name: "X (formerly known as Y)", "Previously the Y", "be renamed X". */
import type { Block } from '../../block.ts';
import { isHeading } from '../../block-queries.ts';
import { GROUP_NOUNS } from '../../read-names.ts';
import { sentencesOf } from '../../wording.ts';
import { plainName } from './group-register.ts';
import { MAKING, MODAL, nameAs, nameOrNounAs, readFirst } from './names-in-sentence.ts';
import type { StructureDraft } from './structure-draft.ts';

const FORMERLY =
  /^(.{3,80}?)\s*\((?:formerly|previously)(?:\s+known\s+as)?\s+(?:the\s+)?([^)]{3,80})\)\s*$/iu;
const PREVIOUSLY = /^(?:formerly|previously)(?:\s+known\s+as)?\s+(?:the\s+)?(\p{Lu}.{2,80})$/iu;
const ABBREVIATED = /^(.{3,80}?)\s*\((\p{Lu}{2,8})\)$/u;
const RENAMED =
  /\b(?:they|it|the ([\p{Lu}][\p{L}\s]{2,60}?))\s+(?:will\s+|should\s+)?be\s+renamed\s+(?:as\s+)?(?:the\s+)?[“"']?(\p{Lu}[\p{L}\s-]{3,60})/iu;

const PROPOSED = [
  new RegExp(
    `\\b[Rr]enam(?:e|ing)\\s+${nameOrNounAs('former')}\\s+(?:(?:as|to|to be)\\s+)?${MAKING}${nameAs('name')}`,
    'u',
  ),
  new RegExp(
    `(?<!\\band\\s)(?<!\\band the\\s)${nameOrNounAs('former')}\\s+(?:(?:${MODAL})?be (?:(?:re-?)?named(?: as)?|known as|called)|${MODAL}become|becomes)\\s+(?:${nameAs('name')}|[Tt]he\\s+(?<nameNoun>${GROUP_NOUNS})(?=[.,;]|\\s+and\\b|$))`,
    'u',
  ),
];

export function findRenames(
  blocks: readonly Block[],
  said: ReadonlySet<string>,
  draft: StructureDraft,
): void {
  blocks.forEach((block, index) => {
    findHeaded(block, draft);
    findPrevious(block, blocks[index - 1] ?? null, draft);
    const [, former, name = ''] = RENAMED.exec(block.text) ?? [];
    if (former !== undefined) rename(draft, block, name, former);
    else if (said.has(block.id)) findProposed(block, draft);
  });
}

/** "Rename X as Y", "X should become Y". */
function findProposed(block: Block, draft: StructureDraft): void {
  for (const { text } of sentencesOf(block.text)) {
    const { former, name } = readFirst(PROPOSED, text) ?? {};
    if (former === undefined || name === undefined) continue;
    const known = draft.groups.find(name);
    if (known === null || known !== draft.groups.find(former))
      rename(draft, block, name, former);
  }
}

function findHeaded(block: Block, draft: StructureDraft): void {
  if (!isHeading(block)) return;
  const [, name, former = ''] = FORMERLY.exec(block.text) ?? [];
  if (name !== undefined) rename(draft, block, name, former);
}

function findPrevious(block: Block, before: Block | null, draft: StructureDraft): void {
  const earlier = PREVIOUSLY.exec(block.text)?.[1];
  if (earlier !== undefined && before !== null) renameTitled(draft, [before, block], earlier);
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

/** What else is said of it in the same breath is not part of the name: "… and should report to". */
const GOES_ON = /\s+(?:and|which|that|so|with|to|from|in|as)\s+(?:the\s+|it\s+)?\p{Ll}.*$/u;

function rename(draft: StructureDraft, block: Block, printed: string, former: string): string {
  const name = printed.replace(GOES_ON, '');
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
