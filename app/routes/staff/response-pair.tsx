/** /staff/consultations/:slug/responses/:number/beside/:other — two responses that may be one. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { settleDuplicateSchema } from '#app/forms/settle-duplicate-form.ts';
import { numberParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { responseAddress } from '#app/http/response-address.server.ts';
import { responsesRefused } from '#app/http/responses-refusal.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  settleDuplicate,
  showPair,
  type SettleRefusal,
} from '#app/operations/response/settle-duplicate.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { SaidText } from '#app/ui/respond/said.tsx';
import { PairHeads, PairParts, SettleForm } from '#app/ui/staff/response-pair.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Two responses side by side', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showPair(app, staff, pairAddress(params));
  if (!page.ok) throw responsesRefused(page.refusal);
  return page.value;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const address = pairAddress(params);
  const values = readFields(await request.formData());
  const sent = settleDuplicateSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));

  const settled = await settleDuplicate(app, staff, { ...address, ...sent.data });
  if (!settled.ok) return answerRefusal(settled.refusal, values);
  return redirect(`/staff/consultations/${address.slug}/responses/${address.number}`);
}

function pairAddress(params: LoaderFunctionArgs['params']) {
  const other = numberParam(params, 'other');
  if (other === null) throw notFound();
  return { ...responseAddress(params), other };
}

function answerRefusal(refusal: SettleRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you decide about responses.');
    case 'unknown-pair':
      throw notFound();
    case 'reason-missing':
      return invalid(values, { reason: 'Say why, in a sentence' });
    case 'withdrawn':
      return conflict(
        values,
        'Its respondent has withdrawn it, so it is in no figure already.',
      );
    case 'other-not-analysed':
      return conflict(
        values,
        'The other one is not analysed either, so neither would be counted. Take it back into the analysis first.',
      );
    case 'not-late':
      return conflict(values, 'Nothing is to be decided about its lateness here.');
    default:
      return assertNever(refusal);
  }
}

export default function ResponsePairRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const root = `/staff/consultations/${page.slug}/responses`;
  return (
    <>
      <BackLink href={`${root}/${page.first.number}`} label="Back to the response" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.title}</span>
        <h1 className="govuk-heading-l">Two responses side by side</h1>
        {page.keptApart && (
          <InsetText>
            <p className="govuk-body">
              {page.keptApart.decidedBy} has found them to be two, and said why:
            </p>
            <SaidText text={page.keptApart.reason} />
          </InsetText>
        )}
        <PairHeads {...page} root={root} />
        <PairParts {...page} />
        {page.maySettle && <SettleForm {...page} rejection={rejection} />}
      </Main>
    </>
  );
}
