/**
 * A part of a paper: a passage, a proposal, a seat and so on, with what is said of it as facts in
 * words, so that two states of a paper can be compared fact by fact and read by anybody (D-05).
 */
import { canonicalJson, type Json } from '../agm/canonical-json.ts';

/** The kinds of part, in the order in which a difference lists them. */
export const PART_KINDS = [
  'paper',
  'block',
  'proposal',
  'option',
  'principle',
  'question',
  'recommendation',
  'action',
  'self-assessment',
  'meeting',
  'glossary',
  'group',
  'seat',
  'reporting-line',
  'change',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Something that is said of a part; '' when the paper does not say it. */
export type Fact = readonly [name: string, words: string];

export type PaperPart = {
  readonly kind: PartKind;
  /** Unique among the parts of its kind, and the same in every version. */
  readonly id: string;
  readonly name: string;
  /** Always the same facts in the same order for one kind. */
  readonly facts: readonly Fact[];
  /** All that is on record of it, to tell that something differs which no fact says. */
  readonly record: string;
};

export function part(
  { record, ...named }: Pick<PaperPart, 'kind' | 'id' | 'name'> & { readonly record: Json },
  facts: readonly Fact[],
): PaperPart {
  return { ...named, facts, record: canonicalJson(record) };
}

/** A value of the record as words: "not-preferred" is "not preferred". */
export function plainWords(value: string): string {
  return value.replaceAll('-', ' ');
}
