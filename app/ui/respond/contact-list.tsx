/** Whom to ask, and how to answer without this website. */
import type { Contact } from '#app/domain/consultation/consultation.ts';

export function ContactList({ contacts }: { readonly contacts: readonly Contact[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {contacts.map((contact, place) => (
        <li key={place}>
          {contact.role}: <ContactWays contact={contact} />
        </li>
      ))}
    </ul>
  );
}

function ContactWays({ contact }: { readonly contact: Contact }) {
  const { email, telephone, postalAddress, hours } = contact;
  return (
    <>
      {email !== null && (
        <a className="govuk-link" href={`mailto:${email}`}>
          {email}
        </a>
      )}
      {email !== null && telephone !== null && ', '}
      {telephone}
      {telephone !== null && hours !== null && ` (${hours})`}
      {postalAddress !== null &&
        `${(email ?? telephone) ? '; ' : ''}${inOneLine(postalAddress)}`}
    </>
  );
}

function inOneLine(lines: string): string {
  return lines.split('\n').join(', ');
}
