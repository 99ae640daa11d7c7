/** The forms for a contact of a partner: who it is and what they do, and why one is removed. */
import type { PartnerContact } from '#app/domain/partners/roll.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Radios } from '../radios.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

const ROLE_CHOICES = [
  { value: 'lead', label: 'Lead', hint: 'Writes, invites colleagues, and sends the response.' },
  { value: 'contributor', label: 'Contributor', hint: 'Writes.' },
  { value: 'approver', label: 'Approver', hint: 'Reads, and signs off before it is sent.' },
];

type ContactFormProps = {
  /** Null for one who is being added. */
  readonly contact: PartnerContact | null;
  readonly rejection: Rejection | undefined;
};

export function ContactForm({ contact, rejection }: ContactFormProps) {
  return (
    <form className="portal-prose" method="post" noValidate>
      <TextInput name="name" label="Name" value={contact?.name ?? ''} rejection={rejection} />
      <TextInput
        name="email"
        type="email"
        label="Email address"
        hint="They sign in with it. An address can stand for one organisation only."
        value={contact?.email ?? ''}
        spellCheck={false}
        rejection={rejection}
      />
      <Radios
        name="role"
        label="What they do for their organisation"
        choices={ROLE_CHOICES}
        value={contact?.role}
        rejection={rejection}
      />
      {contact !== null && (
        <p className="govuk-body">
          When the address or the role changes they are signed out, and sign in again.
        </p>
      )}
      <Button>Save the contact</Button>
    </form>
  );
}

export function RemoveContactForm({ rejection }: Pick<ContactFormProps, 'rejection'>) {
  return (
    <form className="portal-prose" method="post" noValidate>
      <h2 className="govuk-heading-m">Remove this contact</h2>
      <p className="govuk-body">
        They are signed out and cannot sign in any more. Their address is deleted; their name
        stays beside what they wrote.
      </p>
      <TextArea name="reason" label="Why?" rows={2} rejection={rejection} />
      <Button look="warning" name="do" value="remove">
        Remove the contact
      </Button>
    </form>
  );
}
