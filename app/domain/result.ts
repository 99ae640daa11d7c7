/**
 * The outcome of a decision that may be refused.
 *
 * A refusal is an expected answer ("this consultation has closed"), so it is a value that the
 * caller must read. Exceptions are kept for faults: a broken invariant or a failed device.
 */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export function accept<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function refuse<const Refusal>(refusal: Refusal): Result<never, Refusal> {
  return { ok: false, refusal };
}

/** Marks the branch of a `switch` that the types say cannot be reached. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`);
}
