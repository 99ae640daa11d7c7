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
