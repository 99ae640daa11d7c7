/** /consultations/:slug/respond/remove?on=KEY — asks before a comment is removed for good. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { targetFromKey } from '#app/domain/response/target.ts';
import { answerDraftRefusal } from '#app/http/draft-refusal.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import {
  PRIVATE_HEADERS,
  readForm,
  requireDraftPage,
  respondAddress,
} from '#app/http/respond-page.server.ts';
import { draftCookie, respondVisit } from '#app/http/respond-request.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { removeComment } from '#app/operations/response/remove-comment.server.ts';
import { Button, ButtonGroup } from '#app/ui/button.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { DraftField, RespondPage } from '#app/ui/respond/respond-page.tsx';
import { SaidAnswer } from '#app/ui/respond/said.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? pageTitle(['Remove a comment', data.page.title, data.page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireDraftPage(app, request, params);
  const key = keyOf(request);
  const listed = [...page.proposals, ...page.questions].flatMap(({ answer }) => answer ?? []);
  const all = [...listed, ...page.otherAnswers, ...page.unaskedAnswers];
  const answer = all.find((candidate) => candidate.key === key);
  if (!answer) throw redirect(respondAddress(page.slug, 'comments'));
  return { page, answer };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const target = targetFromKey(keyOf(request));
  if (!target) throw notFound();
  const fields = await readForm(request);

  const removed = await removeComment(
    app,
    respondVisit(app, request, { slug, fields }),
    target,
  );
  if (!removed.ok) return answerDraftRefusal(removed.refusal, fields);
  const list = target.kind === 'question' ? 'questions' : 'comments';
  return redirect(respondAddress(slug, list), {
    headers: { 'Set-Cookie': draftCookie(app, removed.value) },
  });
}

function keyOf(request: Request): string {
  return new URL(request.url).searchParams.get('on') ?? '';
}

export default function RemoveRoute() {
  const { page, answer } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const isQuestion = answer.key.startsWith('question:');
  const list = `/consultations/${page.slug}/respond/${isQuestion ? 'questions' : 'comments'}`;
  return (
    <RespondPage
      frame={page}
      back={{ href: list, label: 'Back' }}
      heading={`Do you want to remove this ${isQuestion ? 'answer' : 'comment'}?`}
      rejection={rejection}
    >
      <h2 className="govuk-heading-m">{answer.title}</h2>
      <SaidAnswer answer={answer} />
      <form method="post" noValidate>
        <DraftField draftId={page.draftId} />
        <ButtonGroup>
          <Button look="warning">Remove this {isQuestion ? 'answer' : 'comment'}</Button>
          <a className="govuk-link" href={list}>
            Keep it
          </a>
        </ButtonGroup>
      </form>
    </RespondPage>
  );
}
