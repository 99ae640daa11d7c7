/**
 * /staff/consultations/:slug/partners — how far each organisation of the roll has come, who is invited
 * and who is reminded (W-02, P-13).
 */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { PARTNER_STATES, type PartnerState } from '#app/domain/partners/partner-state.ts';
import { assertNever } from '#app/domain/result.ts';
import { readFields, typedValue, typedValues } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requirePermission, requireStaff } from '#app/http/require-staff.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  invitePartners,
  type InvitePartnersRefusal,
} from '#app/operations/partners/invite-partners.server.ts';
import {
  remindPartners,
  type RemindPartnersRefusal,
} from '#app/operations/partners/remind-partners.server.ts';
import { showInvitations } from '#app/operations/partners/show-invitations.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import {
  InvitationTable,
  NotInvited,
  Remind,
  StateFilter,
} from '#app/ui/partners/invitations.tsx';
import { TurnoutTable } from '#app/ui/partners/turnout-table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Partners', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const query = new URL(request.url).searchParams;
  const page = await showInvitations(app, staff, routeParam(params, 'slug'));
  if (page.ok) {
    return { ...page.value, shown: stateNamed(query.get('state')), done: doneWords(query) };
  }
  throw page.refusal.kind === 'unknown-consultation'
    ? notFound()
    : forbidden('Your role does not let you see the partners.');
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requirePermission(app, request, 'invite-partners');
  const slug = routeParam(params, 'slug');
  const values = readFields(await request.formData());
  const address = `/staff/consultations/${slug}/partners`;
  if (typedValue(values, 'do') === 'remind') {
    const reminded = await remindPartners(app, staff, slug);
    if (!reminded.ok) return answerRefusal(reminded.refusal, values);
    return redirect(`${address}?reminded=${reminded.value.reminded}`);
  }
  const isAll = typedValue(values, 'do') === 'invite-all';
  const partners = isAll ? 'all' : typedValues(values, 'partner');
  const invited = await invitePartners(app, staff, { slug, partners });
  if (!invited.ok) return answerRefusal(invited.refusal, values);
  return redirect(`${address}?invited=${invited.value.invited}`);
}

function answerRefusal(refusal: InvitePartnersRefusal | RemindPartnersRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you invite partners.');
    case 'unknown-consultation':
      throw notFound();
    case 'wrong-stage':
      return conflict(
        values,
        `Nobody can be written to about it now. Its stage is: ${STAGE_WORDS[refusal.stage]}.`,
      );
    case 'nobody':
      return invalid(values, { partner: 'Choose at least one organisation' });
    default:
      return assertNever(refusal);
  }
}

function stateNamed(text: string | null): PartnerState | null {
  return PARTNER_STATES.find((state) => state === text) ?? null;
}

/** What to say of the step that led here; null when none did. */
function doneWords(query: URLSearchParams): string | null {
  const counted = (name: string) => {
    const text = query.get(name) ?? '';
    return /^\d{1,6}$/.test(text) ? organisations(Number(text)) : null;
  };
  const invited = counted('invited');
  const reminded = counted('reminded');
  if (invited !== null) return `Invited: ${invited}. The letters are in the outbox.`;
  return reminded && `Reminded: ${reminded}.`;
}

function organisations(count: number): string {
  return count === 1 ? '1 organisation' : `${count} organisations`;
}

export default function InvitationsRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { rows, shown, done } = page;
  const asked = rows.filter(({ invitation, state }) => invitation ?? state !== 'not-invited');
  return (
    <>
      <BackLink href={`/staff/consultations/${page.slug}`} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {done !== null && !rejection && (
          <NotificationBanner kind="success">
            <p className="govuk-notification-banner__heading">{done}</p>
          </NotificationBanner>
        )}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">Partners</h1>
        <h2 className="govuk-heading-m">Turnout</h2>
        <TurnoutTable sectors={page.sectors} total={page.total} />
        {page.mayRemind && <Remind remindable={page.remindable} rules={page.rules} />}
        <h2 className="govuk-heading-m">Where each stands</h2>
        <StateFilter rows={asked} shown={shown} />
        <InvitationTable rows={asked} shown={shown} />
        <NotInvited
          rows={rows.filter((row) => !asked.includes(row))}
          mayInvite={page.mayInvite}
          rejection={rejection}
        />
      </Main>
    </>
  );
}
