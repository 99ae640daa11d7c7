/** The cells of one row about its respondent: who answers, and how it may be published. */
import { accept, refuse, type Result } from '../../result.ts';
import type { AnsweringType, Consent, Organisation, Respondent } from '../response.ts';
import { isYes, ownConsent, ownType } from './answer-words.ts';
import { comparable, valueFor, type MappedColumn } from './mapping.ts';

type Kept = { readonly use: MappedColumn; readonly cell: string };

/** Filled cells by what they are taken as, without spaces at their ends. */
export type AboutRow = { readonly cells: Map<MappedColumn['as'], Kept> };

export type AboutReading = {
  readonly respondent: Respondent;
  readonly consent: Consent;
  readonly wantsOutcome: boolean;
  /** Cells that no field can hold as they stand. */
  readonly leftOver: readonly Kept[];
};

const MAX_LINE_CHARACTERS = 200;
const MAX_EMAIL_CHARACTERS = 254;

export function readAbout(
  { cells }: AboutRow,
  areas: readonly string[],
): Result<AboutReading, string> {
  const leftOver: Kept[] = [];
  const line = (field: MappedColumn['as']): string => {
    const kept = cells.get(field);
    const text = kept?.cell.replace(/\s+/g, ' ') ?? '';
    if (kept === undefined || text.length <= MAX_LINE_CHARACTERS) return text;
    leftOver.push(kept);
    return '';
  };
  const type = typeOf(cells, leftOver);
  const consent = consentOf(cells, leftOver);
  if (!type.ok) return type;
  if (!consent.ok) return consent;
  const organisation = {
    name: line('organisation'),
    sector: line('sector'),
    role: line('role'),
  };
  const isOrganisation =
    type.value === 'organisation' || (type.value === null && organisation.name !== '');
  if (!isOrganisation) leftOver.push(...organisationCells(cells, leftOver));
  return accept({
    respondent: {
      type: isOrganisation ? 'organisation' : 'individual',
      name: nameOf(line),
      email: emailOf(cells, leftOver),
      area: areaOf(cells, areas, leftOver),
      organisation: isOrganisation ? { ...UNSAID, ...organisation } : null,
      meeting: null,
    },
    consent: consent.value,
    wantsOutcome: outcomeOf(cells, leftOver),
    leftOver,
  });
}

const UNSAID: Omit<Organisation, 'name' | 'sector' | 'role'> = {
  isAuthorised: null,
  authorisedBy: '',
  represents: '',
  howConsulted: '',
  stake: null,
  mandate: null,
};

type Cells = AboutRow['cells'];

/** Null when the row does not say. */
function typeOf(cells: Cells, leftOver: Kept[]): Result<AnsweringType | null, string> {
  const kept = cells.get('type');
  if (kept?.use.as !== 'type') return accept(null);
  const own = ownType(kept.cell);
  const type = valueFor(kept.use.values, kept.cell) ?? own;
  if (type === null) {
    return refuse(
      `“${kept.cell.slice(0, 40)}” under “${kept.use.column}” is neither an individual nor an organisation in the mapping.`,
    );
  }
  if (own !== type) leftOver.push(kept);
  return accept(type);
}

function consentOf(cells: Cells, leftOver: Kept[]): Result<Consent, string> {
  const kept = cells.get('consent');
  if (kept?.use.as !== 'consent') return accept('not-at-all');
  const own = ownConsent(kept.cell);
  const consent = valueFor(kept.use.values, kept.cell) ?? own;
  if (consent === null) {
    return refuse(
      `“${kept.cell.slice(0, 40)}” under “${kept.use.column}” has no meaning in the mapping.`,
    );
  }
  if (own !== consent) leftOver.push(kept);
  return accept(consent);
}

/** An individual has no organisation to write these on. */
function organisationCells(cells: Cells, leftOver: readonly Kept[]): readonly Kept[] {
  return (['organisation', 'sector', 'role'] as const).flatMap((field) => {
    const kept = cells.get(field);
    return kept && !leftOver.includes(kept) ? [kept] : [];
  });
}

function nameOf(line: (field: MappedColumn['as']) => string): string {
  const parts = [line('first-name'), line('last-name')].filter((part) => part !== '');
  const whole = line('name');
  return [whole, ...parts].filter((part) => part !== '').join(' ');
}

function emailOf(cells: Cells, leftOver: Kept[]): string {
  const kept = cells.get('email');
  if (!kept) return '';
  const isAddress =
    kept.cell.length <= MAX_EMAIL_CHARACTERS &&
    /^[^\s"(),:;<>@[\\\]]+@[^\s"(),:;<>@[\\\].]+(?:\.[^\s"(),:;<>@[\\\].]+)+$/.test(kept.cell);
  if (isAddress) return kept.cell;
  leftOver.push(kept);
  return '';
}

/** One of the consultation's areas; any words where it has none. */
function areaOf(cells: Cells, areas: readonly string[], leftOver: Kept[]): string {
  const kept = cells.get('area');
  if (!kept) return '';
  const line = kept.cell.replace(/\s+/g, ' ');
  if (areas.length === 0 && line.length <= MAX_LINE_CHARACTERS) return line;
  const listed = areas.find((area) => comparable(area) === comparable(kept.cell));
  if (listed === undefined) leftOver.push(kept);
  return listed ?? '';
}

function outcomeOf(cells: Cells, leftOver: Kept[]): boolean {
  const kept = cells.get('wants-outcome');
  if (!kept) return false;
  if (!/^(?:yes|no|true|false)$/i.test(kept.cell)) leftOver.push(kept);
  return isYes(kept.cell);
}
