/**
 * Groups that a paper proposes to create, to end or to keep as they are, and one that another
 * takes the place of. Read only where the paper proposes something: what was set up once is no
 * change.
 */
import type { Change, Group } from '../../../structure/structure.ts';
import type { Block } from '../../block.ts';
import { sentencesOf } from '../../wording.ts';
import { isNamedAsGroup } from '../../read-names.ts';
import { plainName } from './group-register.ts';
import {
  certaintyOf,
  MAKING,
  MODAL,
  nameAs,
  namesOfKind,
  nameOrNounAs,
  namesOfList,
  readFirst,
} from './names-in-sentence.ts';
import type { StructureDraft } from './structure-draft.ts';

const SETTING_UP =
  '[Cc]reat(?:e|ing)|[Ee]stablish(?:ing)?|[Ss]et(?:ting)? up|[Ii]ntroduc(?:e|ing)';
const ENDING =
  '[Dd]isband(?:ing)?|[Dd]issolv(?:e|ing)|[Aa]bolish(?:ing)?|[Cc]los(?:e|ing)|[Ww]ind(?:ing)? up|[Dd]iscontinu(?:e|ing)|[Ss]tand(?:ing)? down|[Ss]top(?:ping)?|[Ee]nd(?:ing)?|[Rr]emov(?:e|ing)';
const CREATED = [
  new RegExp(`\\b(?:${SETTING_UP})\\s+${MAKING}${nameAs('name')}`, 'u'),
  new RegExp(
    `${MAKING}${nameAs('name')}\\s+(?:${MODAL}be|be|is|are)\\s+(?:created|established|set up|formed|introduced)\\b`,
    'u',
  ),
];
const ENDED = [
  new RegExp(`\\b[Rr]eplac(?:e|ing)\\s+${nameAs('name')}\\s+(?:with|by)\\b`, 'u'),
  new RegExp(`\\b(?:${ENDING})\\s+${nameAs('name')}`, 'u'),
  new RegExp(
    `${nameOrNounAs('name')}\\s+(?:${MODAL}be|be|is|are)\\s+(?:disbanded|dissolved|abolished|closed|wound up|discontinued|stood down)\\b`,
    'u',
  ),
  new RegExp(
    `${nameOrNounAs('name')}\\s+(?:${MODAL}(?:cease to (?:exist|meet)|no longer (?:exist|meet)|stop (?:being|meeting)|close(?=[.,;]|\\s*$))|ceases to (?:exist|meet)|comes? to an end)(?![\\p{L}])`,
    'u',
  ),
];
/** Outside the structure, though it goes on. */
const OUTSIDE = [
  new RegExp(
    `${nameOrNounAs('name')}\\s+(?:${MODAL}(?:cease to be|no longer be|not be)|ceases to be|is no longer)\\s+(?:an?\\s+)?(?:formal\\s+)?part of\\b`,
    'u',
  ),
  new RegExp(
    `${nameOrNounAs('name')}\\s+(?:${MODAL}(?:be|sit|stand)|sits|stands|is)\\s+outside (?:of )?the (?:formal )?structure\\b`,
    'u',
  ),
];
const REPLACED = [
  new RegExp(
    `\\b[Rr]eplac(?:e|ing)\\s+${nameAs('name')}\\s+(?:with|by)\\s+${MAKING}${nameAs('next')}`,
    'u',
  ),
  new RegExp(
    `${nameOrNounAs('name')}\\s+(?:${MODAL}be|be|is|are) replaced (?:by|with)\\s+${MAKING}${nameAs('next')}`,
    'u',
  ),
];
const KEPT = [
  new RegExp(
    `${nameOrNounAs('name')}\\s+(?:${MODAL})?(?:stays?|remains?|continues?)\\s+(?:as (?:it is|they are|now|before)|unchanged|in place)\\b`,
    'u',
  ),
];

export function findNewAndEnded(
  blocks: readonly Block[],
  said: ReadonlySet<string>,
  draft: StructureDraft,
): void {
  for (const block of blocks)
    for (const { text } of sentencesOf(block.text)) {
      if (text.endsWith('?')) continue;
      const changes = said.has(block.id)
        ? [
            ...statedEnds(text),
            ...statedStarts(text),
            ...namedBy(OUTSIDE, text, 'reclassified'),
          ]
        : [];
      addAll(draft, block, text, [...changes, ...namedBy(KEPT, text, 'retained')]);
    }
}

/** The bodies that a merger makes or takes in are not set up or ended as well. */
function addAll(
  draft: StructureDraft,
  block: Block,
  text: string,
  stated: readonly Stated[],
): void {
  for (const one of stated)
    if (!draft.isMergedOrRenamed(block.id, one.name)) add(draft, block, text, one);
}

/** One body in place of another: the first ends, and the second begins. */
function statedEnds(text: string): readonly Stated[] {
  const replaced = namedBy(REPLACED, text, 'dissolved');
  const [former] = replaced;
  // Many that one takes the place of are a merger.
  if (former === undefined) return namedBy(ENDED, text, 'dissolved');
  return former.name.endsWith('s') ? [] : replaced;
}

function statedStarts(text: string): readonly Stated[] {
  const listed = namesOfList(LISTED.exec(text)?.[1] ?? '').filter(isNamedAsGroup);
  if (listed.length >= 2) return listed.map((name) => ({ kind: 'created', name }));
  const next = readFirst(REPLACED, text)?.['next'];
  return next === undefined
    ? namedBy(CREATED, text, 'created')
    : [{ kind: 'created', name: next }];
}

/** "Three boards will be set up: the A Board, the B Board and the C Board." */
const LISTED = /\bbe (?:set up|created|established|formed|introduced):\s*([^:;.]{10,300})\.?$/u;

function namedBy(
  patterns: readonly RegExp[],
  text: string,
  kind: Stated['kind'],
): readonly Stated[] {
  const name = readFirst(patterns, text)?.['name'];
  return name === undefined ? [] : namesOfKind(name).map((one) => ({ kind, name: one }));
}

type Stated = {
  readonly kind: 'created' | 'dissolved' | 'retained' | 'reclassified';
  readonly name: string;
};

const FIELDS = {
  created: { status: 'proposed', when: 'after' },
  dissolved: { when: 'before' },
  retained: {},
  reclassified: {},
} as const satisfies Record<Stated['kind'], Partial<Group>>;

function add(draft: StructureDraft, block: Block, text: string, stated: Stated): void {
  const name = plainName(stated.name);
  const isKnown = draft.groups.find(name) !== null;
  const group = draft.groups.meet({ name });
  if (stated.kind !== 'created' || !isKnown) draft.groups.change(group, FIELDS[stated.kind]);
  draft.change({
    types: [stated.kind],
    title: titleOf(stated.kind, name),
    groups: [group],
    ...statesOf(stated.kind, name),
    sourceBlocks: [block.id],
    certainty: certaintyOf(text),
    note: null,
  });
}

function statesOf(kind: Stated['kind'], name: string): Pick<Change, 'before' | 'after'> {
  if (kind === 'reclassified')
    return { before: 'Part of the structure', after: 'Outside the structure' };
  return {
    before: kind === 'created' ? null : name,
    after: kind === 'dissolved' ? null : name,
  };
}

function titleOf(kind: Stated['kind'], name: string): Change['title'] {
  switch (kind) {
    case 'created':
      return `${name} is set up`;
    case 'dissolved':
      return `${name} ends`;
    case 'reclassified':
      return `${name} is no longer part of the structure`;
    case 'retained':
      return `${name} stays as it is`;
  }
}
