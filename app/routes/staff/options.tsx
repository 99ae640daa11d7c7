/** /staff/consultations/:slug/options — the options appraisal in the editor's hands. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { appraisalName, type AppraisalKind } from '#app/domain/paper/edit-options.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { readFields } from '#app/forms/fields.ts';
import { notFound } from '#app/http/responses.server.ts';
import { requireStructureEditor } from '#app/http/structure-editor.server.ts';
import { answerTurnBack } from '#app/http/turn-back.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { STATUS_WORDS } from '#app/ui/options/option-words.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { appraisalHref } from '#app/ui/staff/options/appraisal-form.tsx';
import { TurnBackForm } from '#app/ui/staff/turn-back-form.tsx';
import { PublicationNotice } from '#app/ui/staff/publication-notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Options', data?.editor.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { editor } = await requireStructureEditor(app, { request, params });
  return { editor, isSaved: new URL(request.url).searchParams.has('saved') };
}

/** Undoes the last step or does it again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { staff, editor } = await requireStructureEditor(app, { request, params });
  const values = readFields(await request.formData());
  const page = `/staff/consultations/${editor.slug}/options`;
  const turned = await answerTurnBack(app, staff, { slug: editor.slug, page, values });
  if (!turned) throw notFound();
  return turned;
}

export default function OptionsRoute() {
  const { editor, isSaved } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  const { slug, title, paper, revision, undo, redo } = editor;
  return (
    <>
      <BackLink href={`/staff/consultations/${slug}`} label="Back to the consultation" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        {isSaved && !rejection && (
          <NotificationBanner kind="success">
            <p className="govuk-notification-banner__heading">{revision.summary}.</p>
          </NotificationBanner>
        )}
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Options and principles</h1>
        <TurnBackForm
          action={`/staff/consultations/${slug}/options`}
          seen={revision.id}
          undo={undo}
          redo={redo}
        />
        <PublicationNotice {...editor} />
        <OptionTable slug={slug} paper={paper} />
        <PrincipleTable slug={slug} paper={paper} />
      </Main>
    </>
  );
}

type TableProps = { readonly slug: string; readonly paper: Paper };

function OptionTable({ slug, paper }: TableProps) {
  const { options, principles, assessments } = paper;
  return (
    <>
      <h2 className="govuk-heading-m">Options ({options.length})</h2>
      <p>
        <a className="govuk-link" href={appraisalHref(slug, 'option', null)}>
          Add an option
        </a>
      </p>
      {options.length > 0 && (
        <DataTable
          caption="Options"
          isCaptionShown={false}
          columns={['Option', 'Title', 'Status', 'Weighed against', 'What to do'].map(
            (header) => ({ header }),
          )}
          rows={options.map((option) => [
            option.label,
            option.title,
            STATUS_WORDS[option.status].label,
            `${assessments.filter(({ option: id }) => id === option.id).length} of ${principles.length} principles`,
            <ChangeLink key="change" slug={slug} paper={paper} kind="option" id={option.id} />,
          ])}
        />
      )}
    </>
  );
}

function PrincipleTable({ slug, paper }: TableProps) {
  const { principles } = paper;
  return (
    <>
      <h2 className="govuk-heading-m">Principles ({principles.length})</h2>
      <p>
        <a className="govuk-link" href={appraisalHref(slug, 'principle', null)}>
          Add a principle
        </a>
      </p>
      {principles.length > 0 && (
        <DataTable
          caption="Principles"
          isCaptionShown={false}
          columns={['Principle', 'Words', 'What to do'].map((header) => ({ header }))}
          rows={principles.map(({ id, label, text }) => [
            label,
            text,
            <ChangeLink key="change" slug={slug} paper={paper} kind="principle" id={id} />,
          ])}
        />
      )}
    </>
  );
}

type ChangeLinkProps = TableProps & { readonly kind: AppraisalKind; readonly id: string };

function ChangeLink({ slug, paper, kind, id }: ChangeLinkProps) {
  return (
    <a className="govuk-link" href={appraisalHref(slug, kind, id)}>
      Change
      <span className="govuk-visually-hidden"> {appraisalName(paper, kind, id)}</span>
    </a>
  );
}
