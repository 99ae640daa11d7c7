/** /staff/consultations/:slug/options — the options appraisal in the editor's hands. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { appraisalName, type AppraisalKind } from '#app/domain/paper/edit-options.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { requireStructureEditor } from '#app/http/structure-editor.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { STATUS_WORDS } from '#app/ui/options/option-words.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { appraisalHref } from '#app/ui/staff/options/appraisal-form.tsx';
import { PublicationNotice } from '#app/ui/staff/publication-notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Options', data?.editor.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { editor } = await requireStructureEditor(app, { request, params });
  return { editor, isSaved: new URL(request.url).searchParams.has('saved') };
}

export default function OptionsRoute() {
  const { editor, isSaved } = useLoaderData<typeof loader>();
  const { slug, title, paper, revision } = editor;
  return (
    <>
      <BackLink href={`/staff/consultations/${slug}`} label="Back to the consultation" />
      <Main>
        {isSaved && (
          <NotificationBanner kind="success">
            <p className="govuk-notification-banner__heading">{revision.summary}.</p>
          </NotificationBanner>
        )}
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Options and principles</h1>
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
