/**
 * Who replied: analysed respondents by channel, week, sector and area.
 *
 * Individuals and organisations are counted apart throughout; each table adds up to
 * `ledger.analysed`, save that small counts of people by area are hidden.
 */
import { addDays, mondayOf } from '../consultation/days.ts';
import { closingDay, londonDay } from '../consultation/london-time.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { CHANNELS, type Channel, type Response } from '../response/response.ts';
import { latestContent } from './positions.ts';
import type { Split } from './summary.ts';
import { suppressSmall } from './suppress.ts';

export type ChannelRow = Split & { readonly channel: Channel };

/** `weekBeginning` is a Monday, `YYYY-MM-DD`, in London. */
export type WeekRow = Split & { readonly weekBeginning: string };

/** A null sector means that none was given. */
export type SectorRow = { readonly sector: string | null; readonly organisations: number };

/** A null area means that none was given; null individuals, that the count is hidden. */
export type AreaRow = { readonly area: string | null; readonly individuals: number | null };

export type OrganisationsReplied = {
  /** Names of those that agreed to be published with their name, in alphabetical order. */
  readonly named: readonly string[];
  /** How many others replied. */
  readonly unnamed: number;
};

/** Sectors beyond the commonest are counted together, so that odd wording cannot flood a report. */
export const MAX_SECTORS = 20;
export const OTHER_SECTORS = 'All other sectors';

/** Only channels that occur, in their fixed order. */
export function tallyByChannel(analysed: readonly Response[]): readonly ChannelRow[] {
  const byChannel = splitBy(analysed, ({ channel }) => channel);
  return CHANNELS.flatMap((channel) => {
    const split = byChannel.get(channel);
    return split ? [{ channel, ...split }] : [];
  });
}

/**
 * Weeks from the first to the last of the period, those with no response included, and any other
 * week in which a response was received. Oldest first.
 *
 * `until` is the instant up to which there is anything to know: later weeks are left out.
 */
export function tallyByWeek(
  analysed: readonly Response[],
  period: Pick<Consultation, 'opensAt' | 'closesAt'>,
  until: Date,
): readonly WeekRow[] {
  const byWeek = splitBy(analysed, ({ receivedAt }) => mondayOf(londonDay(receivedAt)));
  const weeks = new Set([...weeksOf(period, until), ...byWeek.keys()]);
  return [...weeks].sort().map((weekBeginning) => ({
    weekBeginning,
    ...(byWeek.get(weekBeginning) ?? { individuals: 0, organisations: 0 }),
  }));
}

function weeksOf(
  { opensAt, closesAt }: Pick<Consultation, 'opensAt' | 'closesAt'>,
  until: Date,
): readonly string[] {
  if (!opensAt || !closesAt || until < opensAt) return [];
  const last = until < closesAt ? londonDay(until) : closingDay(closesAt);
  const weeks: string[] = [];
  for (let week = mondayOf(londonDay(opensAt)); week <= last; week = addDays(week, 7)) {
    weeks.push(week);
  }
  return weeks;
}

/** Organisations by sector, most first, those that gave none last. */
export function tallyBySector(analysed: readonly Response[]): readonly SectorRow[] {
  const counts = new Map<string, number>();
  for (const response of analysed) {
    const { type, organisation } = latestContent(response).respondent;
    if (type !== 'organisation') continue;
    const sector = organisation?.sector.trim() ?? '';
    counts.set(sector, (counts.get(sector) ?? 0) + 1);
  }
  const given = [...counts]
    .filter(([sector]) => sector !== '')
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
  const rest = given.slice(MAX_SECTORS).reduce((sum, [, count]) => sum + count, 0);
  const notGiven = counts.get('') ?? 0;
  return [
    ...given
      .slice(0, MAX_SECTORS)
      .map(([sector, organisations]) => ({ sector, organisations })),
    ...(rest > 0 ? [{ sector: OTHER_SECTORS, organisations: rest }] : []),
    ...(notGiven > 0 ? [{ sector: null, organisations: notGiven }] : []),
  ];
}

/**
 * Individuals by area: the areas offered, in their order, then those who gave none of them. Empty
 * when the consultation asks for no area.
 */
export function tallyByArea(
  analysed: readonly Response[],
  areas: readonly string[],
): readonly AreaRow[] {
  if (areas.length === 0) return [];
  const rows: readonly (string | null)[] = [...areas, null];
  const counts = new Map<string | null, number>();
  const offered = new Set(areas);
  for (const response of analysed) {
    const { type, area } = latestContent(response).respondent;
    if (type !== 'individual') continue;
    const row = offered.has(area) ? area : null;
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const shown = suppressSmall(rows.map((area) => counts.get(area) ?? 0));
  return rows.map((area, at) => ({ area, individuals: shown[at] ?? null }));
}

export function listOrganisations(analysed: readonly Response[]): OrganisationsReplied {
  const organisations = analysed
    .map(latestContent)
    .filter(({ respondent }) => respondent.type === 'organisation');
  const named = organisations.flatMap(({ consent, respondent }) => {
    const name = respondent.organisation?.name.trim() ?? '';
    return consent === 'with-name' && name !== '' ? [name] : [];
  });
  return {
    named: named.sort((one, other) => (one < other ? -1 : 1)),
    unnamed: organisations.length - named.length,
  };
}

function splitBy<Key>(
  analysed: readonly Response[],
  keyOf: (response: Response) => Key,
): ReadonlyMap<Key, Split> {
  const splits = new Map<Key, { individuals: number; organisations: number }>();
  for (const response of analysed) {
    const key = keyOf(response);
    const split = splits.get(key) ?? { individuals: 0, organisations: 0 };
    const { type } = latestContent(response).respondent;
    split[type === 'individual' ? 'individuals' : 'organisations'] += 1;
    splits.set(key, split);
  }
  return splits;
}
