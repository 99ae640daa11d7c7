/** /consultations/:slug/respond/proposals — the proposals, of which a respondent picks what to answer. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { PRIVATE_HEADERS, requireDraftPage } from '#app/http/respond-page.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';
import { TaskList } from '#app/ui/task-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle(['The proposals', page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireDraftPage(app, request, params);
}

export default function ProposalsRoute() {
  const page = useLoaderData<typeof loader>();
  const { root } = page;
  const tasks = page.proposals.map(({ key, title, answer }) => ({
    title,
    href: `${root}/comment?on=${encodeURIComponent(key)}`,
    status: answer === null ? 'Not answered' : (answer.position ?? 'Comment saved'),
    colour: answer === null ? ('grey' as const) : null,
  }));
  return (
    <RespondPage
      frame={page}
      back={{ href: root, label: 'Back to your response' }}
      heading="The proposals"
      shown={page.proposals}
    >
      <p className="govuk-body">
        Open a proposal to say what you think of it. You can leave any of them out.
      </p>
      <TaskList tasks={tasks} />
      <LinkButton href={root}>Continue</LinkButton>
    </RespondPage>
  );
}
