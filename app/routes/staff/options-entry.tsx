/** /staff/consultations/:slug/options/:kind — one option or principle (`?id=`), or a new one. */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import {
  APPRAISAL_KINDS,
  appraisalName,
  findAppraisalEntry,
  type AppraisalKind,
} from '#app/domain/paper/edit-options.ts';
import { assertNever } from '#app/domain/result.ts';
import { readFields, typedValue } from '#app/forms/fields.ts';
import { readOption, readPrinciple } from '#app/forms/options/option-form.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { routeParam } from '#app/http/params.server.ts';
import { conflict, forbidden, invalid, notFound } from '#app/http/responses.server.ts';
import { requireStructureEditor, soughtId } from '#app/http/structure-editor.server.ts';
import {
  appraisalDigest,
  editOptions,
  type EditOptionsRefusal,
} from '#app/operations/options/edit-options.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { AppraisalForm, appraisalHref } from '#app/ui/staff/options/appraisal-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle([page?.heading ?? 'Options', page?.editor.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = appraisalKind(params);
  const { editor } = await requireStructureEditor(app, { request, params });
  const id = soughtId(request);
  const entry = id === null ? null : findAppraisalEntry(editor.paper, kind, id);
  // It may have been removed while somebody typed: the form stays, and what they typed with it.
  const isGone = id !== null && !entry;
  const page = {
    editor,
    kind,
    entry,
    isGone,
    heading: entry
      ? `Change ${appraisalName(editor.paper, kind, entry.value.id)}`
      : ADD_HEADINGS[kind],
    seen: entry && appraisalDigest(app, editor.paper, kind, entry.value.id),
  };
  return data(page, { status: isGone ? 404 : 200 });
}

const ADD_HEADINGS = { option: 'Add an option', principle: 'Add a principle' } as const;

function appraisalKind(params: LoaderFunctionArgs['params']): AppraisalKind {
  const kind = APPRAISAL_KINDS.find((each) => `${each}s` === routeParam(params, 'kind'));
  if (!kind) throw notFound();
  return kind;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const kind = appraisalKind(params);
  const { staff, editor } = await requireStructureEditor(app, { request, params });
  const values = readFields(await request.formData());
  const seen = typedValue(values, 'seen');
  const id = soughtId(request);
  if (typedValue(values, 'step') === 'remove' && id !== null) {
    const edit = { kind: 'remove', entry: kind, id, seen } as const;
    return answer(await editOptions(app, staff, editor.slug, edit), values, editor.slug);
  }
  const read = kind === 'option' ? readOption : readPrinciple;
  const draft = read(values, editor.paper);
  if (!draft.ok) return invalid(values, draft.refusal);
  const edit =
    id === null
      ? ({ kind: 'add', draft: draft.value } as const)
      : ({ kind: 'change', draft: draft.value, id, seen } as const);
  return answer(await editOptions(app, staff, editor.slug, edit), values, editor.slug);
}

type Outcome = Awaited<ReturnType<typeof editOptions>>;

function answer(outcome: Outcome, values: Fields, slug: string) {
  return outcome.ok
    ? redirect(`/staff/consultations/${slug}/options?saved`)
    : answerRefusal(outcome.refusal, values);
}

function answerRefusal(refusal: EditOptionsRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you change the options.');
    case 'unknown-consultation':
      throw notFound();
    case 'unknown-entry':
      return conflict(
        values,
        'Somebody has removed it since you opened this page, so nothing is saved. What you typed is still in the form. Save again to add it anew.',
      );
    case 'changed-since':
      return conflict(
        values,
        'Somebody has changed it since you opened this page, so nothing is saved yet. What you typed is in the form. Open the page again to see theirs, or save again to put yours in its place.',
      );
    default:
      return assertNever(refusal);
  }
}

export default function OptionsEntryRoute() {
  const { editor, kind, entry, isGone, heading, seen } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { slug, title, paper, places } = editor;
  return (
    <>
      <BackLink href={`/staff/consultations/${slug}/options`} label="Back to the options" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">{heading}</h1>
        {isGone && !rejection && (
          <InsetText>
            What you looked for is not on record. It may have been removed. Below you can add a
            new {kind}.
          </InsetText>
        )}
        <AppraisalForm {...{ slug, paper, places, kind, entry, seen }} rejection={rejection} />
        {entry && seen !== null && (
          <form method="post" action={appraisalHref(slug, kind, entry.value.id)}>
            <h2 className="govuk-heading-m">Remove this {kind}</h2>
            <p>
              What the paper says of options against principles goes with it. You can undo this.
            </p>
            <input type="hidden" name="seen" value={seen} />
            <Button look="warning" name="step" value="remove">
              Remove it
            </Button>
          </form>
        )}
      </Main>
    </>
  );
}
