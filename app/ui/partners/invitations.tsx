/** The parts of the staff page about the partners of one consultation. */
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import type { Invitation } from '#app/domain/partners/invitation.ts';
import { PARTNER_STATES, type PartnerState } from '#app/domain/partners/partner-state.ts';
import type { ReminderRules } from '#app/domain/partners/reminders.ts';
import { PARTNER_STATE_WORDS } from '#app/domain/partners/wording.ts';
import { BINDING_VIEW_WORDS } from '#app/domain/response/ratification-wording.ts';
import type { BindingView } from '#app/domain/response/ratification.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button, ButtonGroup } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { DataTable } from '../data-table.tsx';
import { PartnerStateTag } from './partner-state-tag.tsx';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly state: PartnerState;
  readonly hasContact: boolean;
  /** Numbers of the responses in its name. */
  readonly replies: readonly number[];
  readonly invitation: Invitation | null;
  /** What of its answer stood at closing; null before, and when nothing did. */
  readonly atClosing: BindingView | null;
};

type ShownProps = {
  readonly rows: readonly Row[];
  /** The state that is looked at; null for all. */
  readonly shown: PartnerState | null;
};

/** Links that narrow the table to one state, with how many there are in each. */
export function StateFilter({ rows, shown }: ShownProps) {
  const counted = PARTNER_STATES.map((state) => ({
    state,
    count: rows.filter((row) => row.state === state).length,
  })).filter(({ count }) => count > 0);
  if (counted.length < 2) return null;
  return (
    <nav aria-label="States">
      <ul className="govuk-list">
        <li>
          <FilterLink href="?" isCurrent={shown === null} label={`All: ${rows.length}`} />
        </li>
        {counted.map(({ state, count }) => (
          <li key={state}>
            <FilterLink
              href={`?state=${state}`}
              isCurrent={shown === state}
              label={`${PARTNER_STATE_WORDS[state]}: ${count}`}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

type FilterLinkProps = {
  readonly href: string;
  readonly isCurrent: boolean;
  readonly label: string;
};

function FilterLink({ href, isCurrent, label }: FilterLinkProps) {
  return (
    <a className="govuk-link" href={href} aria-current={isCurrent ? 'true' : undefined}>
      {label}
    </a>
  );
}

export function InvitationTable({ rows, shown }: ShownProps) {
  const listed = rows.filter(({ state }) => shown === null || state === shown);
  if (listed.length === 0) return <p className="govuk-body">Nobody is here.</p>;
  return (
    <DataTable
      caption={shown === null ? 'Organisations that were asked' : PARTNER_STATE_WORDS[shown]}
      columns={[
        { header: 'Organisation' },
        { header: 'Sector' },
        { header: 'State' },
        { header: 'Invited' },
        { header: 'Reminders', isNumeric: true },
      ]}
      rows={listed.map(({ id, name, sector, invitation, ...row }) => [
        <a className="govuk-link" href={`/staff/partners/${id}`} key="link">
          {name}
        </a>,
        sector === '' ? 'Not stated' : sector,
        <State key="state" invitation={invitation} {...row} />,
        invitation ? formatInstant(invitation.invitedAt) : 'No',
        invitation?.remindersSent ?? 0,
      ])}
    />
  );
}

type StateProps = Pick<Row, 'state' | 'invitation' | 'replies' | 'atClosing'>;

function State({ state, invitation, replies, atClosing }: StateProps) {
  const reason = state === 'declined' ? (invitation?.declined?.reason ?? '') : '';
  return (
    <>
      <PartnerStateTag state={state} />
      {replies.map((number) => (
        <div className="govuk-hint govuk-!-margin-bottom-0" key={number}>
          <a className="govuk-link" href={`responses/${number}`}>
            Response {number}
          </a>
        </div>
      ))}
      {atClosing !== null && (
        <div className="govuk-hint govuk-!-margin-bottom-0">
          At closing: {BINDING_VIEW_WORDS[atClosing]}
        </div>
      )}
      {reason !== '' && (
        <div className="govuk-hint govuk-!-margin-bottom-0 portal-lines">{reason}</div>
      )}
    </>
  );
}

type RemindProps = { readonly remindable: number; readonly rules: ReminderRules };

export function Remind({ remindable, rules }: RemindProps) {
  return (
    <form method="post">
      <p className="govuk-body">
        {reminderWords(rules)} Nobody is reminded who has answered or declined, or twice within
        a day.
      </p>
      {remindable === 0 ? (
        <p className="govuk-body">Nobody can be reminded now.</p>
      ) : (
        <Button name="do" value="remind" look="secondary">
          {`Remind the silent (${remindable})`}
        </Button>
      )}
    </form>
  );
}

function reminderWords({ perPartner, days }: ReminderRules): string {
  if (perPartner === 0) return 'Reminders are off.';
  const most = perPartner === 1 ? '1 reminder' : `${perPartner} reminders`;
  const byItself =
    days.length === 0
      ? 'They go out by this button only.'
      : `They also go out by themselves ${days.join(', ')} days before closing.`;
  return `Each partner gets at most ${most}. ${byItself}`;
}

type NotInvitedProps = {
  readonly rows: readonly Row[];
  readonly mayInvite: boolean;
  readonly rejection: Rejection | undefined;
};

export function NotInvited({ rows, mayInvite, rejection }: NotInvitedProps) {
  if (rows.length === 0) return null;
  const invitable = rows.filter(({ hasContact }) => hasContact);
  const unreachable = rows.filter(({ hasContact }) => !hasContact);
  return (
    <>
      <h2 className="govuk-heading-m">Not invited</h2>
      {mayInvite && invitable.length > 0 ? (
        <form method="post">
          <Checkboxes
            name="partner"
            label="Organisations to invite"
            look="small"
            choices={invitable.map(({ id, name, sector }) => ({
              value: id,
              label: sector === '' ? name : `${name} (${sector})`,
            }))}
            rejection={rejection}
          />
          <ButtonGroup>
            <Button name="do" value="invite">
              Invite those ticked
            </Button>
            <Button name="do" value="invite-all" look="secondary">
              {`Invite all ${invitable.length}`}
            </Button>
          </ButtonGroup>
        </form>
      ) : (
        <NameList rows={invitable} />
      )}
      {unreachable.length > 0 && (
        <>
          <p className="govuk-body">Nobody answers for these yet, so they cannot be invited:</p>
          <NameList rows={unreachable} />
        </>
      )}
    </>
  );
}

function NameList({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {rows.map(({ id, name }) => (
        <li key={id}>
          <a className="govuk-link" href={`/staff/partners/${id}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
