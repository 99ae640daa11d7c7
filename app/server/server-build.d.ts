/** The module that Remix's Vite plugin makes of all routes. */
declare module 'virtual:remix/server-build' {
  const build: import('@remix-run/node').ServerBuild;
  export = build;
}
