/** One row of a table of partners, read by the mapping: an organisation, and perhaps one contact of it. */
import { normalEmail } from '../../people/normal-email.ts';
import type { PartnerRole } from '../../people/partner.ts';
import { cleanText } from '../../response/clean-text.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { nameKey } from '../roll.ts';
import type { RollField, RollMapping } from './roll-columns.ts';
import { roleOfWords } from './role-words.ts';

export type RollRow = {
  /** Its number in the file, as a spreadsheet counts. */
  readonly row: number;
  /** '' and empty lists where nothing is stated. */
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly sector: string;
  readonly speaksFor: string;
  readonly seatsHeld: readonly string[];
  /** Null for a row that names no contact. */
  readonly contact: StatedContact | null;
};

export type StatedContact = {
  /** '' when only the address is stated. */
  readonly name: string;
  readonly email: string;
  readonly role: PartnerRole | null;
};

/** Characters that the pages of the roll take, too. */
const MAX_LINE_CHARACTERS = 200;
export const MAX_WORDS_CHARACTERS = 5000;

/** The reason of a refusal quotes no name and no address of a contact: it is kept with the import. */
export function readRollRow(
  row: number,
  cells: readonly string[],
  mapping: RollMapping,
): Result<RollRow, string> {
  const cell = cellReader(cells, mapping);
  const contact = readContact(cell);
  if (!contact.ok) return contact;
  const read = {
    row,
    name: oneLine(cell('organisation')),
    otherNames: listIn(cell('other-names')),
    sector: oneLine(cell('sector')),
    speaksFor: cell('speaks-for').trim(),
    seatsHeld: listIn(cell('seats-held')),
    contact: contact.value,
  };
  const fault = faultOf(read);
  return fault === null ? accept(read) : refuse(fault);
}

type CellReader = (field: RollField) => string;

/** What stands under a field; a list that is spread over columns has each on lines of its own. */
function cellReader(cells: readonly string[], mapping: RollMapping): CellReader {
  return (field) => {
    const filled = mapping.flatMap((taken, at) =>
      taken === field && (cells[at] ?? '').trim() !== '' ? [plainCell(cells[at] ?? '')] : [],
    );
    return filled.length > 1 ? `${filled.join('\n')}\n` : (filled[0] ?? '');
  };
}

/** Without the mark that keeps a spreadsheet from running a text as a formula. */
function plainCell(cell: string): string {
  return cleanText(cell).replace(/^[^\S\n]*'(?=[=+\-@＝＋－＠])/u, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** One entry to a line; in a cell of one line, entries between semicolons. */
function listIn(cell: string): readonly string[] {
  const parts = cell.includes('\n') ? cell.split('\n') : cell.split(';');
  return parts.map(oneLine).filter((part) => part !== '');
}

function readContact(cell: CellReader): Result<StatedContact | null, string> {
  const whole = oneLine(cell('contact-name'));
  const parts = oneLine(`${cell('contact-first-name')} ${cell('contact-last-name')}`);
  const [name, address, roleWords] = [
    whole || parts,
    cell('contact-email'),
    cell('contact-role'),
  ];
  if (address.trim() === '') {
    if (name !== '') return refuse('The contact has no email address: they sign in with it.');
    return roleWords.trim() === ''
      ? accept(null)
      : refuse('It states a role, and nobody who has it.');
  }
  const email = normalEmail(address);
  if (email === null) return refuse('What stands for the email address is no email address.');
  const role = roleWords.trim() === '' ? null : roleOfWords(roleWords);
  if (role === null && roleWords.trim() !== '') {
    return refuse('The role of the contact is none of lead, contributor and approver.');
  }
  return accept({ name, email, role });
}

function faultOf(row: Omit<RollRow, 'row'>): string | null {
  if (row.name === '') return 'It names no organisation.';
  if (nameKey(row.name) === '') return 'The name of the organisation has no letter or digit.';
  const lines = [row.name, row.sector, row.contact?.name ?? ''];
  if (lines.some((line) => line.length > MAX_LINE_CHARACTERS)) {
    return `A name or a sector is longer than ${MAX_LINE_CHARACTERS} characters.`;
  }
  const texts = [row.speaksFor, row.otherNames.join('\n'), row.seatsHeld.join('\n')];
  return texts.some((text) => text.length > MAX_WORDS_CHARACTERS)
    ? 'For whom it speaks, its other names or its seats are longer than 5,000 characters.'
    : null;
}
