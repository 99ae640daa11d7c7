/** /consultations/:slug/respond/save — gives a code with which the draft can be opened anywhere. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { answerDraftRefusal } from '#app/http/draft-refusal.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { PRIVATE_HEADERS, readForm, requireDraftPage } from '#app/http/respond-page.server.ts';
import { draftCookie, respondVisit } from '#app/http/respond-request.server.ts';
import { keepDraft } from '#app/operations/response/keep-draft.server.ts';
import { Button } from '#app/ui/button.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { DraftField, RespondPage } from '#app/ui/respond/respond-page.tsx';

const HEADING = 'Save it and come back later';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  return requireDraftPage(app, request, params);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const fields = await readForm(request);
  const kept = await keepDraft(app, respondVisit(app, request, { slug, fields }));
  if (!kept.ok) return answerDraftRefusal(kept.refusal, fields);
  const { code, token } = kept.value;
  const address = `${app.config.publicUrl}/drafts/${code}`;
  return data({ code, address }, { headers: { 'Set-Cookie': draftCookie(app, token) } });
}

export default function SaveRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const kept = answer && 'code' in answer ? answer : null;
  const root = `/consultations/${page.slug}/respond`;
  return (
    <RespondPage
      frame={page}
      back={{ href: root, label: 'Back to your response' }}
      heading={kept ? 'Your draft is saved' : HEADING}
      rejection={answer && 'errors' in answer ? answer : null}
    >
      {kept ? <KeptCode {...kept} /> : <KeepForm draftId={page.draftId} />}
    </RespondPage>
  );
}

function KeepForm({ draftId }: { readonly draftId: string }) {
  return (
    <form method="post" noValidate>
      <DraftField draftId={draftId} />
      <p className="govuk-body">
        We give you a code. With it you can open your draft again, in any browser, until the
        consultation closes. We do not need your name or email address.
      </p>
      <Button>Give me a code</Button>
    </form>
  );
}

function KeptCode({ code, address }: { readonly code: string; readonly address: string }) {
  return (
    <>
      <p className="govuk-body">Write this code down, or print this page:</p>
      <p className="govuk-body">
        <span className="portal-code">{code}</span>
      </p>
      <p className="govuk-body">
        To go on, type the code at{' '}
        <a className="govuk-link" href="/drafts">
          open a saved draft
        </a>
        , or use this address: <span className="portal-said">{address}</span>
      </p>
      <p className="govuk-body">
        Anyone with the code can read and change your draft. Keep it to yourself.
      </p>
    </>
  );
}
