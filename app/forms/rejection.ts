/**
 * A form that was sent back: what was typed, and what is wrong with it, by field name.
 *
 * A field's name is its path in the schema of the form. The empty name stands for the whole form.
 */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** One instruction a field ("Enter your name"), in the order of the fields on the page. */
export type FieldErrors = Readonly<Record<string, string>>;

export type Rejection = { readonly values: Fields; readonly errors: FieldErrors };
