/**
 * Which organisation the rows of a file mean: the one on the roll that has the name, or has it among
 * its other names, or else a new one. A name that would stand for two is refused, so that a file
 * means the same whatever the order of its rows, and when it comes again.
 */
import { nameKey, type PartnerOrganisation } from '../roll.ts';
import type { MeantRow } from './judge-contacts.ts';
import type { RollRow } from './read-roll-row.ts';
import type { RefusedRow } from './roll-plan.ts';

const AMBIGUOUS =
  'Its name stands for more than one organisation on the roll: use the full one.';
const HAS_LEFT = 'The organisation was taken off the roll: bring it back there first.';
const IS_CLAIMED = 'Its name is given as another name of another organisation in the file.';
const IS_ANOTHERS = 'One of its other names is a name of another organisation, or given to it.';

type Meaning = {
  readonly meant: readonly MeantRow[];
  readonly refused: readonly RefusedRow[];
};

export function meaningOf(
  rows: readonly RollRow[],
  organisations: readonly PartnerOrganisation[],
): Meaning {
  const known = namesOnRoll(organisations);
  const found: MeantRow[] = [];
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const owners = ownersOf(known, row.name);
    const [owner] = owners;
    if (owners.length > 1) refused.push({ row: row.row, reason: AMBIGUOUS });
    else if (owner?.left) refused.push({ row: row.row, reason: HAS_LEFT });
    else {
      const key = nameKey(owner?.name ?? row.name);
      found.push({ ...row, key, partnerId: owner?.id ?? null });
    }
  }
  const contested = contestedNames(found, known);
  const faults = found.map((row) => ({ row, reason: faultOf(row, contested, known) }));
  return {
    meant: faults.flatMap(({ row, reason }) => (reason === null ? [row] : [])),
    refused: [
      ...refused,
      ...faults.flatMap(({ row, reason }) =>
        reason === null ? [] : [{ row: row.row, reason }],
      ),
    ],
  };
}

type NamesOnRoll = {
  readonly own: ReadonlyMap<string, PartnerOrganisation>;
  /** Those that have a name among their other names, by its key. */
  readonly other: ReadonlyMap<string, readonly PartnerOrganisation[]>;
};

function namesOnRoll(organisations: readonly PartnerOrganisation[]): NamesOnRoll {
  const other = new Map<string, PartnerOrganisation[]>();
  for (const organisation of organisations) {
    for (const key of new Set(organisation.otherNames.map(nameKey))) {
      other.set(key, [...(other.get(key) ?? []), organisation]);
    }
  }
  return { own: new Map(organisations.map((one) => [nameKey(one.name), one])), other };
}

/** One that has it as its own name comes before all that have it as another one. */
function ownersOf({ own, other }: NamesOnRoll, name: string): readonly PartnerOrganisation[] {
  const owner = own.get(nameKey(name));
  return owner ? [owner] : (other.get(nameKey(name)) ?? []);
}

/** Names that the roll and the file together give to more than one organisation. */
function contestedNames(rows: readonly MeantRow[], known: NamesOnRoll): ReadonlySet<string> {
  const claims = new Map<string, Set<string>>();
  const claim = (name: string, key: string) => {
    const claimed = claims.get(nameKey(name)) ?? new Set();
    claims.set(nameKey(name), claimed.add(key));
  };
  for (const { name, otherNames, key } of rows) {
    for (const given of [name, ...otherNames]) {
      claim(given, key);
      for (const owner of ownersOf(known, given)) claim(given, nameKey(owner.name));
    }
  }
  return new Set([...claims].filter(([, keys]) => keys.size > 1).map(([name]) => name));
}

/** A name that the roll knows stays what it is there; only what the file adds is in question. */
function faultOf(
  { name, otherNames, key }: MeantRow,
  contested: ReadonlySet<string>,
  known: NamesOnRoll,
): string | null {
  if (contested.has(nameKey(name)) && ownersOf(known, name).length === 0) return IS_CLAIMED;
  const isOwnAlready = (other: string) =>
    nameKey(other) === key ||
    (known.other.get(nameKey(other)) ?? []).some((owner) => nameKey(owner.name) === key);
  const isFault = otherNames.some(
    (other) => contested.has(nameKey(other)) && !isOwnAlready(other),
  );
  return isFault ? IS_ANOTHERS : null;
}
