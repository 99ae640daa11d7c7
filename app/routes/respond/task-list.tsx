/** /consultations/:slug/respond — where answering starts: what can be done, and what is done. */
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { respondVisit } from '#app/http/respond-request.server.ts';
import { respondAddress, SCRIPTED_HEADERS } from '#app/http/respond-page.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ClosedToResponses } from '#app/ui/respond/closed-to-responses.tsx';
import { ContactList } from '#app/ui/respond/contact-list.tsx';
import { doneWords, respondTasks } from '#app/ui/respond/respond-tasks.ts';
import { DeadlineLine, RespondPage } from '#app/ui/respond/respond-page.tsx';
import { ForgetCopies } from '#app/ui/respond/writing-script.tsx';
import { TaskList } from '#app/ui/task-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle(['Your response', page.title, page.portalName]) : '' },
];

export const headers = () => SCRIPTED_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const page = await showDraft(app, respondVisit(app, request, { slug }));
  if (!page) throw notFound();
  if (page.isSent) throw redirect(respondAddress(slug, 'sent'));
  return page;
}

export default function TaskListRoute() {
  const page = useLoaderData<typeof loader>();
  const paper = `/consultations/${page.slug}`;
  const mayAnswer = page.draftId !== '' || page.standing.kind === 'open';
  if (!mayAnswer) return <ClosedToResponses {...page} />;
  const isShared = page.draftId !== '' && !page.isOwnDevice;

  const root = `${paper}/respond`;
  return (
    <RespondPage
      frame={page}
      back={{ href: paper, label: 'Back to the paper' }}
      heading="Your response"
    >
      <DeadlineLine standing={page.standing} />
      <p className="govuk-body">
        Answer as much or as little as you like. You do not have to answer every part. One
        comment is enough.
      </p>
      <p className="govuk-body">{doneWords(page)}</p>
      <TaskList tasks={respondTasks(page, root)} />
      <LinkButton href={`${root}/check`}>Check and submit</LinkButton>
      <Keeping root={root} {...page} />
      <h2 className="govuk-heading-m">Other ways to answer, and help</h2>
      <ContactList contacts={page.contacts} />
      {isShared && <ForgetCopies slug={page.slug} />}
    </RespondPage>
  );
}

type KeepingProps = {
  readonly root: string;
  readonly draftId: string;
  readonly isOwnDevice: boolean;
};

function Keeping({ root, draftId, isOwnDevice }: KeepingProps) {
  if (draftId === '') {
    return (
      <p className="govuk-body">
        Did you save a draft before?{' '}
        <a className="govuk-link" href="/drafts">
          Open it with your code
        </a>
        .
      </p>
    );
  }
  return (
    <>
      <h2 className="govuk-heading-m">Stop for now</h2>
      <p className="govuk-body">
        We save each page when you press its button.{' '}
        {isOwnDevice
          ? 'Because this is your own device, it keeps your draft until you send it, or until the closing time.'
          : 'To keep your privacy, this browser forgets your draft when you close it, or after 30 minutes without use.'}
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a className="govuk-link" href={`${root}/save`}>
            Save it and come back later
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${root}/device`}>
            {isOwnDevice ? 'Other people use this device too' : 'This is my own device'}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${root}/leave`}>
            Leave no trace: delete what I have written
          </a>
        </li>
      </ul>
    </>
  );
}
