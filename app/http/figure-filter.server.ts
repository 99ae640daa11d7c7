/** The filter of figures in an address: unknown or empty parts are left out of it. */
import type { FigureFilter } from '#app/domain/analysis/figure-filter.ts';
import { ANSWERING_TYPES, CHANNELS } from '#app/domain/response/response.ts';

const CAME = ['in-time', 'late'] as const;

export function filterFrom(request: Request): FigureFilter {
  const asked = new URL(request.url).searchParams;
  return {
    type: oneOf(ANSWERING_TYPES, asked.get('type')),
    sector: given(asked.get('sector')),
    channel: oneOf(CHANNELS, asked.get('channel')),
    area: given(asked.get('area')),
    came: oneOf(CAME, asked.get('came')),
  };
}

/** A list left at its first entry is sent as nothing. */
function given(part: string | null): string | null {
  return part === '' ? null : part;
}

function oneOf<Value extends string>(
  values: readonly Value[],
  asked: string | null,
): Value | null {
  return values.find((value) => value === asked) ?? null;
}
