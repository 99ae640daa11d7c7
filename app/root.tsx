/** The frame of every page, and the page that stands in for one that cannot be shown. */
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';

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
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main id="main-content">
      <h1>{isMissing ? 'Page not found' : 'Sorry, there is a problem'}</h1>
    </main>
  );
}
