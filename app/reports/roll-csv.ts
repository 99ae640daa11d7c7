/**
 * The roll as a table: one line a contact, and one for an organisation that has none. Its headers are
 * those that an import recognises, so the file that comes back changed is taken in.
 */
import { ROLL_FIELDS, type RollField } from '#app/domain/partners/import/roll-columns.ts';
import type { PartnerContact, PartnerOrganisation } from '#app/domain/partners/roll.ts';
import { PARTNER_ROLE_WORDS } from '#app/domain/people/wording.ts';
import { writeCsv, type CsvLine } from './write-csv.ts';

type Tabled = Exclude<RollField, 'contact-first-name' | 'contact-last-name'>;

const HEADERS: Readonly<Record<Tabled, string>> = {
  organisation: 'Organisation',
  'other-names': 'Other names',
  sector: 'Sector',
  'speaks-for': 'Who they speak for',
  'seats-held': 'Seats held',
  'contact-name': 'Contact name',
  'contact-email': 'Contact email',
  'contact-role': 'Contact role',
};

const COLUMNS = ROLL_FIELDS.filter(
  (field): field is Tabled => field !== 'contact-first-name' && field !== 'contact-last-name',
);

/** To be filled in. */
export function rollTemplate(): string {
  return writeCsv([COLUMNS.map((field) => HEADERS[field])]);
}

export function rollCsv(
  organisations: readonly PartnerOrganisation[],
  contacts: readonly PartnerContact[],
): string {
  const lines = organisations.flatMap((organisation) => {
    const own = contacts.filter(({ organisationId }) => organisationId === organisation.id);
    return own.length === 0
      ? [lineOf(organisation, null)]
      : own.map((contact) => lineOf(organisation, contact));
  });
  return rollTemplate() + writeCsv(lines);
}

function lineOf(
  { name, otherNames, sector, speaksFor, seatsHeld }: PartnerOrganisation,
  contact: PartnerContact | null,
): CsvLine {
  const cells: Readonly<Record<Tabled, string>> = {
    organisation: name,
    'other-names': listCell(otherNames),
    sector,
    'speaks-for': speaksFor,
    'seats-held': listCell(seatsHeld),
    'contact-name': contact?.name ?? '',
    'contact-email': contact?.email ?? '',
    'contact-role': contact === null ? '' : PARTNER_ROLE_WORDS[contact.role],
  };
  return COLUMNS.map((field) => cells[field]);
}

/** An entry to a line. The last line break keeps an entry whole that has a semicolon in it. */
function listCell(entries: readonly string[]): string {
  const isPlain = entries.every((entry) => !entry.includes(';'));
  return isPlain ? entries.join('\n') : `${entries.join('\n')}\n`;
}
