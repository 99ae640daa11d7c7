/** The filter of figures in an address: unknown or empty parts are left out of it. */
import { EVERYTHING, type FigureFilter } from '#app/domain/analysis/figure-filter.ts';
import { ANSWERING_TYPES, CHANNELS } from '#app/domain/response/response.ts';

const CAME = ['in-time', 'late'] as const;

export function filterFrom(request: Request): FigureFilter {
  const asked = new URL(request.url).searchParams;
  return {
    type: oneOf(ANSWERING_TYPES, asked.get('type')),
    sector: asked.get('sector') || EVERYTHING.sector,
    channel: oneOf(CHANNELS, asked.get('channel')),
    area: asked.get('area') || EVERYTHING.area,
    came: oneOf(CAME, asked.get('came')),
  };
}

function oneOf<Value extends string>(
  values: readonly Value[],
  asked: string | null,
): Value | null {
  return values.find((value) => value === asked) ?? null;
}
