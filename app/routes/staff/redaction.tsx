/** /staff/consultations/:slug/responses/:number/redaction?on=KEY&part=words — black out words. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { REMOVED_WORDS } from '#app/domain/response/publication.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { moderationSchema } from '#app/forms/moderation-form.ts';
import { answerModerationRefusal, moderationAddress } from '#app/http/moderation.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { responseAddress } from '#app/http/response-address.server.ts';
import { forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import { redactPassage } from '#app/operations/response/moderate-response.server.ts';
import { showModeration } from '#app/operations/response/show-moderation.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { SaidText } from '#app/ui/respond/said.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

const HEADING = 'Black out words';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([HEADING, data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showModeration(app, staff, responseAddress(params));
  if (!page.ok) {
    if (page.refusal.kind !== 'not-permitted') throw notFound();
    throw forbidden('Your role does not let you publish responses.');
  }
  const { searchParams } = new URL(request.url);
  const answer = page.value.answers.find(({ key }) => key === searchParams.get('on'));
  const part = answer?.parts.find((candidate) => candidate.part === searchParams.get('part'));
  if (!answer || !part) throw notFound();
  const { slug, title, number, versionId } = page.value;
  return { slug, title, number, versionId, key: answer.key, about: answer.title, ...part };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const address = responseAddress(params);
  const values = readFields(await request.formData());
  const sent = moderationSchema.safeParse({ ...values, decide: 'redact' });
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  if (sent.data.decide !== 'redact') throw notFound();

  const { version: versionId, target, part, passage, redactionReason: reason } = sent.data;
  const done = await redactPassage(app, staff, {
    ...address,
    ...{ versionId, targetKey: target, part, passage, reason },
  });
  if (!done.ok) return answerModerationRefusal(done.refusal, values);
  return redirect(moderationAddress(address));
}

export default function RedactionRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${page.slug}/responses/${page.number}/publication`}
        label="Back to the response"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{page.about}</span>
        <h1 className="govuk-heading-l">{HEADING}</h1>
        <SaidText text={page.published} />
        <form method="post" noValidate>
          <input type="hidden" name="version" value={page.versionId} />
          <input type="hidden" name="target" value={page.key} />
          <input type="hidden" name="part" value={page.part} />
          <TextArea
            name="passage"
            label="Words to black out"
            hint={`Copy them from the answer above. The public will read “${REMOVED_WORDS}” wherever they stand in it. The words themselves are kept for staff.`}
            rows={3}
            rejection={rejection}
          />
          <TextArea
            name="redactionReason"
            label="Why?"
            hint="For example: it names a person. The reason stays on record with your name."
            rows={2}
            rejection={rejection}
          />
          <Button>Black out these words</Button>
        </form>
      </Main>
    </>
  );
}
