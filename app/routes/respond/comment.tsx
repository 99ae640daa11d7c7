/** /consultations/:slug/respond/comment?on=KEY — a position and words on one thing, beside its text. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { isEmptyComment } from '#app/domain/response/content.ts';
import { targetFromKey, targetKey, type Target } from '#app/domain/response/target.ts';
import { commentFormSchema } from '#app/forms/comment-form.ts';
import { fieldErrors, typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { answerDraftRefusal } from '#app/http/draft-refusal.server.ts';
import { typedComment, versionShown } from '#app/http/offered.server.ts';
import {
  draftHeaders,
  journeyAddress,
  journeyRoot,
  journeyVisit,
} from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import {
  addressElsewhere,
  isAfterPost,
  isFromCheck,
  readForm,
  SCRIPTED_HEADERS,
} from '#app/http/respond-page.server.ts';
import { conflict, invalid, notFound } from '#app/http/responses.server.ts';
import {
  saveComment,
  type SaveCommentRefusal,
} from '#app/operations/response/save-comment.server.ts';
import { showCommentForm } from '#app/operations/response/show-comment-form.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { CommentForm } from '#app/ui/respond/comment-form.tsx';
import {
  QuestionExits,
  QuestionFrame,
  questionHeading,
} from '#app/ui/respond/question-frame.tsx';
import { CorrectedSince } from '#app/ui/respond/corrected-since.tsx';
import { LastSaved } from '#app/ui/respond/last-saved.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';
import { TargetText } from '#app/ui/respond/target-text.tsx';
import { WritingScript } from '#app/ui/respond/writing-script.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? pageTitle([data.page.description.title, data.page.title, data.page.portalName])
      : '',
  },
];

export const headers = () => SCRIPTED_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await journeyVisit(app, request, { slug: routeParam(params, 'slug') });
  const target = requireTarget(request);
  const shownVersion = isAfterPost(request) ? 'any' : null;
  const page = await showCommentForm(app, visit, target, shownVersion);
  if (!page) throw notFound();
  const root = journeyRoot(request);
  const elsewhere = addressElsewhere(page, root);
  if (elsewhere !== null && !isAfterPost(request)) throw redirect(elsewhere);
  return { page: { ...page, root }, isFromCheck: isFromCheck(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const target = requireTarget(request);
  const fields = await readForm(request);
  const visit = await journeyVisit(app, request, { slug, fields });
  const page = await showCommentForm(app, visit, target, versionShown(fields));
  if (!page) throw notFound();

  const sent = commentFormSchema(page.question).safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));

  const { website, ...answer } = sent.data;
  const saved = await saveComment(app, visit, {
    comment: typedComment(target, answer, fields),
    onRevision: Number(typedValue(fields, 'revision')) || 0,
    isHoneypotFilled: website,
  });
  if (!saved.ok) return answerRefusal(saved.refusal, fields);
  return redirect(addressAfter(request, target), {
    headers: draftHeaders(app, saved.value),
  });
}

function requireTarget(request: Request): Target {
  const target = targetFromKey(new URL(request.url).searchParams.get('on') ?? '');
  if (!target) throw notFound();
  return target;
}

function addressAfter(request: Request, target: Target): string {
  if (isFromCheck(request)) return journeyAddress(request, 'check');
  if (target.kind === 'proposal') return journeyAddress(request, 'proposals');
  if (target.kind === 'question')
    return journeyAddress(request, `questions?after=${target.id}`);
  return journeyAddress(request, `comments?saved=${encodeURIComponent(targetKey(target))}`);
}

function answerRefusal(refusal: SaveCommentRefusal, fields: Fields) {
  switch (refusal.kind) {
    case 'unknown-target':
      throw notFound();
    case 'changed-elsewhere':
      return conflict(
        { ...fields, revision: String(refusal.saved.revision) },
        'Another answer was saved here while you were writing. Both are below. ' +
          'Change yours if you like, and save it to put it in the place of the other.',
      );
    default:
      return answerDraftRefusal(refusal, fields);
  }
}

export default function CommentRoute() {
  const { page, isFromCheck: fromCheck } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { description, question, slug, root } = page;
  const isSaved = page.saved !== null && !isEmptyComment(page.saved);
  const paper = `/consultations/${slug}`;
  const href = description.firstBlock === null ? null : `${paper}#${description.firstBlock}`;
  return (
    <RespondPage
      frame={page}
      back={{ href: `${root}/${fromCheck ? 'check' : LISTS[page.target.kind]}`, label: 'Back' }}
      heading={question ? questionHeading(question) : description.title}
      shown={[description, question, page.corrected]}
      rejection={rejection}
    >
      {question ? (
        <QuestionFrame question={question} href={href} />
      ) : (
        <TargetText description={description} href={href} />
      )}
      {page.corrected && <CorrectedSince corrected={page.corrected} />}
      <LastSaved organisation={page.organisation} part={targetKey(page.target)} root={root} />
      <CommentForm {...page} rejection={rejection} />
      {!page.organisation && <WritingScript />}
      {question && <QuestionExits root={root} target={page.target} isSaved={isSaved} />}
    </RespondPage>
  );
}

/** The page that lists what is said about things of a kind. */
const LISTS: Readonly<Record<Target['kind'], string>> = {
  consultation: 'comments',
  block: 'comments',
  proposal: 'proposals',
  change: 'comments',
  option: 'comments',
  principle: 'comments',
  seat: 'comments',
  question: 'questions',
  cell: 'comments',
};
