/**
 * What the columns of a table of partners are taken as: proposed by their headers in the usual
 * wordings, and checked once a person has corrected them.
 */
import { plainHeader } from '../../response/import/header-words.ts';
import { roleOfWords } from './role-words.ts';

export const ROLL_FIELDS = [
  'organisation',
  'other-names',
  'sector',
  'speaks-for',
  'seats-held',
  'contact-name',
  'contact-first-name',
  'contact-last-name',
  'contact-email',
  'contact-role',
] as const;
export type RollField = (typeof ROLL_FIELDS)[number];

/** What each column is taken as, in their order; null for one that is left out. */
export type RollMapping = readonly (RollField | null)[];

export const ROLL_FIELD_WORDS: Readonly<Record<RollField, string>> = {
  organisation: 'Name of the organisation',
  'other-names': 'Other names of the organisation',
  sector: 'Sector',
  'speaks-for': 'For whom it speaks',
  'seats-held': 'Seats that it holds',
  'contact-name': 'Name of the contact',
  'contact-first-name': 'First name of the contact',
  'contact-last-name': 'Last name of the contact',
  'contact-email': 'Email address of the contact',
  'contact-role': 'Role of the contact',
};

/** Fields that hold a list, which may be spread over several columns. */
const LISTS: readonly RollField[] = ['other-names', 'seats-held'];

export type RollColumn = { readonly header: string; readonly cells: readonly string[] };

type Rule = { readonly field: RollField; readonly header: RegExp };

/** In the order in which they are tried: a header of a contact may name the organisation too. */
const RULES: readonly Rule[] = [
  { field: 'contact-email', header: /\be ?mail\b/ },
  { field: 'contact-first-name', header: /\b(?:first|fore|given) ?names?\b/ },
  { field: 'contact-last-name', header: /\b(?:last|sur|family) ?names?\b/ },
  {
    field: 'other-names',
    header:
      /\b(?:other|former|previous|alternative|short|trading) (?:\w+ )?names?\b|\balso\b|\bal?ias(?:es)?\b|\bacronyms?\b|\babbreviat\w*|\binitials\b|\bknown as\b|\baka\b|\bformerly\b|\bshort form\b/,
  },
  { field: 'seats-held', header: /\bseats?\b|\bplaces held\b|\bgroups? sat on\b/ },
  {
    field: 'speaks-for',
    header:
      /\b(?:speaks?|speaking|stands?) for\b|\brepresent(?:s|ed|ing)?\b|\bon behalf of\b|\bconstituency\b|\bmembership\b/,
  },
  {
    field: 'sector',
    header:
      /\bsector\b|^(?:type|kind|category|group)$|^(?:type|kind|category) of (?:organi[sz]ation|partner|body)$|^(?:organi[sz]ation|partner|body) (?:type|kind|category|group)$/,
  },
  { field: 'contact-role', header: /\brole\b|\bresponsib\w+|\bpermissions?\b|\baccess\b/ },
  {
    field: 'contact-name',
    header:
      /\bcontacts?(?:'s)?(?: (?:full )?names?| person| officer)?$|^(?:name of )?(?:the )?(?:contact|representative|officer|lead|person)(?: officer| person)?(?:'s)?(?: names?)?$|^full names?$|^contact name\b/,
  },
  {
    field: 'organisation',
    header:
      /^(?:names? of (?:the )?)?(?:partner |member )?(?:organi[sz]ations?|partners?|members?|bod(?:y|ies)|agenc(?:y|ies)|compan(?:y|ies)|institutions?|stakeholders?|groups?|authorit(?:y|ies))(?:'s)?(?: (?:organi[sz]ation|body|agency))?(?: names?)?$/,
  },
];

/** Each field goes to the first column that fits, and a list to every one. */
export function proposeRollMapping(columns: readonly RollColumn[]): RollMapping {
  const taken = new Set<RollField>();
  const take = (field: RollField): RollField | null => {
    if (taken.has(field) && !LISTS.includes(field)) return null;
    taken.add(field);
    return field;
  };
  const proposed = columns.map((column) => {
    const field = fieldOf(column);
    return field === null ? null : take(field);
  });
  // "Name" alone is the organisation's where no other column is, and a contact's beside one.
  return proposed.map((field, at) => {
    if (field !== null || plainHeader(columns[at]?.header ?? '') !== 'name') return field;
    return take(taken.has('organisation') ? 'contact-name' : 'organisation');
  });
}

function fieldOf({ header, cells }: RollColumn): RollField | null {
  const plain = plainHeader(header);
  const field = RULES.find((rule) => rule.header.test(plain))?.field ?? null;
  return field === 'contact-role' && !saysRoles(cells) ? null : field;
}

/** "Role" may as well be a job title, which no field of the roll holds. */
function saysRoles(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const known = filled.filter((cell) => roleOfWords(cell) !== null);
  return known.length * 2 >= filled.length;
}

/** Why the mapping cannot be followed, in sentences; empty when it can. */
export function rollMappingFaults(mapping: RollMapping): readonly string[] {
  const takes = (field: RollField) => mapping.includes(field);
  const isNamed =
    takes('contact-name') || takes('contact-first-name') || takes('contact-last-name');
  const twice = ROLL_FIELDS.filter(
    (field) => !LISTS.includes(field) && mapping.filter((taken) => taken === field).length > 1,
  );
  return [
    ...(takes('organisation')
      ? []
      : ['Say which column holds the names of the organisations.']),
    ...twice.map((field) => `Only one column can be taken as “${ROLL_FIELD_WORDS[field]}”.`),
    ...((isNamed || takes('contact-role')) && !takes('contact-email')
      ? ['Say which column holds the email addresses of the contacts: they sign in with them.']
      : []),
    ...(takes('contact-name') && (takes('contact-first-name') || takes('contact-last-name'))
      ? ['Take either a column with whole names of contacts, or first and last names.']
      : []),
  ];
}
