/**
 * People of partner organisations who sign in, and what their role lets them do (D-07).
 *
 * A lead answers for the organisation, a contributor writes, an approver signs off.
 */
export const PARTNER_ROLES = ['lead', 'contributor', 'approver'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

declare const isAuthenticated: unique symbol;

/**
 * A contact of a partner organisation who has signed in. The brand is put on in one place,
 * `requirePartner`, so an operation that takes one cannot be reached without authentication.
 */
export type PartnerMember = {
  /** Id of the contact on the roll. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: PartnerRole;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly [isAuthenticated]: true;
};
