/** /staff/consultations/:slug/structure/:kind/remove?id= — what goes with an entry, before it goes. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { findEntry, removalOf } from '#app/domain/structure/edit-structure.ts';
import { entryName, groupNameAt } from '#app/domain/structure/entry-names.ts';
import { readFields, typedValue } from '#app/forms/fields.ts';
import { notFound } from '#app/http/responses.server.ts';
import {
  answerEditRefusal,
  entryKind,
  requireStructureEditor,
  soughtId,
} from '#app/http/structure-editor.server.ts';
import { editStructure } from '#app/operations/structure/edit-structure.server.ts';
import { removalDigest } from '#app/operations/structure/entry-digest.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { describeEntry } from '#app/ui/staff/structure/describe-entry.ts';
import { ENTRY_PATHS, removalHref } from '#app/ui/staff/structure/entry-words.ts';
import { RemovalList } from '#app/ui/staff/structure/removal-list.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([`Remove ${data?.name ?? 'it'}`, data?.editor.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = entryKind(params);
  const { editor } = await requireStructureEditor(app, { request, params });
  const { structure } = editor.paper;
  const id = soughtId(request) ?? '';
  const entry = findEntry(structure, kind, id);
  const seen = removalDigest(app, structure, kind, id);
  if (!entry || seen === null) throw notFound();
  const { seats, lines, changes } = removalOf(structure, kind, id);
  return {
    editor: { slug: editor.slug, title: editor.title },
    kind,
    id,
    name: entryName(structure, kind, id),
    rows: describeEntry(entry, editor.paper),
    seen,
    removal: {
      seats: seats.map(({ label }) => label),
      lines: lines.map(
        ({ from, to, when }) =>
          `${groupNameAt(structure, from, when)} to ${groupNameAt(structure, to, when)}`,
      ),
      changes: changes.map(({ title }) => title),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const kind = entryKind(params);
  const { staff, editor } = await requireStructureEditor(app, { request, params });
  const values = readFields(await request.formData());
  const edited = await editStructure(app, staff, editor.slug, {
    kind: 'remove',
    entry: kind,
    id: soughtId(request) ?? '',
    seen: typedValue(values, 'seen'),
  });
  const structurePage = `/staff/consultations/${editor.slug}/structure`;
  if (edited.ok) return redirect(`${structurePage}?saved`);
  // Somebody else has removed it: there is nothing left to do.
  if (edited.refusal.kind === 'unknown-entry') return redirect(structurePage);
  return answerEditRefusal(edited.refusal, values);
}

export default function StructureRemovalRoute() {
  const { editor, kind, id, name, rows, seen, removal } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const back = `/staff/consultations/${editor.slug}/structure#${ENTRY_PATHS[kind]}`;
  return (
    <>
      <BackLink href={back} label="Back to the structure" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{editor.title}</span>
        <h1 className="govuk-heading-l">Remove {name}</h1>
        <SummaryList rows={rows} />
        <RemovalList {...removal} />
        <form method="post" action={removalHref(editor.slug, kind, id)}>
          <input type="hidden" name="seen" value={seen} />
          <ButtonGroup>
            <Button look="warning">Remove it</Button>
            <a className="govuk-link" href={back}>
              Keep it
            </a>
          </ButtonGroup>
        </form>
      </Main>
    </>
  );
}
