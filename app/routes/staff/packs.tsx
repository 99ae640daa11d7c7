/** /staff/consultations/:slug/packs — build the files for the meeting, and fetch them. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { assertNever } from '#app/domain/result.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, notFound } from '#app/http/responses.server.ts';
import { buildPack } from '#app/operations/agm/build-pack.server.ts';
import { showPacks } from '#app/operations/agm/show-packs.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(['Pack for the meeting', data?.title ?? '', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const page = await showPacks(app, staff, routeParam(params, 'slug'));
  if (!page) throw notFound();
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const slug = routeParam(params, 'slug');
  const built = await buildPack(app, staff, slug);
  if (built.ok) return redirect(`/staff/consultations/${slug}/packs`);
  switch (built.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you build a pack.');
    case 'unknown-consultation':
    case 'not-published':
      throw notFound();
    case 'ledger-not-signed':
      throw new Error('A pack that is not to be locked needs no signature');
    default:
      return assertNever(built.refusal);
  }
}

export default function PacksRoute() {
  const { slug, title, packs, fileNames, mayBuild } = useLoaderData<typeof loader>();
  const address = `/staff/consultations/${slug}`;
  return (
    <>
      <BackLink href={address} label="Back to the consultation" />
      <Main>
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Pack for the meeting</h1>
        <InsetText>
          Each pack holds the figures as they stood at one moment. Every file of a pack is made
          from that same record, and carries its hash. A pack built again while nothing has
          changed is the same pack.
        </InsetText>
        {mayBuild && (
          <form method="post">
            <Button>Build a pack now</Button>
          </form>
        )}
        {packs.length === 0 && <p className="govuk-body">No pack has been built yet.</p>}
        {packs.map((pack) => (
          <section key={pack.id} aria-labelledby={`pack-${pack.id}`}>
            <h2 className="govuk-heading-m" id={`pack-${pack.id}`}>
              As it stood at {formatInstant(pack.snapshotAt)}
            </h2>
            <p className="govuk-body-s portal-hash">Hash {pack.hash}</p>
            <ul className="govuk-list">
              {fileNames.map((name) => (
                <li key={name}>
                  <a className="govuk-link" href={`${address}/packs/${pack.id}/${name}`}>
                    {formatWords(name)}
                    <span className="govuk-visually-hidden">
                      , as it stood at {formatInstant(pack.snapshotAt)}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Main>
    </>
  );
}

/** What a file is for, by its ending. */
function formatWords(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return FORMAT_WORDS[extension] ?? name;
}

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  docx: 'Report (Word)',
  pptx: 'Slides (PowerPoint)',
  xlsx: 'Tables (Excel)',
  csv: 'Figures (CSV)',
  html: 'Report (web page)',
  json: 'The record itself (JSON)',
};
