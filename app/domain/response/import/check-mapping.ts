/** Whether a mapping can be followed: it fits the table, the paper and itself. */
import type { Paper } from '../../paper/paper.ts';
import { paperTargetKeys } from '../content.ts';
import { describeTarget } from '../target-description.ts';
import { targetFromKey } from '../target.ts';
import { columnNames, type ImportMapping, type MappedColumn } from './mapping.ts';

export type MappingCheck = {
  /** One a column of the table, in its order; null for a column that the mapping does not name. */
  readonly uses: readonly (MappedColumn | null)[];
  /** Sentences; empty when the mapping can be followed. */
  readonly faults: readonly string[];
};

export function checkMapping(
  mapping: ImportMapping,
  headers: readonly string[],
  paper: Paper,
): MappingCheck {
  const uses = columnNames(headers).map(
    ({ column, occurrence }) =>
      mapping.columns.find(
        (mapped) => mapped.column === column && mapped.occurrence === occurrence,
      ) ?? null,
  );
  return {
    uses,
    faults: [
      ...absentColumns(mapping, uses),
      ...unnamedColumns(headers, uses),
      ...repeatedUses(mapping),
      ...unknownTargets(mapping, paper),
      ...(says(mapping) ? [] : ['No column holds what people say: take one as words.']),
    ],
  };
}

function absentColumns(
  mapping: ImportMapping,
  uses: readonly (MappedColumn | null)[],
): readonly string[] {
  return mapping.columns
    .filter((mapped) => mapped.as !== 'ignored' && !uses.includes(mapped))
    .map(({ column }) => `The table has no column “${column}”.`);
}

/** A column that nobody has looked at might hold what people say. */
function unnamedColumns(
  headers: readonly string[],
  uses: readonly (MappedColumn | null)[],
): readonly string[] {
  return headers.flatMap((header, at) =>
    uses[at] === null && header !== ''
      ? [`The mapping does not say what the column “${header}” is: take it, or ignore it.`]
      : [],
  );
}

/** Words may come from several columns; everything else has one. */
function repeatedUses({ columns }: ImportMapping): readonly string[] {
  const first = new Map<string, string>();
  return columns.flatMap((mapped) => {
    const slot = slotOf(mapped);
    if (slot === null) return [];
    const earlier = first.get(slot);
    first.set(slot, earlier ?? mapped.column);
    return earlier === undefined
      ? []
      : [`“${earlier}” and “${mapped.column}” are both taken as ${slot}: choose one.`];
  });
}

function slotOf(mapped: MappedColumn): string | null {
  switch (mapped.as) {
    case 'ignored':
    case 'words':
    case 'tick':
      return null;
    case 'position':
      return `positions on ${mapped.on}`;
    case 'question':
      return mapped.positions === null
        ? `the question “${mapped.question}”`
        : `positions on ${mapped.about ?? 'nothing'}`;
    default:
      return mapped.as;
  }
}

function unknownTargets({ columns }: ImportMapping, paper: Paper): readonly string[] {
  return columns.flatMap((mapped) => {
    const key = targetOf(mapped);
    if (key === null) {
      return mapped.as === 'question' && mapped.positions !== null
        ? [`“${mapped.column}” is read as positions, and the mapping does not say on what.`]
        : [];
    }
    const target = targetFromKey(key);
    const isThere = target !== null && describeTarget(paper, target) !== null;
    return isThere
      ? []
      : [`“${mapped.column}” is about ${key}, which the paper does not have.`];
  });
}

function targetOf(mapped: MappedColumn): string | null {
  if (mapped.as === 'words' || mapped.as === 'position') return mapped.on;
  return mapped.as === 'question' || mapped.as === 'tick' ? mapped.about : null;
}

function says({ columns }: ImportMapping): boolean {
  return columns.some(({ as }) => ['words', 'position', 'question', 'tick'].includes(as));
}

/** What a column may be about, in the order of the paper; blocks are left out, there are too many. */
export function mappableTargets(paper: Paper): readonly string[] {
  return paperTargetKeys(paper).filter((key) => !/^(?:block|cell|seat|change):/.test(key));
}
