/**
 * /staff/consultations/:slug/structure/:kind — one group, seat, reporting line or change (`?id=`), or
 * a new one.
 */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { findEntry } from '#app/domain/structure/edit-structure.ts';
import { ENTRY_NOUNS } from '#app/domain/structure/entry-names.ts';
import { readFields, typedValue } from '#app/forms/fields.ts';
import { readEntry } from '#app/forms/structure/entry-form.ts';
import { invalid } from '#app/http/responses.server.ts';
import {
  answerEditRefusal,
  entryKind,
  requireStructureEditor,
  soughtId,
} from '#app/http/structure-editor.server.ts';
import { editStructure } from '#app/operations/structure/edit-structure.server.ts';
import { entryDigest } from '#app/operations/structure/entry-digest.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { EntryForm } from '#app/ui/staff/structure/entry-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle([page?.heading ?? 'Structure', page?.editor.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = entryKind(params);
  const { editor } = await requireStructureEditor(app, { request, params });
  const { structure } = editor.paper;
  const id = soughtId(request);
  const entry = id === null ? null : findEntry(structure, kind, id);
  // It may have been removed while somebody typed: the form stays, and what they typed with it.
  const isGone = id !== null && !entry;
  const page = {
    editor,
    kind,
    entry,
    isGone,
    heading: `${entry ? 'Edit a' : 'Add a'} ${ENTRY_NOUNS[kind]}`,
    seen: entry && entryDigest(app, structure, kind, entry.value.id),
  };
  return data(page, { status: isGone ? 404 : 200 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const kind = entryKind(params);
  const { staff, editor } = await requireStructureEditor(app, { request, params });
  const values = readFields(await request.formData());
  const draft = readEntry(values, kind, editor.paper);
  if (!draft.ok) return invalid(values, draft.refusal);
  const id = soughtId(request);
  const edit =
    id === null
      ? ({ kind: 'add', draft: draft.value } as const)
      : ({ kind: 'change', draft: draft.value, id, seen: typedValue(values, 'seen') } as const);
  const edited = await editStructure(app, staff, editor.slug, edit);
  if (!edited.ok) return answerEditRefusal(edited.refusal, values);
  return redirect(`/staff/consultations/${editor.slug}/structure?saved`);
}

export default function StructureEntryRoute() {
  const { editor, kind, entry, isGone, heading, seen } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <>
      <BackLink
        href={`/staff/consultations/${editor.slug}/structure`}
        label="Back to the structure"
      />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{editor.title}</span>
        <h1 className="govuk-heading-l">{heading}</h1>
        {isGone && !rejection && (
          <InsetText>
            What you looked for is not on record. It may have been removed. Below you can add a
            new {ENTRY_NOUNS[kind]}.
          </InsetText>
        )}
        <EntryForm
          editor={editor}
          kind={kind}
          entry={entry}
          seen={seen}
          rejection={rejection}
        />
      </Main>
    </>
  );
}
