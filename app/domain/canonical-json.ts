/**
 * One way to write a value as JSON, so that equal values have equal hashes.
 *
 * Follows RFC 8785: no white space, members sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them. A `Date` becomes its ISO 8601 text; an undefined member is left out.
 */

/** Throws on what JSON cannot hold: a number that is not finite, a function, a bare undefined. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return `{${members(value).join(',')}}`;
  throw new Error(`JSON cannot hold a ${typeof value}`);
}

function members(value: object): readonly string[] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
}
