/** /consultations/:slug/respond/comments — every comment saved, and ways to add one. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { targetFromKey } from '#app/domain/response/target.ts';
import { PRIVATE_HEADERS, requireDraftPage } from '#app/http/respond-page.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { AnswerCards } from '#app/ui/respond/answer-cards.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? pageTitle(['Other comments', data.page.title, data.page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireDraftPage(app, request, params);
  const saved = targetFromKey(new URL(request.url).searchParams.get('saved') ?? '');
  const block = saved?.kind === 'block' ? saved.id : null;
  return { page, hasJustSaved: saved !== null, block };
}

export default function CommentsRoute() {
  const { page, hasJustSaved, block } = useLoaderData<typeof loader>();
  const paper = `/consultations/${page.slug}`;
  const { root } = page;
  const proposals = page.proposals.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  return (
    <RespondPage
      frame={page}
      back={{ href: root, label: 'Back to your response' }}
      heading="Other comments"
      shown={[page.otherAnswers, proposals]}
    >
      {hasJustSaved && <SavedNotice paper={paper} block={block} />}
      <p className="govuk-body">
        Say anything about the paper as a whole. To comment on one part of it, open{' '}
        <a className="govuk-link" href={paper}>
          the paper
        </a>{' '}
        and use the link beside that part.
      </p>
      <LinkButton href={`${root}/comment?on=consultation`} look="secondary">
        Write a general comment
      </LinkButton>
      <h2 className="govuk-heading-m">What you have saved</h2>
      <AnswerCards answers={[...page.otherAnswers, ...proposals]} root={root} />
      <LinkButton href={root}>Continue</LinkButton>
    </RespondPage>
  );
}

type SavedNoticeProps = { readonly paper: string; readonly block: string | null };

function SavedNotice({ paper, block }: SavedNoticeProps) {
  return (
    <NotificationBanner kind="success" title="Saved">
      <p className="govuk-notification-banner__heading">We have saved your comment.</p>
      {block !== null && (
        <a className="govuk-notification-banner__link" href={`${paper}#${block}`}>
          Go back to where you were in the paper
        </a>
      )}
    </NotificationBanner>
  );
}
