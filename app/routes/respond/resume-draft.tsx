/** /drafts and /drafts/:token — opens a saved draft by its code. A GET only shows a button (F3). */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { codeFromTyped, RESUME_CODE_CHARACTERS } from '#app/domain/response/codes.ts';
import { resumeCodeFormSchema } from '#app/forms/code-forms.ts';
import { fieldErrors } from '#app/forms/fields.ts';
import { arrivedAt } from '#app/http/arrival.server.ts';
import { PRIVATE_HEADERS, readForm, respondAddress } from '#app/http/respond-page.server.ts';
import { draftCookie, draftToken } from '#app/http/respond-request.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import { resumeDraft, type ResumeRefusal } from '#app/operations/response/keep-draft.server.ts';
import { showPortalName } from '#app/operations/response/show-portal-name.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { TextInput } from '#app/ui/text-input.tsx';

const HEADING = 'Open a saved draft';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ params }: LoaderFunctionArgs) {
  return { portalName: await showPortalName(app), code: linkedCode(params['token'] ?? '') };
}

/** The code in the address; null when there is none that could be one. */
function linkedCode(token: string): string | null {
  return codeFromTyped(token, RESUME_CODE_CHARACTERS);
}

export async function action({ request }: ActionFunctionArgs) {
  const fields = await readForm(request);
  const sent = resumeCodeFormSchema.safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));

  const resumed = await resumeDraft(app, {
    code: sent.data.code,
    token: draftToken(app, request),
    at: arrivedAt(request),
  });
  if (!resumed.ok) return invalid(fields, { code: REFUSAL_WORDS[resumed.refusal.kind] });
  return redirect(respondAddress(resumed.value.slug), {
    headers: { 'Set-Cookie': draftCookie(app, resumed.value) },
  });
}

const REFUSAL_WORDS: Readonly<Record<ResumeRefusal['kind'], string>> = {
  'unknown-code':
    'No draft has this code. Check it. A draft that was deleted cannot be opened again.',
  sent:
    'This draft has been sent, so its code and its link no longer open it. ' +
    'To see the response, use its reference and secret code.',
};

export default function ResumeDraftRoute() {
  const { portalName, code } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <Layout portalName={portalName}>
      <BackLink href="/" label="All consultations" />
      <Main>
        <div className="portal-prose">
          {rejection && <ErrorSummary errors={rejection.errors} />}
          <h1 className="govuk-heading-l">{HEADING}</h1>
          <form method="post" noValidate>
            {code !== null && !rejection ? (
              <LinkedCode code={code} />
            ) : (
              <TextInput
                name="code"
                label="Your 16-character code"
                hint="Capital and small letters are the same. You can leave out the hyphens."
                autoComplete="off"
                spellCheck={false}
                rejection={rejection}
              />
            )}
            <Button>Open my draft</Button>
          </form>
        </div>
      </Main>
    </Layout>
  );
}

/** Whoever comes by a link has nothing to type: only the button opens the draft. */
function LinkedCode({ code }: { readonly code: string }) {
  return (
    <>
      <input type="hidden" name="code" value={code} />
      <p className="govuk-body">
        Press the button to go on with your draft. It opens in this browser, and closes in the
        one that had it open.
      </p>
    </>
  );
}
