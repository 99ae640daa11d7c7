/** /partner… — the frame around every page of a partner; nobody gets past it without signing in. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { requirePartner } from '#app/http/require-partner.server.ts';
import { PRIVATE_HEADERS } from '#app/http/respond-page.server.ts';
import { showPartnerFrame } from '#app/operations/partners/show-partner-frame.server.ts';
import { PartnerLayout } from '#app/ui/partners/partner-layout.tsx';
import { ProblemPage } from '#app/ui/problem-page.tsx';

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request }: LoaderFunctionArgs) {
  return showPartnerFrame(app, await requirePartner(app, request));
}

export default function PartnerFrameRoute() {
  const frame = useLoaderData<typeof loader>();
  return (
    <PartnerLayout {...frame}>
      <Outlet />
    </PartnerLayout>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ProblemPage status={500} />;
  const message = error.status === 403 ? String(error.data) : undefined;
  return <ProblemPage status={error.status} message={message} />;
}
