/** /consultations/:slug/respond/attachments — files to go with the response (P-08). */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { answerAttachRefusal, NO_FILE_CHOSEN } from '#app/http/attach-refusal.server.ts';
import { answerDraftRefusal } from '#app/http/draft-refusal.server.ts';
import { draftHeaders, journeyVisit } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import {
  isFromCheck,
  PRIVATE_HEADERS,
  requireDraftPage,
} from '#app/http/respond-page.server.ts';
import { invalid, notFound } from '#app/http/responses.server.ts';
import { readUploadForm } from '#app/http/uploads.server.ts';
import {
  attachToDraft,
  detachFromDraft,
  type DetachRefusal,
} from '#app/operations/response/attach-to-draft.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { AttachFiles } from '#app/ui/respond/attach-files.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';

const HEADING = 'Attach files';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? pageTitle([HEADING, data.page.title, data.page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireDraftPage(app, request, params);
  return { page, isFromCheck: isFromCheck(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const { fields, upload } = await readUploadForm(request);
  const visit = await journeyVisit(app, request, { slug, fields });
  const { pathname, search } = new URL(request.url);
  const here = pathname + search;

  const removed = typedValue(fields, 'remove');
  if (removed !== '') {
    const detached = await detachFromDraft(app, visit, removed);
    if (!detached.ok) return answerDetachRefusal(detached.refusal, fields);
    return redirect(here, {
      headers: draftHeaders(app, detached.value),
    });
  }
  const file = await upload('file');
  if (!file) return invalid(fields, NO_FILE_CHOSEN);
  const attached = await attachToDraft(app, visit, file);
  if (!attached.ok) return answerAttachRefusal(attached.refusal, fields);
  return redirect(here, { headers: draftHeaders(app, attached.value) });
}

function answerDetachRefusal(refusal: DetachRefusal, fields: Fields) {
  if (refusal.kind === 'unknown-file') throw notFound();
  return answerDraftRefusal(refusal, fields);
}

export default function AttachmentsRoute() {
  const { page, isFromCheck: fromCheck } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { root } = page;
  const back = fromCheck ? `${root}/check` : root;
  return (
    <RespondPage
      frame={page}
      back={{ href: back, label: 'Back' }}
      heading={HEADING}
      rejection={rejection}
    >
      <p className="govuk-body">
        You do not have to attach anything. You can if your answer is already written down, or
        if you want us to read something with it.
      </p>
      <AttachFiles {...page} root={`${root}/attachments`} rejection={rejection} />
      <LinkButton href={back}>
        {page.attachments.length > 0 ? 'Continue' : 'Continue without a file'}
      </LinkButton>
    </RespondPage>
  );
}
