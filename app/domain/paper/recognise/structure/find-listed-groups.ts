/**
 * Groups that a paper lists: entries with their reporting line in brackets, and names after a
 * count ("five thematic partnerships: A; B and C").
 */
import type { Group } from '../../../structure/structure.ts';
import type { Block } from '../../block.ts';
import { isNamedAsGroup } from '../../read-names.ts';
import { entriesOf, leadInOf } from '../lead-ins.ts';
import type { StructureDraft } from './structure-draft.ts';

const BRACKETED = /^(.{3,90}?)\s*(?:[–—-]\s+[^(]{3,80})?\s*\(([^)]{3,80})\)\s*$/u;
const REPORTS =
  /^(?:currently\s+|presently\s+)?(reports?|links?|accountable)\s+to\s+(?:the\s+)?(.+)$/iu;
const NEW = /\bnewly (?:formed|established|created)\b/iu;
const UNFORMED = /\bnot (?:yet )?(?:been )?(?:established|formed|set up)\b/iu;
const COUNTED = new RegExp(
  `\\b(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})\\s+(?:\\p{L}+\\s+)?(thematic|theme|strategic|area|neighbourhood)\\s+(partnerships|groups|boards)\\s*(?::|\\()\\s*([^.:()]*;[^.:()]*)`,
  'iu',
);

export function findListedGroups(blocks: readonly Block[], draft: StructureDraft): void {
  blocks.forEach((list, index) => {
    if (list.kind !== 'list') return;
    const type = typeByLead(leadInOf(blocks, index).lead?.text ?? '');
    for (const entry of entriesOf(blocks, list)) {
      const match = BRACKETED.exec(entry.text);
      if (match !== null) meetEntry(draft, match[1] ?? '', match[2] ?? '', type);
    }
  });
}

function meetEntry(
  draft: StructureDraft,
  name: string,
  remark: string,
  type: Group['type'] | undefined,
): void {
  const reports = REPORTS.exec(remark);
  const isNew = NEW.test(remark);
  const isUnformed = UNFORMED.test(remark);
  if (reports === null && !isNew && !isUnformed) return;
  const from = draft.groups.meet({
    name,
    ...(type === undefined ? {} : { type }),
    ...(isUnformed ? { status: 'not-yet-established' as const, when: 'after' as const } : {}),
  });
  if (reports === null) return;
  draft.line({
    from,
    to: draft.groups.meet({ name: reports[2] ?? '' }),
    kind: /^link/iu.test(reports[1] ?? '') ? 'links' : 'accountable',
    when: 'before',
    certainty: 'clear',
  });
}

function typeByLead(lead: string): Group['type'] | undefined {
  const start = lead.slice(0, 80);
  if (/\bcross[- ]?cutting\b/iu.test(start)) return 'cross-cutting';
  if (/\b(?:reference|engagement)\b/iu.test(start)) return 'reference';
  if (/\boperational\b/iu.test(start)) return 'operational';
  return undefined;
}

/** Whether a doubtful "and" parts two names is left open: the count warning says so. */
export function findCountedGroups(blocks: readonly Block[], draft: StructureDraft): void {
  for (const block of blocks) {
    const match = COUNTED.exec(block.text);
    if (match === null) continue;
    meetCounted(draft, match.slice(1), /\bpossible\b|\bmay\b|\bmight\b/iu.test(block.text));
  }
}

function meetCounted(
  draft: StructureDraft,
  [type = '', noun = '', list = '']: readonly string[],
  isPossible: boolean,
): void {
  const isArea = /area|neighbourhood/iu.test(type);
  const isNamed = isArea || !/^partnership/iu.test(noun);
  for (const name of namesIn(list))
    draft.groups.meet({
      name: isNamed || isNamedAsGroup(name) ? name : `${name} Partnership`,
      type: isArea ? 'area' : 'thematic',
      ...(isPossible ? { status: 'possible' as const, when: 'after' as const } : {}),
    });
}

function namesIn(list: string): readonly string[] {
  const parts = list.split(';').map((part) => part.trim().replace(/^and\s+/u, ''));
  const last = parts.at(-1) ?? '';
  const ands = last.split(/\s+and\s+/u);
  return (ands.length === 2 ? [...parts.slice(0, -1), ...ands] : parts).filter(
    (name) => name !== '',
  );
}
