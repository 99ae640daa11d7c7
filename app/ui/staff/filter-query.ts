/** A filter of figures as the query of an address, so that links keep it: "?type=organisation". */
import type { FigureFilter } from '#app/domain/analysis/figure-filter.ts';

export function filterQuery(
  filter: FigureFilter,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(more);
  for (const [name, part] of Object.entries(filter)) if (part !== null) query.set(name, part);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
