/**
 * One way to write a value as JSON, so that the same value always has the same bytes and hash.
 *
 * Members sorted by their names' UTF-16 units, no white space, numbers and strings as ECMAScript
 * writes them (RFC 8785 §3.2). A lone surrogate, which RFC 8785 refuses, is written as an escape:
 * one odd character in a paper must not stop a pack.
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

type JsonObject = { readonly [member: string]: Json };

/** Throws a TypeError for a number that JSON cannot hold. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold ${value}`);
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return `{${membersOf(value).join(',')}}`;
}

function membersOf(value: JsonObject): readonly string[] {
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
}

/** Array.isArray does not narrow a readonly array away from an object. */
function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}
