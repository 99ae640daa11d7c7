/**
 * What speaks for a principle in one consultation and what does not, and how far that goes.
 *
 * It lists and counts and judges nothing: whether that is enough, a person decides.
 */
import type { Consultation } from './consultation.ts';

export type PrincipleEvidence<Id extends string = string> = {
  readonly id: Id;
  readonly title: string;
  /** Sentences, each a fact of this consultation. */
  readonly evidence: readonly string[];
  /** Sentences: what is missing, or should be weighed. */
  readonly gaps: readonly string[];
};

/** How many of the points that were looked at speak for the principle. */
export type PrincipleScore = { readonly found: number; readonly of: number };

export function scoreOf({ evidence, gaps }: PrincipleEvidence): PrincipleScore {
  return { found: evidence.length, of: evidence.length + gaps.length };
}

export function hasContact(
  { contacts }: Consultation,
  purpose: Consultation['contacts'][number]['purpose'],
): boolean {
  return contacts.some(
    (contact) =>
      contact.purpose === purpose &&
      (contact.email ?? contact.telephone ?? contact.postalAddress) !== null,
  );
}

export function said(isSo: boolean, sentence: string): readonly string[] {
  return isSo ? [sentence] : [];
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
