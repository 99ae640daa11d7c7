/** The frame of every page, and the page that stands in for one that cannot be shown. */
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ProblemPage, problemWords } from '#app/ui/problem-page.tsx';
import stylesheet from '#app/ui/styles/portal.scss?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** The title of the page that stands in for another; every other page has its own. */
export const meta: MetaFunction = ({ error }) => [
  { title: problemWords(statusOf(error)).heading },
];

export function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body className="govuk-template__body">{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  // Only the words of a refusal were written by us for the reader.
  const isRefusal = isRouteErrorResponse(error) && error.status === 403;
  const message = isRefusal ? String(error.data) : undefined;
  return <ProblemPage status={statusOf(error)} message={message} />;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
