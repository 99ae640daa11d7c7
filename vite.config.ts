/**
 * How the portal is built: Remix by its Vite plugin, and the HTTP server in the same bundle.
 *
 * The server entry is the input of the server build, so the composition root exists once, shared by
 * the routes and by the code around them, and `node build/server/server.js` starts everything.
 */
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';

import { ARRIVAL_HEADER, PEER_HEADER } from './app/http/arrival.server.ts';
import remixConfig from './remix.config.js';

const SERVER_ENTRY = './app/server.ts';

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry(), arrivalStamp()],
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'] } } },
  build: {
    target: 'es2022',
    // A data: address would need the content security policy to be widened.
    assetsInlineLimit: 0,
  },
});

/** Remix's plugin names an input of its own; this one comes after it and has the last word. */
function serverEntry(): Plugin {
  return {
    name: 'portal-server-entry',
    enforce: 'post',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: SERVER_ENTRY } } } : {},
  };
}

/** In development Vite serves the pages, so it puts on the stamp that the server entry puts on. */
function arrivalStamp(): Plugin {
  return {
    name: 'portal-arrival-stamp',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        request.headers[ARRIVAL_HEADER] = new Date().toISOString();
        request.headers[PEER_HEADER] = request.socket.remoteAddress;
        next();
      });
    },
  };
}
