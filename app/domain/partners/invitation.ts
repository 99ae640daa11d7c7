/** That one organisation was asked to reply to one consultation, and what it has done about it. */
export type Invitation = {
  readonly id: string;
  readonly consultationId: string;
  readonly organisationId: string;
  readonly invitedAt: Date;
  /** When one of its contacts first opened the consultation after signing in; null before. */
  readonly openedAt: Date | null;
  /** That it will not reply, and why; null while it may. */
  readonly declined: Declined | null;
  readonly remindersSent: number;
  readonly lastRemindedAt: Date | null;
};

export type Declined = {
  readonly at: Date;
  /** In its own words; '' when it gave none. */
  readonly reason: string;
  /** Id of the contact who said so. */
  readonly by: string;
};
