/** Which route answers a path: for the log, which names routes and never addresses. */
import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';

type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** Null when no route has this path. */
export type RouteName = (pathname: string) => string | null;

export function openRouteNames({ routes }: Pick<ServerBuild, 'routes'>): RouteName {
  const tree = branchesUnder(routes, undefined);
  return (pathname) => matchRoutes(tree, pathname)?.at(-1)?.route.id ?? null;
}

function branchesUnder(
  routes: ServerBuild['routes'],
  parentId: string | undefined,
): RouteObject[] {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map((route) => {
      const { id, path, index } = route;
      const place = path === undefined ? { id } : { id, path };
      return index === true
        ? { ...place, index: true }
        : { ...place, children: branchesUnder(routes, id) };
    });
}
