/** The pieces that the published JSON Schemas (draft 2020-12) are put together from. */
export const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
/** Text that is not empty. */
export const filled: Schema = { type: 'string', minLength: 1 };
export const id: Schema = { type: 'string', minLength: 1 };
export const ids: Schema = { type: 'array', items: id };
export const orNothing: Schema = { type: ['string', 'null'] };
export const truth: Schema = { type: 'boolean' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const countOrNothing: Schema = { type: ['integer', 'null'], minimum: 0 };

/** An object that must have every member named, and may have the optional ones. */
export function record(
  properties: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
  };
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

export function oneOf(values: readonly string[]): Schema {
  return { enum: values };
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}
