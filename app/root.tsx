/** The document around every page, and the page that stands in for one that cannot be shown. */
import type { LinksFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ProblemPage } from '#app/ui/problem-page.tsx';
import portalStyles from '#app/ui/styles/portal.scss?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: portalStyles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ProblemPage status={500} />;
  const message = error.status === 403 ? String(error.data) : undefined;
  return <ProblemPage status={error.status} message={message} />;
}
