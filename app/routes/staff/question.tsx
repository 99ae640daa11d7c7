/** /staff/consultations/:slug/questions/:question — one question of a paper; `new` adds one. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { assertNever } from '#app/domain/result.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { questionFormSchema } from '#app/forms/question-form.ts';
import { routeParam } from '#app/http/params.server.ts';
import { answerQuestionRefusal } from '#app/http/question-refusal.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  changeQuestions,
  showQuestions,
} from '#app/operations/consultation/edit-questions.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { QuestionForm } from '#app/ui/staff/question-form.tsx';

const NEW = 'new';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: pageTitle([
      data?.question ? 'Change a question' : 'Add a question',
      data?.title ?? '',
      'Staff',
    ]),
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireQuestion(await requireStaff(app, request), params);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const { slug, question, earlier } = await requireQuestion(staff, params);
  const values = readFields(await request.formData());
  const sent = questionFormSchema(earlier).safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));

  const wording = sent.data;
  const changed = await changeQuestions(
    app,
    staff,
    slug,
    question ? { kind: 'change', question: question.id, wording } : { kind: 'add', wording },
  );
  if (!changed.ok) return answerQuestionRefusal(changed.refusal, values);
  return redirect(`/staff/consultations/${slug}/questions`);
}

/** The question, and those before it; a new one comes after all of them. */
async function requireQuestion(staff: StaffMember, params: LoaderFunctionArgs['params']) {
  const page = await showQuestions(app, staff, routeParam(params, 'slug'));
  if (!page.ok) {
    switch (page.refusal.kind) {
      case 'not-permitted':
        throw forbidden('Your role does not let you edit the questions.');
      case 'unknown-consultation':
        throw notFound();
      default:
        return assertNever(page.refusal);
    }
  }
  const { slug, title, questions } = page.value;
  const sought = routeParam(params, 'question');
  const at = sought === NEW ? questions.length : questions.findIndex(({ id }) => id === sought);
  if (at === -1) throw notFound();
  return { slug, title, question: questions[at] ?? null, earlier: questions.slice(0, at) };
}

export default function QuestionRoute() {
  const { slug, title, question, earlier } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href={`/staff/consultations/${slug}/questions`} label="Back to the questions" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">{question ? 'Change a question' : 'Add a question'}</h1>
        <QuestionForm question={question} earlier={earlier} rejection={rejection} />
      </Main>
    </>
  );
}
