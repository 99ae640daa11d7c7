/**
 * Tags for the HTML part of a letter: every value is escaped, so nothing that a person typed can
 * become markup. `html` writes the whole; `fragment` writes a part to be put into it unescaped.
 */
export type Markup = { readonly kind: 'markup'; readonly text: string };

type Value = string | Markup | readonly Markup[];

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): string {
  return parts.reduce((written, part, place) => {
    const value = values[place - 1];
    return written + (value === undefined ? '' : markupOf(value)) + part;
  }, '');
}

export function fragment(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { kind: 'markup', text: html(parts, ...values) };
}

/** Escapes what could end a text or a quoted attribute (HTML §13.1.2). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function markupOf(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  return 'kind' in value ? value.text : value.map(({ text }) => text).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
