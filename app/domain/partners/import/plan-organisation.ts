/** What the rows of one organisation, none of which is refused yet, would make of it. */
import { accept, refuse, type Result } from '../../result.ts';
import {
  nameKey,
  type PartnerContact,
  type PartnerDetails,
  type PartnerOrganisation,
} from '../roll.ts';
import { rowWords, type MeantRow } from './judge-contacts.ts';
import { MAX_WORDS_CHARACTERS } from './read-roll-row.ts';
import {
  CHANGEABLE_DETAILS,
  type PlannedContact,
  type PlannedOrganisation,
} from './roll-plan.ts';

export type OnRoll = {
  /** Null for an organisation that is not on the roll. */
  readonly partner: PartnerOrganisation | null;
  /** Those of it who may sign in. */
  readonly contacts: readonly PartnerContact[];
};

/** The refusal is for every row of the organisation. */
export function planOrganisation(
  rows: readonly MeantRow[],
  { partner, contacts }: OnRoll,
): Result<PlannedOrganisation, string> {
  const contradiction = contradictionOf(rows);
  if (contradiction !== null) return refuse(contradiction);
  const after = detailsAfter(rows, partner);
  const lists = [after.otherNames, after.seatsHeld];
  if (lists.some((list) => list.join('\n').length > MAX_WORDS_CHARACTERS)) {
    return refuse('Its other names or its seats are longer than 5,000 characters together.');
  }
  const planned = planContacts(rows, contacts);
  const others = contacts.filter(({ id }) =>
    planned.every(({ contactId }) => contactId !== id),
  );
  return accept({
    partnerId: partner?.id ?? null,
    before: partner,
    after,
    changes:
      partner === null
        ? []
        : CHANGEABLE_DETAILS.filter((detail) => partner[detail] !== after[detail]),
    contacts: planned,
    hasLead: [...others, ...planned.map((one) => one.after)].some(
      ({ role }) => role === 'lead',
    ),
  });
}

function contradictionOf(rows: readonly MeantRow[]): string | null {
  const sectors = new Set(stated(rows, 'sector').map((sector) => sector.toLowerCase()));
  if (sectors.size > 1) {
    return `${rowWords(rows)} are of one organisation and give it different sectors.`;
  }
  const spoken = new Set(stated(rows, 'speaksFor'));
  return spoken.size > 1
    ? `${rowWords(rows)} are of one organisation and differ in for whom it speaks.`
    : null;
}

function stated(rows: readonly MeantRow[], detail: 'sector' | 'speaksFor'): readonly string[] {
  return rows.map((row) => row[detail]).filter((words) => words !== '');
}

/** What is as it was keeps its very value, by which a change is told. */
function detailsAfter(
  rows: readonly MeantRow[],
  partner: PartnerOrganisation | null,
): PartnerDetails {
  const before: PartnerDetails = partner ?? {
    name: usualSpelling(
      rows.filter(({ name, key }) => nameKey(name) === key),
      rows,
    ),
    ...{ otherNames: [], sector: '', speaksFor: '', seatsHeld: [] },
  };
  const [sector = ''] = spellings(stated(rows, 'sector'));
  const [speaksFor = ''] = stated(rows, 'speaksFor');
  const isSameSector = sector === '' || sector.toLowerCase() === before.sector.toLowerCase();
  return {
    name: before.name,
    otherNames: withMore(
      before,
      rows.flatMap(({ otherNames }) => otherNames),
    ),
    sector: isSameSector ? before.sector : sector,
    speaksFor: speaksFor === '' ? before.speaksFor : speaksFor,
    seatsHeld: seatsAfter(
      before.seatsHeld,
      rows.flatMap(({ seatsHeld }) => seatsHeld),
    ),
  };
}

function usualSpelling(own: readonly MeantRow[], all: readonly MeantRow[]): string {
  return spellings((own.length > 0 ? own : all).map(({ name }) => name))[0] ?? '';
}

/** The most usual one first; of equals, one that is not all in capitals. The order is not looked at. */
function spellings(words: readonly string[]): readonly string[] {
  const rank = (word: string) => ({
    count: words.filter((other) => other === word).length,
    shouts: word === word.toUpperCase() ? 1 : 0,
  });
  return [...new Set(words)].sort((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    return second.count - first.count || first.shouts - second.shouts || (one < other ? -1 : 1);
  });
}

/** A file adds other names and takes none away. */
function withMore(
  { name, otherNames }: Pick<PartnerDetails, 'name' | 'otherNames'>,
  more: readonly string[],
): readonly string[] {
  const known = new Set([name, ...otherNames].map(nameKey));
  const fresh: string[] = [];
  for (const other of more) {
    if (nameKey(other) === '' || known.has(nameKey(other))) continue;
    known.add(nameKey(other));
    fresh.push(other);
  }
  return fresh.length === 0 ? otherNames : [...otherNames, ...fresh];
}

/** The seats that a file states are all that there are; in another order they are the same. */
function seatsAfter(before: readonly string[], seats: readonly string[]): readonly string[] {
  const after = new Map<string, string>();
  for (const seat of seats) {
    if (!after.has(seat.toLowerCase())) after.set(seat.toLowerCase(), seat);
  }
  const known = new Set(before.map((seat) => seat.toLowerCase()));
  const isSame =
    after.size === known.size && [...after.keys()].every((seat) => known.has(seat));
  return after.size === 0 || isSame ? before : [...after.values()];
}

function planContacts(
  rows: readonly MeantRow[],
  onRoll: readonly PartnerContact[],
): readonly PlannedContact[] {
  const emails = [...new Set(rows.flatMap(({ contact }) => contact?.email ?? []))];
  const planned = emails.map((email) => planContact(email, rows, onRoll));
  const unsaid = planned.filter(({ isRoleAssumed }) => isRoleAssumed);
  const others = onRoll.filter(({ id }) => planned.every(({ contactId }) => contactId !== id));
  const isLed = [...others, ...planned.map(({ after }) => after)].some(
    ({ role }) => role === 'lead',
  );
  // Of whom nothing is said leads where nobody else does and nobody else is meant.
  if (isLed || unsaid.length !== 1) return planned;
  return planned.map((contact) =>
    contact.isRoleAssumed ? { ...contact, after: { ...contact.after, role: 'lead' } } : contact,
  );
}

function planContact(
  email: string,
  rows: readonly MeantRow[],
  onRoll: readonly PartnerContact[],
): PlannedContact {
  const said = rows.flatMap(({ contact }) => (contact?.email === email ? [contact] : []));
  const [name = ''] = spellings(said.map((one) => one.name).filter((words) => words !== ''));
  const role = said.find((one) => one.role !== null)?.role ?? null;
  const known = onRoll.find((contact) => contact.email === email);
  if (known === undefined) {
    return {
      ...{ contactId: null, before: null, isRoleAssumed: role === null },
      after: { name, email, role: role ?? 'contributor' },
    };
  }
  const isSameName = name === '' || nameKey(name) === nameKey(known.name);
  return {
    contactId: known.id,
    before: { name: known.name, email, role: known.role },
    after: { name: isSameName ? known.name : name, email, role: role ?? known.role },
    isRoleAssumed: false,
  };
}
