/** /staff/consultations/:slug/questions — the questions that a paper asks: order, edit, remove. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import type { QuestionEdit } from '#app/domain/paper/edit-questions.ts';
import { takenWords } from '#app/domain/paper/question-wording.ts';
import { routingChoices, type Question } from '#app/domain/paper/question.ts';
import { assertNever } from '#app/domain/result.ts';
import { readFields, typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { routeParam } from '#app/http/params.server.ts';
import { answerQuestionRefusal } from '#app/http/question-refusal.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import {
  changeQuestions,
  showQuestions,
} from '#app/operations/consultation/edit-questions.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup, LinkButton } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { KIND_WORDS } from '#app/ui/staff/question-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Questions', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showQuestions(app, staff, routeParam(params, 'slug'));
  if (page.ok) return page.value;
  switch (page.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you edit the questions.');
    case 'unknown-consultation':
      throw notFound();
    default:
      return assertNever(page.refusal);
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const slug = routeParam(params, 'slug');
  const values = readFields(await request.formData());
  const edit = editIn(values);
  if (edit === null) return invalid(values, { '': 'Choose what to do with a question' });
  const changed = await changeQuestions(app, staff, slug, edit);
  if (!changed.ok) return answerQuestionRefusal(changed.refusal, values);
  return redirect(`/staff/consultations/${slug}/questions`);
}

function editIn(values: Fields): QuestionEdit | null {
  const question = typedValue(values, 'question');
  switch (typedValue(values, 'intent')) {
    case 'up':
      return { kind: 'move', question, to: 'up' };
    case 'down':
      return { kind: 'move', question, to: 'down' };
    case 'remove':
      return { kind: 'remove', question };
    default:
      return null;
  }
}

export default function QuestionsRoute() {
  const { slug, title, questions, isUnpublished } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const address = `/staff/consultations/${slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Questions</h1>
        <p className="govuk-body">
          What people are asked beside the proposals. They may leave any question out.
        </p>
        {isUnpublished && questions.length > 0 && (
          <InsetText>
            People do not see these questions yet.{' '}
            <a className="govuk-link" href={`${address}/publish`}>
              Check and publish
            </a>{' '}
            the paper when they are ready.
          </InsetText>
        )}
        <LinkButton href={`${address}/questions/new`}>Add a question</LinkButton>
        {questions.length === 0 && <p className="govuk-body">There is no question yet.</p>}
        <ol className="portal-cards">
          {questions.map((question, at) => (
            <QuestionCard
              key={question.id}
              question={question}
              place={at + 1}
              of={questions}
              address={address}
            />
          ))}
        </ol>
      </Main>
    </>
  );
}

type QuestionCardProps = {
  readonly question: Question;
  readonly place: number;
  readonly of: readonly Question[];
  readonly address: string;
};

function QuestionCard({ question, place, of, address }: QuestionCardProps) {
  const { id, prompt, hint, kind, choices } = question;
  const taken = takenWords(question);
  return (
    <li className="portal-card">
      <h2 className="govuk-heading-s">
        {place}. {prompt}
      </h2>
      {hint !== null && <p className="govuk-hint">{hint}</p>}
      <p>
        {KIND_WORDS[kind].label}
        {choices.length > 0 && `: ${choices.map(({ label }) => label).join(', ')}`}
        {taken !== '' && `. ${taken}`}
      </p>
      <RoutingLine question={question} of={of} />
      <p>
        <a className="govuk-link" href={`${address}/questions/${id}`}>
          Change<span className="govuk-visually-hidden"> question {place}</span>
        </a>
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="question" value={id} />
        <ButtonGroup>
          {place > 1 && (
            <Button look="secondary" name="intent" value="up">
              Move up<span className="govuk-visually-hidden"> question {place}</span>
            </Button>
          )}
          {place < of.length && (
            <Button look="secondary" name="intent" value="down">
              Move down<span className="govuk-visually-hidden"> question {place}</span>
            </Button>
          )}
        </ButtonGroup>
        <Details summary={`Remove question ${place}`}>
          <p className="govuk-body">Answers that were sent stay on record.</p>
          <Button look="warning" name="intent" value="remove">
            Remove question {place}
          </Button>
        </Details>
      </form>
    </li>
  );
}

function RoutingLine({ question, of }: Pick<QuestionCardProps, 'question' | 'of'>) {
  const { showWhen } = question;
  const source = of.find(({ id }) => id === showWhen?.question);
  if (!showWhen || !source) return null;
  const labels = routingChoices(source)
    .filter(({ id }) => showWhen.choices.includes(id))
    .map(({ label }) => `“${label}”`);
  return (
    <p>
      Asked only of those who answered {labels.join(' or ')} to question{' '}
      {of.indexOf(source) + 1}.
    </p>
  );
}
