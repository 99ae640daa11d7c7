/** /staff/partners/:partner/contacts/:contact — adds (`new`), changes or removes a contact. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { PartnerContact } from '#app/domain/partners/roll.ts';
import { fieldErrors, readFields, typedValue } from '#app/forms/fields.ts';
import { contactFormSchema, removalFormSchema } from '#app/forms/partners/roll-forms.ts';
import type { Fields, Rejection } from '#app/forms/rejection.ts';
import { routeParam } from '#app/http/params.server.ts';
import { answerContactRefusal } from '#app/http/partner-refusals.server.ts';
import { requirePermission } from '#app/http/require-staff.server.ts';
import { invalid, notFound } from '#app/http/responses.server.ts';
import type { StaffRequest } from '#app/http/staff-consultation.server.ts';
import { requirePartnerPage } from '#app/http/staff-partner.server.ts';
import {
  addContact,
  changeContact,
  removeContact,
} from '#app/operations/partners/change-contact.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { ContactForm, RemoveContactForm } from '#app/ui/partners/contact-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data ? headingOf(data.contact) : '', data?.partner ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { partner, contact } = await requireContact({ request, params });
  return { partnerId: partner.id, partner: partner.name, contact };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { staff, partner, contact } = await requireContact({ request, params });
  const values = readFields(await request.formData());
  const place = { partnerId: partner.id, contactId: contact?.id ?? null };
  const changed =
    typedValue(values, 'do') === 'remove'
      ? await remove(staff, place, values)
      : await save(staff, place, values);
  return changed ?? redirect(`/staff/partners/${partner.id}?done=contact`);
}

type Staff = Awaited<ReturnType<typeof requirePermission>>;
type Place = { readonly partnerId: string; readonly contactId: string | null };

/** Null when it was saved. */
async function save(staff: Staff, { partnerId, contactId }: Place, values: Fields) {
  const sent = contactFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const details = sent.data;
  const saved =
    contactId === null
      ? await addContact(app, staff, { partnerId, details })
      : await changeContact(app, staff, { partnerId, contactId, details });
  return saved.ok ? null : answerContactRefusal(saved.refusal, values);
}

/** Null when it was removed. */
async function remove(staff: Staff, { partnerId, contactId }: Place, values: Fields) {
  if (contactId === null) throw notFound();
  const sent = removalFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const { reason } = sent.data;
  const removed = await removeContact(app, staff, { partnerId, contactId, reason });
  return removed.ok ? null : answerContactRefusal(removed.refusal, values);
}

/** The contact is null where one is being added. */
async function requireContact(sought: StaffRequest) {
  const staff = await requirePermission(app, sought.request, 'edit-partners');
  const { page } = await requirePartnerPage(app, sought);
  const id = routeParam(sought.params, 'contact');
  const contact = page.contacts.find((one) => one.id === id && one.removed === null) ?? null;
  if (contact === null && id !== 'new') throw notFound();
  return { staff, partner: page.partner, contact };
}

function headingOf(contact: PartnerContact | null): string {
  return contact === null ? 'Add a contact' : 'Change a contact';
}

export default function PartnerContactRoute() {
  const { partnerId, partner, contact } = useLoaderData<typeof loader>();
  const rejection: Rejection | undefined = useActionData<typeof action>();
  return (
    <>
      <BackLink href={`/staff/partners/${partnerId}`} label={`Back to ${partner}`} />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{partner}</span>
        <h1 className="govuk-heading-l">{headingOf(contact)}</h1>
        <ContactForm contact={contact} rejection={rejection} />
        {contact !== null && <RemoveContactForm rejection={rejection} />}
      </Main>
    </>
  );
}
