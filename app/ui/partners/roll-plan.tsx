/** What taking in a file would do to the roll, or did: figures, changes, additions and refused rows. */
import {
  isContactChanged,
  type ChangeableDetail,
  type PlannedContact,
  type PlannedOrganisation,
  type RefusedRow,
  type RollCounts,
} from '#app/domain/partners/import/roll-plan.ts';
import type { PartnerDetails } from '#app/domain/partners/roll.ts';
import { PARTNER_ROLE_WORDS } from '#app/domain/people/wording.ts';
import { DataTable } from '../data-table.tsx';
import { SummaryList } from '../summary-list.tsx';

type RollCountsProps = {
  readonly counts: RollCounts;
  readonly refused: number;
  /** True before it is done. */
  readonly isTrial: boolean;
};

export function RollCountsList({ counts, refused, isTrial }: RollCountsProps) {
  const [added, changed] = isTrial ? ['would be added', 'would change'] : ['added', 'changed'];
  return (
    <SummaryList
      rows={[
        { name: `Organisations ${added}`, value: counts.added },
        { name: `Organisations ${changed}`, value: counts.changed },
        { name: 'Organisations the same already', value: counts.same },
        { name: `Contacts ${added}`, value: counts.contactsAdded },
        { name: `Contacts ${changed}`, value: counts.contactsChanged },
        { name: 'Contacts the same already', value: counts.contactsSame },
        { name: 'Rows refused', value: refused },
      ]}
    />
  );
}

type Planned = { readonly organisations: readonly PlannedOrganisation[] };

const DETAIL_WORDS: Readonly<Record<ChangeableDetail, string>> = {
  otherNames: 'Other names',
  sector: 'Sector',
  speaksFor: 'Speaks for',
  seatsHeld: 'Seats held',
};

/** Everything that is on the roll and would be written over, as it is and as it would be. */
export function PlannedChanges({ organisations }: Planned) {
  const rows = organisations.flatMap(({ before, after, changes, contacts }) => [
    ...changes.map((detail) => [
      after.name,
      DETAIL_WORDS[detail],
      <Detail key="before" details={before} detail={detail} />,
      <Detail key="after" details={after} detail={detail} />,
    ]),
    ...contacts
      .filter(isContactChanged)
      .map((contact) => [
        after.name,
        contact.after.email,
        contactWords(contact.before),
        contactWords(contact.after),
      ]),
  ]);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="What would change"
      columns={[
        { header: 'Organisation' },
        { header: 'What' },
        { header: 'Now' },
        { header: 'Afterwards' },
      ]}
      rows={rows}
    />
  );
}

type DetailProps = {
  readonly details: PartnerDetails | null;
  readonly detail: ChangeableDetail;
};

function Detail({ details, detail }: DetailProps) {
  const value = details?.[detail] ?? '';
  const text = typeof value === 'string' ? value : value.join('\n');
  return text === '' ? 'Not stated' : <span className="portal-lines">{text}</span>;
}

function contactWords(contact: PlannedContact['before']): string {
  return contact === null ? '' : `${contact.name}, ${PARTNER_ROLE_WORDS[contact.role]}`;
}

export function PlannedOrganisations({ organisations }: Planned) {
  const added = organisations.filter(({ partnerId }) => partnerId === null);
  if (added.length === 0) return null;
  return (
    <DataTable
      caption="Organisations that would be added"
      columns={[
        { header: 'Organisation' },
        { header: 'Sector' },
        { header: 'Speaks for' },
        { header: 'Seats held' },
      ]}
      rows={added.map(({ after }) => [
        <span key="name">
          {after.name}
          {after.otherNames.length > 0 && (
            <span className="portal-under">Also {after.otherNames.join(', ')}</span>
          )}
        </span>,
        <Detail key="sector" details={after} detail="sector" />,
        <Detail key="speaksFor" details={after} detail="speaksFor" />,
        <Detail key="seatsHeld" details={after} detail="seatsHeld" />,
      ])}
    />
  );
}

export function PlannedContacts({ organisations }: Planned) {
  const rows = organisations.flatMap(({ after, contacts }) =>
    contacts
      .filter(({ contactId }) => contactId === null)
      .map((contact) => [
        contact.after.name,
        after.name,
        contact.after.email,
        `${PARTNER_ROLE_WORDS[contact.after.role]}${contact.isRoleAssumed ? ' (the file names no role)' : ''}`,
      ]),
  );
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="Contacts that would be added"
      columns={[
        { header: 'Name' },
        { header: 'Organisation' },
        { header: 'Email' },
        { header: 'Role' },
      ]}
      rows={rows}
    />
  );
}

export function RefusedRows({ refused }: { readonly refused: readonly RefusedRow[] }) {
  if (refused.length === 0) return null;
  return (
    <DataTable
      caption="Rows that are refused"
      columns={[{ header: 'Row' }, { header: 'Why' }]}
      rows={refused.map(({ row, reason }) => [row, reason])}
    />
  );
}
