/** /consultations/:slug/respond/leave — deletes a draft and clears this browser of it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { readForm, respondAddress, SCRIPTED_HEADERS } from '#app/http/respond-page.server.ts';
import {
  forgottenDraftCookie,
  forgottenReceiptCookie,
  respondVisit,
} from '#app/http/respond-request.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { discardDraft } from '#app/operations/response/keep-draft.server.ts';
import { showDraft, type DraftPage } from '#app/operations/response/show-draft.server.ts';
import { Button, ButtonGroup, LinkButton } from '#app/ui/button.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { DraftField, RespondPage } from '#app/ui/respond/respond-page.tsx';
import { ForgetCopies } from '#app/ui/respond/writing-script.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle(['Leave no trace', page.title, page.portalName]) : '' },
];

export const headers = () => SCRIPTED_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const visit = respondVisit(app, request, { slug });
  const page = await showDraft(app, visit);
  if (!page) throw notFound();
  return { ...page, hasCookie: visit.token !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const fields = await readForm(request);
  const outcome = await discardDraft(app, respondVisit(app, request, { slug, fields }));
  if (outcome === null) throw notFound();
  // Only what the portal itself put there: cookies of others on this computer stay.
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' });
  headers.append('Set-Cookie', forgottenDraftCookie(app));
  headers.append('Set-Cookie', forgottenReceiptCookie(app));
  return redirect(respondAddress(slug, 'leave'), { headers });
}

export default function LeaveRoute() {
  const page = useLoaderData<typeof loader>();
  const root = `/consultations/${page.slug}/respond`;
  if (page.draftId === '' && !page.hasCookie) return <NothingHere page={page} root={root} />;
  return (
    <RespondPage
      frame={page}
      back={{ href: root, label: 'Back to your response' }}
      heading="Do you want to leave no trace?"
    >
      <p className="govuk-body">{whatIsCleared(page)}</p>
      <form method="post" noValidate>
        <DraftField draftId={page.draftId} />
        <ButtonGroup>
          <Button look="warning">
            {page.draftId !== '' && !page.isSent ? 'Delete my draft' : 'Clear this browser'}
          </Button>
          <a className="govuk-link" href={root}>
            Keep it
          </a>
        </ButtonGroup>
      </form>
    </RespondPage>
  );
}

function whatIsCleared({ draftId, isSent }: Pick<DraftPage, 'draftId' | 'isSent'>): string {
  if (isSent) return 'We clear your response from this browser. It stays with us.';
  return draftId === ''
    ? 'No draft is open here, but this browser still holds a cookie from one. We clear it.'
    : 'We delete everything that you have written here. We cannot bring it back.';
}

type NothingHereProps = { readonly page: DraftPage; readonly root: string };

function NothingHere({ page, root }: NothingHereProps) {
  return (
    <RespondPage
      frame={page}
      back={{ href: `/consultations/${page.slug}`, label: 'Back to the paper' }}
      heading="This browser holds nothing of yours"
    >
      <p className="govuk-body">There is no draft of a response here.</p>
      <ForgetCopies slug={null} />
      <LinkButton href={root}>Start a response</LinkButton>
    </RespondPage>
  );
}
