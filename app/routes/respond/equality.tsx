/** /consultations/:slug/respond/equality — optional questions once the response is on record. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { secondStep, type EqualityAnswers } from '#app/domain/response/equality.ts';
import { assertNever } from '#app/domain/result.ts';
import { equalityFormSchema } from '#app/forms/equality-form.ts';
import { fieldErrors, typedValue } from '#app/forms/fields.ts';
import type { Fields, Rejection } from '#app/forms/rejection.ts';
import { routeParam } from '#app/http/params.server.ts';
import { readForm, respondAddress, SCRIPTED_HEADERS } from '#app/http/respond-page.server.ts';
import { respondVisit } from '#app/http/respond-request.server.ts';
import { invalid, notFound } from '#app/http/responses.server.ts';
import {
  answerEquality,
  showEquality,
  type AnswerEqualityRefusal,
} from '#app/operations/response/answer-equality.server.ts';
import { Panel } from '#app/ui/notices.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { EqualityDetail, EqualityQuestions } from '#app/ui/respond/equality-form.tsx';
import { ForgetCopies } from '#app/ui/respond/writing-script.tsx';

const HEADING = 'Your response is sent. Before you go';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => SCRIPTED_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const page = await showEquality(app, respondVisit(app, request, { slug }));
  if (!page.ok) throw elsewhere(page.refusal, slug);
  return page.value;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const fields = await readForm(request);
  const visit = respondVisit(app, request, { slug, fields });
  const page = await showEquality(app, visit);
  if (!page.ok) throw elsewhere(page.refusal, slug);

  const sent = equalityFormSchema(page.value.set).safeParse(answersIn(fields));
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));
  const isFirstStep = typedValue(fields, 'intent') === '';
  const further = isFirstStep ? secondStep(page.value.set, sent.data) : [];
  if (further.length > 0) return { further, carried: sent.data };

  const done = await answerEquality(app, visit, sent.data);
  if (!done.ok) throw elsewhere(done.refusal, slug);
  return redirect(respondAddress(slug, 'sent'));
}

/** Skipping sends the button alone, whatever else a browser has put into the form. */
function answersIn(fields: Fields): Fields {
  return typedValue(fields, 'intent') === 'skip' ? {} : fields;
}

/** Where the respondent belongs when these questions are not theirs to answer now. */
function elsewhere(refusal: AnswerEqualityRefusal, slug: string): Response {
  switch (refusal.kind) {
    case 'unknown-consultation':
      return notFound();
    case 'not-sent':
      return redirect(respondAddress(slug));
    case 'already-offered':
      return redirect(respondAddress(slug, 'sent'));
    default:
      return assertNever(refusal);
  }
}

export default function EqualityRoute() {
  const page = useLoaderData<typeof loader>();
  const { rejection, step } = partsOf(useActionData<typeof action>());
  return (
    <Layout portalName={page.portalName}>
      <Main>
        <div className="portal-prose">
          {rejection && <ErrorSummary errors={rejection.errors} />}
          <Panel title="We have your response">
            Your reference
            <br />
            <strong>{page.reference}</strong>
          </Panel>
          {step ? (
            <EqualityDetail draftId={page.draftId} {...step} />
          ) : (
            <EqualityQuestions draftId={page.draftId} set={page.set} rejection={rejection} />
          )}
          <ForgetCopies slug={page.slug} />
        </div>
      </Main>
    </Layout>
  );
}

type Answer =
  | Rejection
  | {
      readonly further: ReturnType<typeof secondStep>;
      readonly carried: EqualityAnswers;
    }
  | undefined;

function partsOf(answer: Answer) {
  if (answer === undefined) return { rejection: undefined, step: null };
  if ('errors' in answer) return { rejection: answer, step: null };
  return { rejection: undefined, step: answer };
}
