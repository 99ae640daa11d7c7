/** /staff/consultations/:slug/structure — the structure in the editor's hands, entry by entry. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { ENTRY_KINDS, type EntryKind } from '#app/domain/structure/edit-structure.ts';
import { readFields, typedValue } from '#app/forms/fields.ts';
import { notFound } from '#app/http/responses.server.ts';
import {
  answerEditRefusal,
  requireStructureEditor,
} from '#app/http/structure-editor.server.ts';
import { answerTurnBack } from '#app/http/turn-back.server.ts';
import { editStructure } from '#app/operations/structure/edit-structure.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { TurnBackForm } from '#app/ui/staff/turn-back-form.tsx';
import { StructureOverview } from '#app/ui/staff/structure/structure-overview.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Structure', data?.editor.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { editor } = await requireStructureEditor(app, { request, params });
  return { editor, isSaved: new URL(request.url).searchParams.has('saved') };
}

/** Undoes the last step or does it again; or confirms one suggested entry, or all of a kind. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { staff, editor } = await requireStructureEditor(app, { request, params });
  const values = readFields(await request.formData());
  const page = `/staff/consultations/${editor.slug}/structure`;
  const turned = await answerTurnBack(app, staff, { slug: editor.slug, page, values });
  if (turned) return turned;
  const entry = ENTRY_KINDS.find((kind) => kind === typedValue(values, 'kind'));
  if (!entry) throw notFound();
  const id = values['id'] === undefined ? null : typedValue(values, 'id');
  const edited = await editStructure(app, staff, editor.slug, { kind: 'confirm', entry, id });
  if (!edited.ok) return answerEditRefusal(edited.refusal, values);
  return redirect(`${page}?saved#${sectionOf(entry)}`);
}

function sectionOf(kind: EntryKind): string {
  return `${kind}s`;
}

export default function StructureRoute() {
  const { editor, isSaved } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink href={`/staff/consultations/${editor.slug}`} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {isSaved && !rejection && (
          <NotificationBanner kind="success">
            <p className="govuk-notification-banner__heading">{editor.revision.summary}.</p>
          </NotificationBanner>
        )}
        <span className="govuk-caption-l">{editor.title}</span>
        <h1 className="govuk-heading-l">The structure</h1>
        <TurnBackForm
          action={`/staff/consultations/${editor.slug}/structure`}
          seen={editor.revision.id}
          undo={editor.undo}
          redo={editor.redo}
        />
        <StructureOverview editor={editor} />
      </Main>
    </>
  );
}
