/** /consultations/:slug/respond/check — everything that will be sent, and the button that sends it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { commentFormSchema } from '#app/forms/comment-form.ts';
import { fieldErrors, typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { peerOf } from '#app/http/arrival.server.ts';
import { answerDraftRefusal } from '#app/http/draft-refusal.server.ts';
import { draftHeaders, journeyAddress, journeyVisit } from '#app/http/journey.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { PRIVATE_HEADERS, readForm, requireDraftPage } from '#app/http/respond-page.server.ts';
import { answerSubmitRefusal } from '#app/http/submit-refusal.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import type { RespondVisit } from '#app/operations/response/respond-visit.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { CheckAnswers } from '#app/ui/respond/check-answers.tsx';
import { RespondPage } from '#app/ui/respond/respond-page.tsx';

const HEADING = 'Check your answers before you submit';

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
  const visit = await journeyVisit(app, request, { slug, fields });
  if (typedValue(fields, 'words').trim() !== '')
    return saveGeneralComment(request, visit, fields);

  const submitted = await submitResponse(app, visit, {
    isOfferedLate: typedValue(fields, 'late') === 'yes',
    peer: peerOf(request),
  });
  if (!submitted.ok) return answerSubmitRefusal(submitted.refusal, fields);
  // From here on the cookie ends with the browser, also on the respondent's own device.
  const headers = draftHeaders(app, { token: visit.token ?? '' });
  return redirect(journeyAddress(request, visit.partner ? 'sent' : 'equality'), { headers });
}

/** A comment typed here is first saved and shown with the rest: nothing is sent unseen. */
async function saveGeneralComment(request: Request, visit: RespondVisit, fields: Fields) {
  const typed = commentFormSchema(null).safeParse({ words: fields['words'] });
  if (!typed.success) return invalid(fields, fieldErrors(typed.error));
  const { website, suggestedWording, ...answer } = typed.data;
  const saved = await saveComment(app, visit, {
    comment: { target: { kind: 'consultation' }, ...answer, suggestedWording: null },
    onRevision: 0,
    isHoneypotFilled: website || suggestedWording !== '',
  });
  if (saved.ok) {
    const headers = draftHeaders(app, saved.value);
    return redirect(journeyAddress(request, 'check'), { headers });
  }
  const { refusal } = saved;
  if (refusal.kind === 'changed-elsewhere' || refusal.kind === 'unknown-target') {
    return redirect(journeyAddress(request, 'comment?on=consultation&from=check'));
  }
  return answerDraftRefusal(refusal, fields);
}

export default function CheckRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { root } = page;
  return (
    <RespondPage
      frame={page}
      back={{ href: root, label: 'Back to your response' }}
      heading={HEADING}
      shown={[
        page.unaskedAnswers,
        page.proposals,
        page.questions,
        page.otherAnswers,
        page.corrected,
      ]}
      rejection={rejection}
    >
      <CheckAnswers {...page} rejection={rejection} />
    </RespondPage>
  );
}
