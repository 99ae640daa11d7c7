/** /partner/consultations/:slug/respond — where an organisation answers: what there is to do, who is in it. */
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { journeyRoot } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { partnerVisit } from '#app/http/partner-visit.server.ts';
import { PRIVATE_HEADERS } from '#app/http/respond-page.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { SIGN_OFF_WORDS } from '#app/ui/partners/sign-off.tsx';
import { respondTasks } from '#app/ui/respond/respond-tasks.ts';
import { DeadlineLine, RespondPage } from '#app/ui/respond/respond-page.tsx';
import { TaskList, type Task } from '#app/ui/task-list.tsx';

const HEADING = 'Your organisation’s response';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const page = await showDraft(app, await partnerVisit(app, request, { slug }));
  if (!page?.organisation) throw notFound();
  const root = journeyRoot(request);
  if (page.isSent) throw redirect(`${root}/sent`);
  return { ...page, organisation: page.organisation, root };
}

export default function PartnerResponseRoute() {
  const page = useLoaderData<typeof loader>();
  const { root, slug, organisation, standing, draftId } = page;
  const mayWrite = draftId !== '' || standing.kind === 'open';
  return (
    <RespondPage
      frame={page}
      back={{ href: `/partner/consultations/${slug}`, label: 'Back' }}
      heading={HEADING}
    >
      <DeadlineLine standing={standing} />
      {mayWrite ? (
        <>
          <p className="govuk-body">
            Everybody whom your organisation has named works on the same answer. We keep every
            text that anybody saves.
          </p>
          <TaskList
            tasks={[
              ...respondTasks(page, root).map(forOrganisation),
              togetherTask(root, organisation.signOff),
            ]}
          />
          <LinkButton href={`${root}/check`}>Check and send</LinkButton>
        </>
      ) : (
        <p className="govuk-body">This consultation is not taking responses now.</p>
      )}
      <h2 className="govuk-heading-m">Working together</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a className="govuk-link" href={`${root}/colleagues`}>
            Who works on it
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${root}/history`}>
            Everything that was saved, by whom and when
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`/consultations/${slug}`}>
            The paper
          </a>
        </li>
      </ul>
    </RespondPage>
  );
}

/** The task about the respondent, in the words of those who answer for an organisation. */
function forOrganisation(task: Task): Task {
  if (task.title !== 'About you') return task;
  return {
    ...task,
    title: 'About the organisation',
    hint: 'Whose view it is, and whom you asked.',
  };
}

function togetherTask(root: string, signOff: keyof typeof SIGN_OFF_WORDS): Task {
  return {
    title: 'Sign-off',
    href: `${root}/sign-off`,
    hint: 'Only if somebody has to agree before it is sent.',
    status: SIGN_OFF_WORDS[signOff],
    colour: signOff === 'approved' ? null : signOff === 'not-asked' ? 'grey' : 'yellow',
  };
}
