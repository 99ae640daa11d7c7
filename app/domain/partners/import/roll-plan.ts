/** What taking in a table of partners would do to the roll. */
import type {
  ContactDetails,
  PartnerContact,
  PartnerDetails,
  PartnerOrganisation,
} from '../roll.ts';

/** The roll as it stands: organisations that have left too, and contacts who may sign in. */
export type Roll = {
  readonly organisations: readonly PartnerOrganisation[];
  readonly contacts: readonly PartnerContact[];
};

/** A row of the file of which nothing is taken in, and why. */
export type RefusedRow = { readonly row: number; readonly reason: string };

/** What a file can change of an organisation that is on the roll; never its name. */
export const CHANGEABLE_DETAILS = ['otherNames', 'sector', 'speaksFor', 'seatsHeld'] as const;
export type ChangeableDetail = (typeof CHANGEABLE_DETAILS)[number];

export type PlannedContact = {
  /** Null for one who is added. */
  readonly contactId: string | null;
  readonly before: ContactDetails | null;
  readonly after: ContactDetails;
  /** True when the file states no role, so that one was given by the rule. */
  readonly isRoleAssumed: boolean;
};

export type PlannedOrganisation = {
  /** Null for one that is added. */
  readonly partnerId: string | null;
  readonly before: PartnerDetails | null;
  readonly after: PartnerDetails;
  /** Empty for one that is added, and for one of which nothing changes. */
  readonly changes: readonly ChangeableDetail[];
  /** Those that the file names. */
  readonly contacts: readonly PlannedContact[];
  /** False when nobody will be its lead, in the file or on the roll. */
  readonly hasLead: boolean;
};

export type RollPlan = {
  /** In the order in which the file first names them. */
  readonly organisations: readonly PlannedOrganisation[];
  /** By row. */
  readonly refused: readonly RefusedRow[];
  /** Sectors that no organisation on the roll has, as they would be written. */
  readonly newSectors: readonly string[];
};

export type RollCounts = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly contactsAdded: number;
  readonly contactsChanged: number;
  readonly contactsSame: number;
};

export function countPlan({ organisations }: RollPlan): RollCounts {
  const contacts = organisations.flatMap((organisation) => organisation.contacts);
  const count = <Planned>(all: readonly Planned[], is: (one: Planned) => boolean) =>
    all.filter(is).length;
  const added = count(organisations, ({ partnerId }) => partnerId === null);
  const changed = count(organisations, ({ changes }) => changes.length > 0);
  const contactsAdded = count(contacts, ({ contactId }) => contactId === null);
  const contactsChanged = count(contacts, isContactChanged);
  return {
    ...{ added, changed, same: organisations.length - added - changed },
    ...{ contactsAdded, contactsChanged },
    contactsSame: contacts.length - contactsAdded - contactsChanged,
  };
}

export function isContactChanged({ before, after }: PlannedContact): boolean {
  return before !== null && (before.name !== after.name || before.role !== after.role);
}

/** True when taking the file in would leave the roll as it is. */
export function changesNothing(plan: RollPlan): boolean {
  const { added, changed, contactsAdded, contactsChanged } = countPlan(plan);
  return added + changed + contactsAdded + contactsChanged === 0;
}
