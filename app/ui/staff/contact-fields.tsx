/** Fields for the contact of each purpose: where to reply, ask, get other formats, and call. */
import { CONTACT_PURPOSES, type Contact } from '#app/domain/consultation/consultation.ts';
import { CONTACT_PARTS, contactName } from '#app/forms/details-form.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

const PURPOSE_WORDS: Readonly<Record<Contact['purpose'], string>> = {
  reply: 'Where replies go',
  query: 'Whom to ask about the paper',
  'alternative-formats': 'Whom to ask for another format or language',
  'telephone-help': 'Whom to call for help',
};

type ContactFieldsProps = {
  readonly contacts: readonly Contact[];
  readonly rejection: Rejection | undefined;
};

export function ContactFields({ contacts, rejection }: ContactFieldsProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Contacts</h2>
      <p className="govuk-body">
        Give an office or a role, never a private person. Leave a way blank where there is none.
        Replies need an e-mail or postal address.
      </p>
      {CONTACT_PURPOSES.map((purpose) => (
        <PurposeFields
          key={purpose}
          purpose={purpose}
          contact={contacts.find((contact) => contact.purpose === purpose)}
          rejection={rejection}
        />
      ))}
    </>
  );
}

type PurposeFieldsProps = {
  readonly purpose: Contact['purpose'];
  readonly contact: Contact | undefined;
  readonly rejection: Rejection | undefined;
};

function PurposeFields({ purpose, contact, rejection }: PurposeFieldsProps) {
  const fieldOf = (part: (typeof CONTACT_PARTS)[number], label: string) => ({
    name: contactName(purpose, part),
    label: (
      <>
        {label}
        <span className="govuk-visually-hidden"> ({PURPOSE_WORDS[purpose].toLowerCase()})</span>
      </>
    ),
    value: contact?.[part] ?? '',
    rejection,
  });
  return (
    <details className="govuk-details" open={isTouched(purpose, rejection)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{PURPOSE_WORDS[purpose]}</span>
      </summary>
      <div className="govuk-details__text">
        <TextInput {...fieldOf('role', 'Office or role')} />
        <TextInput {...fieldOf('email', 'E-mail address')} type="email" />
        <TextInput {...fieldOf('telephone', 'Telephone number')} type="tel" width={20} />
        <TextArea {...fieldOf('postalAddress', 'Postal address')} rows={4} />
        <TextInput {...fieldOf('hours', 'When somebody answers')} />
      </div>
    </details>
  );
}

/** A part with an error is shown open when the form comes back. */
function isTouched(purpose: Contact['purpose'], rejection: Rejection | undefined): boolean {
  const names = CONTACT_PARTS.map((part) => contactName(purpose, part));
  return names.some((name) => rejection?.errors[name] !== undefined);
}
