/** The glossary of a paper: pairs of fields; a pair left blank is no entry. */
import { z } from 'zod';

import type { PaperEdit } from '#app/domain/paper/edit/edit.ts';

const MAX_TERM_CHARACTERS = 100;
const MAX_EXPANSION_CHARACTERS = 500;

const columnField = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z.array(z.string()),
);

export const glossaryEdit: z.ZodType<PaperEdit> = z
  .object({ term: columnField, expansion: columnField })
  .transform(({ term, expansion }, context): PaperEdit => {
    const entries = term
      .map((typed, at) => ({ term: line(typed), expansion: line(expansion[at] ?? '') }))
      .filter((entry) => entry.term !== '' || entry.expansion !== '');
    const fault = entries.map(faultOf).find((message) => message !== null);
    if (fault !== undefined) {
      context.addIssue({ code: 'custom', path: [''], message: fault });
      return z.NEVER;
    }
    return { kind: 'change-glossary', entries };
  });

function line(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim();
}

type Entry = { readonly term: string; readonly expansion: string };

function faultOf({ term, expansion }: Entry): string | null {
  if (term === '') return `Enter the term that “${expansion}” explains`;
  if (expansion === '') return `Enter what “${term}” stands for, or clear the term as well`;
  if (term.length > MAX_TERM_CHARACTERS)
    return `A term must be ${MAX_TERM_CHARACTERS} characters or fewer`;
  return expansion.length > MAX_EXPANSION_CHARACTERS
    ? `What “${term}” stands for must be ${MAX_EXPANSION_CHARACTERS} characters or fewer`
    : null;
}
