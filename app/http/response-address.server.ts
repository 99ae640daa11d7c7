/** Which response an address of the staff names. */
import type { ResponseAddress } from '#app/operations/response/decide-response.server.ts';
import { numberParam, routeParam } from './params.server.ts';
import { notFound } from './responses.server.ts';

/** Throws a 404 when the number is none. */
export function responseAddress(
  params: Readonly<Record<string, string | undefined>>,
): ResponseAddress {
  const number = numberParam(params, 'number');
  if (number === null) throw notFound();
  return { slug: routeParam(params, 'slug'), number };
}
