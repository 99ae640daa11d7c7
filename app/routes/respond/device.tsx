/** /consultations/:slug/respond/device — whether this browser may keep the draft for longer. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { deviceFormSchema } from '#app/forms/device-form.ts';
import { fieldErrors } from '#app/forms/fields.ts';
import { answerDraftRefusal } from '#app/http/draft-refusal.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import {
  PRIVATE_HEADERS,
  readForm,
  requireDraftPage,
  respondAddress,
} from '#app/http/respond-page.server.ts';
import { draftCookie, respondVisit } from '#app/http/respond-request.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import { keepOnDevice } from '#app/operations/response/keep-on-device.server.ts';
import { Button } from '#app/ui/button.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Radios } from '#app/ui/radios.tsx';
import { DraftField, RespondPage } from '#app/ui/respond/respond-page.tsx';

const HEADING = 'Is this your own device?';

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
  const sent = deviceFormSchema.safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));

  const visit = respondVisit(app, request, { slug, fields });
  const saved = await keepOnDevice(app, visit, sent.data.device === 'own');
  if (!saved.ok) return answerDraftRefusal(saved.refusal, fields);
  return redirect(respondAddress(slug), {
    headers: { 'Set-Cookie': draftCookie(app, saved.value) },
  });
}

export default function DeviceRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <RespondPage
      frame={page}
      back={{ href: `/consultations/${page.slug}/respond`, label: 'Back to your response' }}
      heading={HEADING}
      rejection={rejection}
    >
      <p className="govuk-body">
        If you do not choose, this browser forgets your draft when you close it, or after 30
        minutes without use.
      </p>
      <form method="post" noValidate>
        <DraftField draftId={page.draftId} />
        <Radios
          name="device"
          label="Who uses this device? (optional)"
          labelSize="m"
          choices={[
            {
              value: 'own',
              label: 'This is my own device',
              hint: 'We keep your draft in this browser until you send it, or until the closing time.',
            },
            {
              value: 'shared',
              label: 'Other people use it too',
              hint: 'For example in a library. Nothing is kept on it.',
            },
          ]}
          value={page.isOwnDevice ? 'own' : undefined}
          rejection={rejection}
        />
        <Button>Save and continue</Button>
      </form>
    </RespondPage>
  );
}
