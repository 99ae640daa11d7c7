/** /partner/consultations/:slug/decline — an organisation says that it will not reply, or takes it back. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields, typedValue } from '#app/forms/fields.ts';
import { declineFormSchema } from '#app/forms/partners/decline-form.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { requirePartnerConsultation } from '#app/http/partner-consultation.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  declineInvitation,
  takeBackDecline,
  type DeclineRefusal,
} from '#app/operations/partners/decline-invitation.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { TextArea } from '#app/ui/text-area.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data ? headingOf(data) : '', data?.title ?? '']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const sought = { request, params };
  const { page } = await requirePartnerConsultation(app, sought, 'decline-invitation');
  const { slug, title } = page.consultation;
  return { slug, title, isDeclined: page.invitation.declined !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const sought = { request, params };
  const { partner, page } = await requirePartnerConsultation(app, sought, 'decline-invitation');
  const { slug } = page.consultation;
  const values = readFields(await request.formData());
  const sent = declineFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const recorded =
    typedValue(values, 'do') === 'take-back'
      ? await takeBackDecline(app, partner, slug)
      : await declineInvitation(app, partner, { slug, reason: sent.data.reason });
  if (!recorded.ok) return answerRefusal(recorded.refusal, values);
  return redirect(`/partner/consultations/${slug}`);
}

function answerRefusal(refusal: DeclineRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Only a lead of your organisation may do this.');
    case 'not-invited':
      throw notFound();
    case 'wrong-stage':
      return conflict(
        values,
        `This cannot be changed any more. The stage of the consultation is: ${STAGE_WORDS[refusal.stage]}.`,
      );
    case 'answered':
      return conflict(
        values,
        'Your organisation has sent a response. To take it back, withdraw the response first: the way there is beside what you sent.',
      );
    default:
      return assertNever(refusal);
  }
}

function headingOf({ isDeclined }: { readonly isDeclined: boolean }): string {
  return isDeclined ? 'Reply after all' : 'Say that you will not reply';
}

export default function DeclineRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href={`/partner/consultations/${page.slug}`} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">{headingOf(page)}</h1>
        <form className="portal-prose" method="post" noValidate>
          {page.isDeclined ? (
            <>
              <p className="govuk-body">
                Your organisation said that it will not reply. You can take that back.
              </p>
              <Button name="do" value="take-back">
                Reply after all
              </Button>
            </>
          ) : (
            <>
              <p className="govuk-body">
                The office is told that your organisation will not reply, and sends no more
                reminders. You can change your mind until the consultation closes.
              </p>
              <TextArea
                name="reason"
                label="Why? (optional)"
                hint="Only the partnership office reads this."
                rows={4}
                rejection={rejection}
              />
              <Button>We will not reply</Button>
            </>
          )}
        </form>
      </Main>
    </>
  );
}
