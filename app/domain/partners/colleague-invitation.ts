/** That a lead has asked a colleague to join in: by a link, which puts them on the roll when used. */
export const COLLEAGUE_ROLES = ['contributor', 'approver'] as const;
export type ColleagueRole = (typeof COLLEAGUE_ROLES)[number];

export type ColleagueInvitation = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly role: ColleagueRole;
  /** Id of the lead's contact. */
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

const DAY_MS = 24 * 60 * 60 * 1000;
export const COLLEAGUE_LINK_LIFE_MS = 14 * DAY_MS;

export type ColleagueInvitationState = 'waiting' | 'accepted' | 'withdrawn' | 'expired';

export function colleagueInvitationState(
  invitation: ColleagueInvitation,
  now: Date,
): ColleagueInvitationState {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (invitation.withdrawnAt !== null) return 'withdrawn';
  return now < invitation.expiresAt ? 'waiting' : 'expired';
}
