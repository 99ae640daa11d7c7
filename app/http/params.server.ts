/** Parts of an address, by the names that `app/routes.ts` gives them. */

/** Throws when the address of the route has no such part: the route and `routes.ts` disagree. */
export function routeParam(
  params: Readonly<Record<string, string | undefined>>,
  name: string,
): string {
  const value = params[name];
  if (value === undefined) throw new Error(`The address of this route has no part "${name}"`);
  return value;
}

/** The largest whole number that both databases hold in an Int column. */
const MAX_NUMBER = 2 ** 31;

/** The number after which a list goes on, by `?after=`; 0 where it starts. */
export function afterParam(request: Request): number {
  const after = Number(new URL(request.url).searchParams.get('after') ?? '0');
  return Number.isSafeInteger(after) && after > 0 && after < MAX_NUMBER ? after : 0;
}

/** A number from 1 in the address, of nine digits at most; null when it is none. */
export function numberParam(
  params: Readonly<Record<string, string | undefined>>,
  name: string,
): number | null {
  const text = routeParam(params, name);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
