/** /staff… — the frame around every staff page; nobody gets past it without signing in. */
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { showStaffFrame } from '#app/operations/people/show-staff-frame.server.ts';
import { ProblemPage } from '#app/ui/problem-page.tsx';
import { StaffLayout } from '#app/ui/staff-layout.tsx';
import stylesheet from '#app/ui/styles/staff.scss?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const { pathname } = new URL(request.url);
  const { sections, ...frame } = await showStaffFrame(app, staff);
  const current = sections
    .map(({ href }) => href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  return {
    ...frame,
    sections: sections.map((section) => ({
      ...section,
      isCurrent: section.href === current,
    })),
  };
}

export default function StaffFrameRoute() {
  const frame = useLoaderData<typeof loader>();
  return (
    <StaffLayout {...frame}>
      <Outlet />
    </StaffLayout>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ProblemPage status={500} />;
  const message = error.status === 403 ? String(error.data) : undefined;
  return <ProblemPage status={error.status} message={message} />;
}
