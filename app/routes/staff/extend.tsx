/** /staff/consultations/:slug/extend — give everybody longer to reply, with a reason (D-11). */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { statedClosing } from '#app/domain/consultation/london-time.ts';
import { isExtendable, type ExtendRefusal } from '#app/domain/consultation/timetable.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { extendFormSchema } from '#app/forms/timetable-form.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import { requireConsultation } from '#app/http/staff-consultation.server.ts';
import { extendConsultation } from '#app/operations/consultation/change-timetable.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PeriodFacts } from '#app/ui/staff/period-facts.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Extend', data?.consultation.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await requireConsultation(app, { request, params }, 'extend-consultation');
  const { consultation, stage } = page;
  return { consultation, stage, isPossible: isExtendable(consultation) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const sought = { request, params };
  const { staff, page } = await requireConsultation(app, sought, 'extend-consultation');
  const { slug } = page.consultation;
  const values = readFields(await request.formData());
  const sent = extendFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const extended = await extendConsultation(app, staff, slug, sent.data);
  if (!extended.ok) return answerRefusal(extended.refusal, values);
  return redirect(`/staff/consultations/${slug}?done=extended`);
}

type Refusal = ExtendRefusal | { readonly kind: 'not-permitted' | 'unknown-consultation' };

function answerRefusal(refusal: Refusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you extend a consultation.');
    case 'unknown-consultation':
      throw notFound();
    case 'wrong-stage':
      return conflict(
        values,
        `It cannot be extended now. Its stage is: ${STAGE_WORDS[refusal.stage]}.`,
      );
    case 'not-later':
      return invalid(values, {
        closesAt: 'The new closing time must be later than the old one, and in the future',
      });
    case 'reason-missing':
      return invalid(values, { reason: 'Say why, in a sentence: it is published' });
    default:
      return assertNever(refusal);
  }
}

export default function ExtendRoute() {
  const { consultation, stage, isPossible } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${consultation.slug}`}
        label="Back to the consultation"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">Give everybody longer to reply</h1>
        <PeriodFacts consultation={consultation} />
        {isPossible ? (
          <form className="portal-prose" method="post" noValidate>
            <p className="govuk-body">
              The new closing time is for everyone. The public page shows it with the old one
              and the reason.
            </p>
            <TextInput
              name="closesAt"
              label="New last minute to reply"
              hint="London time, for example 14/10/2011 23:59. Without a time it is 11:59pm."
              value={consultation.closesAt ? statedClosing(consultation.closesAt) : ''}
              width={20}
              rejection={rejection}
            />
            <TextArea name="reason" label="Why?" rows={4} rejection={rejection} />
            <Button>Extend for everyone</Button>
          </form>
        ) : (
          <InsetText>It cannot be extended now. Its stage is: {STAGE_WORDS[stage]}.</InsetText>
        )}
      </Main>
    </>
  );
}
