/**
 * The roll: the organisations that the partnership asks, and the people who answer for each.
 *
 * It outlives consultations. Nothing on it is public.
 */
import type { PartnerRole } from '../people/partner.ts';

export type PartnerOrganisation = {
  readonly id: string;
  readonly name: string;
  /** Former names and short forms, by which it is found too. */
  readonly otherNames: readonly string[];
  /** In words, as the office groups its partners: `Health`, `Voluntary sector`. */
  readonly sector: string;
  /** For whom it speaks, in words; '' when not stated. */
  readonly speaksFor: string;
  /** Seats that it holds on groups of the partnership, each in a line of words. */
  readonly seatsHeld: readonly string[];
  readonly createdAt: Date;
  /** When it was taken off the roll, and why; null while it is on it. */
  readonly left: { readonly at: Date; readonly reason: string } | null;
};

export type PartnerContact = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  /** In lower case, unlike that of any other contact; null once removed. */
  readonly email: string | null;
  readonly role: PartnerRole;
  readonly createdAt: Date;
  /** Null while the contact may sign in. */
  readonly removed: { readonly at: Date; readonly reason: string } | null;
};

/** What people state of a contact. */
export type ContactDetails = Pick<PartnerContact, 'name' | 'role'> & {
  readonly email: string;
};

/** What people state of an organisation. */
export type PartnerDetails = Pick<
  PartnerOrganisation,
  'name' | 'otherNames' | 'sector' | 'speaksFor' | 'seatsHeld'
>;

/**
 * A name as names are compared: without regard to case, accents, punctuation, a leading "The" and
 * the difference between "and" and "&". '' when nothing is left to compare.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/u, '');
}

/** True when the organisation is found by some of its own name or of another one. */
export function isNamed(
  { name, otherNames }: Pick<PartnerOrganisation, 'name' | 'otherNames'>,
  words: string,
): boolean {
  const key = nameKey(words);
  return [name, ...otherNames].some((known) => nameKey(known).includes(key));
}
