/** Rows whose contact cannot be taken: an address stands for one person of one organisation. */
import { nameKey, type PartnerContact } from '../roll.ts';
import type { RollRow } from './read-roll-row.ts';
import type { RefusedRow, Roll } from './roll-plan.ts';

/** A row, and the id of the organisation on the roll that it means; null for a new one. */
export type MeantRow = RollRow & {
  readonly key: string;
  readonly partnerId: string | null;
};

/** One refusal for each row of a contact that is refused. */
export function judgeContacts(
  rows: readonly MeantRow[],
  { contacts }: Pick<Roll, 'contacts'>,
): readonly RefusedRow[] {
  const byEmail = new Map<string, MeantRow[]>();
  for (const row of rows) {
    if (row.contact === null) continue;
    const { email } = row.contact;
    byEmail.set(email, [...(byEmail.get(email) ?? []), row]);
  }
  return [...byEmail].flatMap(([email, said]) => {
    const known = contacts.find((contact) => contact.email === email) ?? null;
    const reason = contactFault(said, known);
    return reason === null ? [] : said.map(({ row }) => ({ row, reason }));
  });
}

function contactFault(rows: readonly MeantRow[], known: PartnerContact | null): string | null {
  const [first] = rows;
  if (rows.some(({ key }) => key !== first?.key)) {
    return `${rowWords(rows)} give one email address to different organisations: it can stand for one only.`;
  }
  if (known !== null && known.organisationId !== first?.partnerId) {
    return 'The email address of the contact stands for another organisation on the roll: it can stand for one only.';
  }
  return contradictionOf(rows, known);
}

function contradictionOf(
  rows: readonly MeantRow[],
  known: PartnerContact | null,
): string | null {
  const names = new Set(
    rows.map(({ contact }) => nameKey(contact?.name ?? '')).filter((key) => key !== ''),
  );
  const roles = new Set(rows.flatMap(({ contact }) => contact?.role ?? []));
  if (names.size > 1) {
    return `${rowWords(rows)} give one email address to contacts with different names.`;
  }
  if (roles.size > 1) return `${rowWords(rows)} give one contact different roles.`;
  return names.size === 0 && known === null ? 'The contact has no name.' : null;
}

/** `Rows 3, 5 and 9`. */
export function rowWords(rows: readonly Pick<RollRow, 'row'>[]): string {
  const numbers = rows.map(({ row }) => row).sort((one, other) => one - other);
  if (numbers.length < 2) return `Row ${numbers[0] ?? ''}`;
  return `Rows ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
}
