/** /staff/consultations/:slug/structure/file — the structure as a JSON file, out and in. */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { assertNever } from '#app/domain/result.ts';
import { typedValue } from '#app/forms/fields.ts';
import { readRegisterForm } from '#app/forms/structure/register-form.ts';
import type { FieldErrors, Fields } from '#app/forms/rejection.ts';
import { forbidden, notFound } from '#app/http/responses.server.ts';
import { requireStructureEditor } from '#app/http/structure-editor.server.ts';
import {
  checkRegister,
  importStructure,
  type ImportStructureRefusal,
} from '#app/operations/consultation/exchange-structure.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { RegisterForm } from '#app/ui/staff/structure/register-form.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(['Structure as a file', page?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { editor } = await requireStructureEditor(app, { request, params });
  const { slug, title, revision } = editor;
  return { slug, title, sequence: revision.sequence };
}

/** First tells what the file would change; puts it on record when it is sent a second time. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { staff, editor } = await requireStructureEditor(app, { request, params });
  const { slug } = editor;
  const { values, register } = await readRegisterForm(await request.formData());
  if (!register.ok) return sentBack(values, register.refusal);

  if (typedValue(values, 'step') !== 'replace') {
    const checked = await checkRegister(app, staff, slug, register.value);
    if (!checked.ok) return answerRefusal(checked.refusal, values);
    return data({ values, errors: {}, comparison: checked.value });
  }
  const seen = Number(typedValue(values, 'seen'));
  const imported = await importStructure(app, staff, slug, register.value, seen);
  if (!imported.ok) return answerRefusal(imported.refusal, values);
  return redirect(`/staff/consultations/${slug}/structure?saved`);
}

function answerRefusal(refusal: ImportStructureRefusal, values: Fields) {
  switch (refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you change the structure.');
    case 'unknown-consultation':
      throw notFound();
    case 'changed-since':
      return sentBack(
        values,
        {
          '': 'Somebody has changed the paper since, so nothing is replaced yet. Check the file again.',
        },
        409,
      );
    case 'wrong-shape':
    case 'faulty-structure': {
      const [first = '', ...more] = refusal.faults.slice(0, MAX_SHOWN_FAULTS);
      const rest = refusal.faults.length - MAX_SHOWN_FAULTS;
      const all = [first, ...more, ...(rest > 0 ? [`And ${rest} more.`] : [])];
      return sentBack(values, { register: `Nothing is replaced. ${all.join(' ')}` });
    }
    default:
      return assertNever(refusal);
  }
}

const MAX_SHOWN_FAULTS = 20;

function sentBack(values: Fields, errors: FieldErrors, status = 400) {
  return data({ values, errors, comparison: null }, { status });
}

export default function StructureFileRoute() {
  const { slug, title, sequence } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink href={`/staff/consultations/${slug}/structure`} label="Back to the structure" />
      <Main>
        {sent && <ErrorSummary errors={sent.errors} />}
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">The structure as a file</h1>
        <RegisterForm
          slug={slug}
          sequence={sequence}
          comparison={sent?.comparison ?? null}
          rejection={sent}
        />
      </Main>
    </>
  );
}
