/**
 * How the portal is built: Remix by its Vite plugin, and the HTTP server in the same bundle.
 *
 * The server entry is the input of the server build, so the composition root exists once, shared by
 * the routes and by the code around them, and `node build/server/server.js` starts everything.
 */
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

import remixConfig from './remix.config.js';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig)],
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'] } } },
  build: {
    target: 'es2022',
    // A data: address would need the content security policy to be widened.
    assetsInlineLimit: 0,
    ...(isSsrBuild ? { rollupOptions: { input: './app/server.ts' } } : {}),
  },
}));
