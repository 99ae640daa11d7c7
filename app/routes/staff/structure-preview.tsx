/** /staff/consultations/:slug/structure/preview — the working copy as its page will show it. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { blockNames } from '#app/domain/paper/block-names.ts';
import { openPointsOf } from '#app/domain/structure/group-changes.ts';
import { viewStructure } from '#app/domain/structure/structure-view.ts';
import { requireStructureEditor } from '#app/http/structure-editor.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { StructureSections } from '#app/ui/structure/structure-sections.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Preview of the structure', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { editor } = await requireStructureEditor(app, { request, params });
  const { slug, title, paper } = editor;
  return { slug, title, paper };
}

export default function StructurePreviewRoute() {
  const { slug, title, paper } = useLoaderData<typeof loader>();
  const { structure } = paper;
  return (
    <>
      <BackLink href={`/staff/consultations/${slug}/structure`} label="Back to the structure" />
      <Main>
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Preview of the structure</h1>
        <p>This is what you are working on. Nobody else sees it until it is published.</p>
        <StructureSections
          structure={structure}
          before={viewStructure(structure, 'before')}
          after={viewStructure(structure, 'after')}
          openPoints={openPointsOf(structure)}
          context={{
            names: blockNames(paper.blocks),
            page: `/consultations/${slug}`,
            commentHref: null,
          }}
        />
      </Main>
    </>
  );
}
