/**
 * /consultations/:slug/respond/questions — the questions that are asked of this respondent.
 *
 * `?after=ID` leads on to the next of them that has no answer, so that the questions can be gone
 * through one by one without a script, whatever routing the last answer has changed.
 */
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { PRIVATE_HEADERS, requireDraftPage } from '#app/http/respond-page.server.ts';
import type { QuestionEntry } from '#app/operations/response/show-draft.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';
import { TaskList } from '#app/ui/task-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle(['The questions', page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireDraftPage(app, request, params);
  const after = new URL(request.url).searchParams.get('after');
  if (after === null) return page;
  const at = page.questions.findIndex(({ key }) => key === `question:${after}`);
  const next = page.questions.slice(at + 1).find(({ answer }) => answer === null);
  const address = next ? `comment?on=${encodeURIComponent(next.key)}` : 'questions';
  throw redirect(`${page.root}/${address}`);
}

export default function QuestionsRoute() {
  const page = useLoaderData<typeof loader>();
  const { root } = page;
  return (
    <RespondPage
      frame={page}
      back={{ href: root, label: 'Back to your response' }}
      heading="The questions"
      shown={page.questions}
    >
      <p className="govuk-body">
        Open a question to answer it. You can leave any of them out. Some answers lead to more
        questions.
      </p>
      {sectionsOf(page.questions).map(({ title, entries }) => (
        <section key={title ?? ''}>
          {title !== null && <h2 className="govuk-heading-m">{title}</h2>}
          <TaskList tasks={entries.map((entry) => toTask(entry, root))} />
        </section>
      ))}
      <LinkButton href={root}>Continue</LinkButton>
    </RespondPage>
  );
}

type Section = { readonly title: string | null; readonly entries: readonly QuestionEntry[] };

/** Neighbours of one section together, in the order of the paper. */
function sectionsOf(questions: readonly QuestionEntry[]): readonly Section[] {
  const titles = [...new Set(questions.map(({ section }) => section))];
  return titles.map((title) => ({
    title,
    entries: questions.filter(({ section }) => section === title),
  }));
}

function toTask({ key, title, answer }: QuestionEntry, root: string) {
  return {
    title,
    href: `${root}/comment?on=${encodeURIComponent(key)}`,
    status: answer === null ? 'Not answered' : 'Answered',
    colour: answer === null ? ('grey' as const) : null,
  };
}
