/**
 * Every page of the portal as Remix answers it, in the process of the test: no build, no port and no
 * browser. The addresses are those of app/routes.ts, so a page that is added there is here as well.
 */
import { fileURLToPath } from 'node:url';

import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';

import { ARRIVAL_HEADER } from '#app/http/arrival.server.ts';
import * as entry from '#app/entry.server.tsx';
import * as root from '#app/root.tsx';
import routes from '#app/routes.ts';

export type PortalAnswer = {
  readonly status: number;
  readonly body: string;
  /** Where it leads; null when it is a page of its own. */
  readonly location: string | null;
  /** The cookies it sets, as a browser would send them back. */
  readonly cookie: string;
};

export type Portal = {
  /** Every address that the portal answers, as app/routes.ts writes it, with a slash before it. */
  readonly patterns: readonly string[];
  readonly open: (path: string, cookie: string) => Promise<PortalAnswer>;
  readonly post: (
    path: string,
    cookie: string,
    fields: Readonly<Record<string, string>>,
  ) => Promise<PortalAnswer>;
};

type Manifest = ServerBuild['routes'];
type Asset = ServerBuild['assets']['routes'][string];

/** As in remix.config.js. */
const FUTURE: ServerBuild['future'] = {
  v3_fetcherPersist: true,
  v3_lazyRouteDiscovery: true,
  v3_relativeSplatPath: true,
  v3_singleFetch: true,
  v3_throwAbortReason: true,
};

/** Every page, or those alone whose files are served: to load all of them takes a minute. */
export async function openPortal(
  isServed: (file: string) => boolean = () => true,
): Promise<Portal> {
  const patterns: string[] = [];
  const manifest: Manifest = { root: { id: 'root', path: '', module: root } };
  await addRoutes(routes, { manifest, patterns, isServed, parentId: 'root', at: '' });
  const answer = createRequestHandler(buildOf(manifest), 'production');
  const visit = async (path: string, cookie: string, init: RequestInit) => {
    const headers = { [ARRIVAL_HEADER]: new Date().toISOString(), Cookie: cookie };
    const request = new Request(`http://localhost:3000${path}`, { ...init, headers });
    return answerOf(await answer(request));
  };
  return {
    patterns,
    open: (path, cookie) => visit(path, cookie, {}),
    post: (path, cookie, fields) =>
      visit(path, cookie, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

async function answerOf(answered: Response): Promise<PortalAnswer> {
  return {
    status: answered.status,
    body: await answered.text(),
    location: answered.headers.get('Location'),
    cookie: answered.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}

type Place = {
  readonly manifest: Manifest;
  readonly patterns: string[];
  readonly isServed: (file: string) => boolean;
  readonly parentId: string;
  readonly at: string;
};

async function addRoutes(entries: readonly RouteConfigEntry[], place: Place): Promise<void> {
  for (const { id, path, index, file, children } of entries) {
    if (!place.isServed(file)) continue;
    const routeId = id ?? file.replace(/\.tsx?$/u, '');
    const at = path === undefined ? place.at : `${place.at}/${path}`;
    const source = fileURLToPath(new URL(`../../app/${file}`, import.meta.url));
    place.manifest[routeId] = {
      id: routeId,
      parentId: place.parentId,
      ...(path === undefined ? {} : { path }),
      ...(index === undefined ? {} : { index }),
      // The file is one of our routes, which the type-check has seen as such.
      module: (await import(/* @vite-ignore */ source)) as Manifest[string]['module'],
    };
    if (!children) place.patterns.push(at === '' ? '/' : at);
    await addRoutes(children ?? [], { ...place, parentId: routeId, at });
  }
}

function buildOf(routesById: Manifest): ServerBuild {
  const assets = Object.fromEntries(
    Object.values(routesById).map(({ module, ...place }): [string, Asset] => [
      place.id,
      {
        ...place,
        hasAction: module.action !== undefined,
        hasLoader: module.loader !== undefined,
        hasClientAction: false,
        hasClientLoader: false,
        hasErrorBoundary: module.ErrorBoundary !== undefined,
        module: place.id,
      },
    ]),
  );
  return {
    mode: 'production',
    entry: { module: entry },
    routes: routesById,
    assets: { entry: { imports: [], module: '' }, routes: assets, url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: FUTURE,
    isSpaMode: false,
  };
}
