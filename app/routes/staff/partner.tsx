/** /staff/partners/:partner — one organisation of the roll: what is stated of it, and its contacts. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { PartnerContact, PartnerOrganisation } from '#app/domain/partners/roll.ts';
import { PARTNER_ROLE_WORDS } from '#app/domain/people/wording.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { partnerFormSchema } from '#app/forms/partners/roll-forms.ts';
import { answerPartnerRefusal } from '#app/http/partner-refusals.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import { requirePartnerPage } from '#app/http/staff-partner.server.ts';
import { changePartner } from '#app/operations/partners/change-partner.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText, NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PartnerForm } from '#app/ui/partners/partner-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data?.partner.name ?? '', 'Partners', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await requirePartnerPage(app, { request, params });
  return { ...page, done: doneWords(new URL(request.url).searchParams.get('done')) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { staff, page } = await requirePartnerPage(app, { request, params });
  const partnerId = page.partner.id;
  const values = readFields(await request.formData());
  const sent = partnerFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const changed = await changePartner(app, staff, { partnerId, details: sent.data });
  if (!changed.ok) return answerPartnerRefusal(changed.refusal, values);
  return redirect(`/staff/partners/${partnerId}?done=changed`);
}

/** What to say of the step that led here; null when none did. */
function doneWords(step: string | null): string | null {
  switch (step) {
    case 'added':
      return 'The organisation is on the roll. Now add who answers for it.';
    case 'changed':
      return 'The changes are saved.';
    case 'contact':
      return 'The contacts are saved.';
    case 'back':
      return 'The organisation is back on the roll.';
    default:
      return null;
  }
}

export default function PartnerRoute() {
  const { partner, contacts, mayEdit, done } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/staff/partners" label="Partners" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {done !== null && !rejection && (
          <NotificationBanner kind="success">
            <p className="govuk-notification-banner__heading">{done}</p>
          </NotificationBanner>
        )}
        <h1 className="govuk-heading-l">{partner.name}</h1>
        <Standing partner={partner} mayEdit={mayEdit} />
        <h2 className="govuk-heading-m">Contacts</h2>
        <Contacts partner={partner} contacts={contacts} mayEdit={mayEdit} />
        {mayEdit && (
          <>
            <h2 className="govuk-heading-m">The organisation</h2>
            <PartnerForm partner={partner} rejection={rejection} button="Save the changes" />
          </>
        )}
      </Main>
    </>
  );
}

type PartProps = { readonly partner: PartnerOrganisation; readonly mayEdit: boolean };

function Standing({ partner, mayEdit }: PartProps) {
  const address = `/staff/partners/${partner.id}/leave`;
  if (partner.left !== null) {
    return (
      <InsetText>
        It is off the roll: {partner.left.reason}{' '}
        {mayEdit && (
          <a className="govuk-link" href={address}>
            Bring it back
          </a>
        )}
      </InsetText>
    );
  }
  return mayEdit ? (
    <p className="govuk-body">
      <a className="govuk-link" href={address}>
        Take it off the roll
      </a>
    </p>
  ) : null;
}

type ContactsProps = PartProps & { readonly contacts: readonly PartnerContact[] };

function Contacts({ partner, contacts, mayEdit }: ContactsProps) {
  const address = `/staff/partners/${partner.id}/contacts`;
  return (
    <>
      {contacts.length === 0 ? (
        <p className="govuk-body">Nobody answers for it yet, so it cannot be invited.</p>
      ) : (
        <DataTable
          caption={`Contacts of ${partner.name}`}
          isCaptionShown={false}
          columns={[{ header: 'Name' }, { header: 'Email' }, { header: 'Role' }]}
          rows={contacts.map((contact) => contactCells(contact, mayEdit ? address : null))}
        />
      )}
      {mayEdit && partner.left === null && (
        <LinkButton href={`${address}/new`} look="secondary">
          Add a contact
        </LinkButton>
      )}
    </>
  );
}

/** `address` is that of the contacts, or null where they cannot be changed. */
function contactCells(
  { id, name, email, role, removed }: PartnerContact,
  address: string | null,
) {
  const isChangeable = address !== null && removed === null;
  return [
    isChangeable ? (
      <a className="govuk-link" href={`${address}/${id}`} key="link">
        {name}
      </a>
    ) : (
      name
    ),
    email ?? 'None',
    removed === null ? PARTNER_ROLE_WORDS[role] : `removed: ${removed.reason}`,
  ];
}
