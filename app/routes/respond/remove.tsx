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
import { typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { answerDraftRefusal } from '#app/http/draft-refusal.server.ts';
import { draftHeaders, journeyAddress, journeyVisit } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { PRIVATE_HEADERS, readForm, requireDraftPage } from '#app/http/respond-page.server.ts';
import { conflict, notFound } from '#app/http/responses.server.ts';
import {
  removeComment,
  type RemoveCommentRefusal,
} from '#app/operations/response/remove-comment.server.ts';
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
  if (!answer) throw redirect(journeyAddress(request, 'comments'));
  const revision = page.revisions[key] ?? 0;
  return { page, answer, revision };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const target = targetFromKey(keyOf(request));
  if (!target) throw notFound();
  const fields = await readForm(request);

  const visit = await journeyVisit(app, request, { slug, fields });
  const onRevision = Number(typedValue(fields, 'revision')) || 0;
  const removed = await removeComment(app, visit, { target, onRevision });
  if (!removed.ok) return answerRefusal(removed.refusal, fields);
  const list = target.kind === 'question' ? 'questions' : 'comments';
  return redirect(journeyAddress(request, list), {
    headers: draftHeaders(app, removed.value),
  });
}

function answerRefusal(refusal: RemoveCommentRefusal, fields: Fields) {
  if (refusal.kind !== 'changed-elsewhere') return answerDraftRefusal(refusal, fields);
  return conflict(
    { revision: String(refusal.saved.revision) },
    'Something else was saved here meanwhile. It is below. Do you want to remove it all the same?',
  );
}

function keyOf(request: Request): string {
  return new URL(request.url).searchParams.get('on') ?? '';
}

export default function RemoveRoute() {
  const { page, answer, revision } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const isQuestion = answer.key.startsWith('question:');
  const list = `${page.root}/${isQuestion ? 'questions' : 'comments'}`;
  return (
    <RespondPage
      frame={page}
      back={{ href: list, label: 'Back' }}
      heading={`Do you want to remove this ${isQuestion ? 'answer' : 'comment'}?`}
      shown={answer}
      rejection={rejection}
    >
      <h2 className="govuk-heading-m">{answer.title}</h2>
      <SaidAnswer answer={answer} />
      <form method="post" noValidate>
        <DraftField draftId={page.draftId} />
        <input type="hidden" name="revision" value={revision} />
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
