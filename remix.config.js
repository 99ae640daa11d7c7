/**
 * Options of Remix's Vite plugin. Vite does not look for this file: `vite.config.ts` imports it.
 *
 * Every v3 flag is on, so that moving to React Router is a codemod (docs/decisions).
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  serverBuildFile: 'server.js',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
