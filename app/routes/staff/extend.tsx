/** /staff/consultations/:slug/extend — give everybody longer to reply, with a reason (D-11). */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { noticeBreachWords } from '#app/domain/consultation/back-plan.ts';
import type { ExtendRefusal } from '#app/domain/consultation/timetable.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { extendFormSchema } from '#app/forms/timetable-form.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import { requireConsultation } from '#app/http/staff-consultation.server.ts';
import { extendConsultation } from '#app/operations/consultation/change-timetable.server.ts';
import { showExtension } from '#app/operations/consultation/show-extension.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { ExtendForm } from '#app/ui/staff/extend-form.tsx';
import { PeriodFacts } from '#app/ui/staff/period-facts.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Extend', data?.consultation.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = await requireConsultation(app, { request, params }, 'extend-consultation');
  return showExtension(app, page);
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
    case 'breaks-notice':
      return invalid(values, { isBreachAccepted: noticeBreachWords(refusal.breach) });
    case 'reason-missing':
      return invalid(values, { reason: 'Say why, in a sentence: it is published' });
    default:
      return assertNever(refusal);
  }
}

export default function ExtendRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { consultation, stage, isPossible } = page;
  return (
    <>
      <BackLink
        href={`/staff/consultations/${consultation.slug}`}
        label="Back to the consultation"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">
          {stage === 'closed'
            ? 'Open it again for everybody'
            : 'Give everybody longer to reply'}
        </h1>
        <PeriodFacts consultation={consultation} />
        {isPossible ? (
          <ExtendForm {...page} rejection={rejection} />
        ) : (
          <InsetText>It cannot be extended now. Its stage is: {STAGE_WORDS[stage]}.</InsetText>
        )}
      </Main>
    </>
  );
}
