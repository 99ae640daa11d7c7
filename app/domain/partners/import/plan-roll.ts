/**
 * Planning what a table of partners does to the roll. Several rows of one organisation are one
 * organisation; blank cells erase nothing; the order of rows decides nothing, so rows that
 * contradict each other are refused together; and what is on the roll already stays as it is.
 */
import { judgeContacts, type MeantRow } from './judge-contacts.ts';
import { meaningOf } from './name-resolution.ts';
import { planOrganisation } from './plan-organisation.ts';
import type { RollRow } from './read-roll-row.ts';
import type { PlannedOrganisation, RefusedRow, Roll, RollPlan } from './roll-plan.ts';

/** `unread` are rows that could not be read at all. */
export function planRoll(
  roll: Roll,
  rows: readonly RollRow[],
  unread: readonly RefusedRow[],
): RollPlan {
  const { once, repeated } = withoutRepeats(rows);
  const { meant, refused: unknown } = meaningOf(once, roll.organisations);
  const unfit = judgeContacts(meant, roll);
  const fit = meant.filter(({ row }) => unfit.every((refusal) => refusal.row !== row));
  const { organisations, contradicting } = planOrganisations(fit, roll);
  return {
    organisations,
    refused: [...unread, ...repeated, ...unknown, ...unfit, ...contradicting].sort(
      (one, other) => one.row - other.row,
    ),
    newSectors: newSectorsOf(organisations, roll),
  };
}

function withoutRepeats(rows: readonly RollRow[]) {
  const first = new Map<string, number>();
  const once: RollRow[] = [];
  const repeated: RefusedRow[] = [];
  for (const row of rows) {
    const said = JSON.stringify({ ...row, row: 0 });
    const earlier = first.get(said);
    if (earlier === undefined) {
      first.set(said, row.row);
      once.push(row);
    } else {
      repeated.push({ row: row.row, reason: `It says the same as row ${earlier}.` });
    }
  }
  return { once, repeated };
}

function planOrganisations(rows: readonly MeantRow[], roll: Roll) {
  const groups = new Map<string, MeantRow[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  const organisations: PlannedOrganisation[] = [];
  const contradicting: RefusedRow[] = [];
  for (const group of groups.values()) {
    const id = group[0]?.partnerId ?? null;
    const planned = planOrganisation(group, {
      partner: roll.organisations.find((partner) => partner.id === id) ?? null,
      contacts: roll.contacts.filter(({ organisationId }) => organisationId === id),
    });
    if (planned.ok) organisations.push(planned.value);
    else contradicting.push(...group.map(({ row }) => ({ row, reason: planned.refusal })));
  }
  return { organisations, contradicting };
}

function newSectorsOf(
  planned: readonly PlannedOrganisation[],
  { organisations }: Roll,
): readonly string[] {
  const known = new Set(organisations.map(({ sector }) => sector.toLowerCase()));
  const fresh = planned
    .map(({ after }) => after.sector)
    .filter((sector) => sector !== '' && !known.has(sector.toLowerCase()));
  return [...new Set(fresh)].sort((one, other) => one.localeCompare(other, 'en-GB'));
}
