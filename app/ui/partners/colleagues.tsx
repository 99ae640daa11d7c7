/** The people of an organisation who work on its response, links that wait, and the form for another. */
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import {
  COLLEAGUE_ROLES,
  type ColleagueRole,
} from '#app/domain/partners/colleague-invitation.ts';
import { PARTNER_ROLE_WORDS } from '#app/domain/people/wording.ts';
import type { PartnerRole } from '#app/domain/people/partner.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Radios } from '../radios.tsx';
import { SummaryList } from '../summary-list.tsx';
import { TextInput } from '../text-input.tsx';

type ColleagueListsProps = {
  readonly colleagues: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: PartnerRole;
  }[];
  readonly invited: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: ColleagueRole;
    readonly invitedAt: Date;
    readonly state: string;
  }[];
  readonly mayInvite: boolean;
};

export function ColleagueLists({ colleagues, invited, mayInvite }: ColleagueListsProps) {
  return (
    <>
      <SummaryList
        rows={colleagues.map(({ name, email, role }) => ({
          name,
          value: `${PARTNER_ROLE_WORDS[role]}, ${email}`,
        }))}
      />
      {invited.length > 0 && <h2 className="govuk-heading-m">Asked, and not here yet</h2>}
      {invited.map(({ id, name, email, role, invitedAt, state }) => (
        <form method="post" noValidate key={id}>
          <p className="govuk-body">
            {name}, {email} ({PARTNER_ROLE_WORDS[role]}), asked {formatInstant(invitedAt)}
            {state === 'expired' && '. The link has run out: ask again'}
          </p>
          {mayInvite && state === 'waiting' && (
            <Button name="withdraw" value={id} look="secondary">
              Take the link back<span className="govuk-visually-hidden"> from {name}</span>
            </Button>
          )}
        </form>
      ))}
    </>
  );
}

const ROLE_LABELS: Readonly<Record<ColleagueRole, string>> = {
  contributor: 'Contributor',
  approver: 'Approver',
};

const ROLE_HINTS: Readonly<Record<ColleagueRole, string>> = {
  contributor: 'Writes the response with you',
  approver: 'Agrees to the response before you send it',
};

export function ColleagueForm({ rejection }: { readonly rejection: Rejection | undefined }) {
  return (
    <form method="post" noValidate>
      <h2 className="govuk-heading-m">Ask a colleague to join</h2>
      <p className="govuk-body">
        We send them a link. It works once, for 14 days, and puts them on the list of people who
        answer for your organisation.
      </p>
      <TextInput name="name" label="Name" rejection={rejection} />
      <TextInput
        name="email"
        type="email"
        label="Email address"
        spellCheck={false}
        rejection={rejection}
      />
      <Radios
        name="role"
        label="What do they do?"
        choices={COLLEAGUE_ROLES.map((value) => ({
          value,
          label: ROLE_LABELS[value],
          hint: ROLE_HINTS[value],
        }))}
        rejection={rejection}
      />
      <Button>Send the link</Button>
    </form>
  );
}
