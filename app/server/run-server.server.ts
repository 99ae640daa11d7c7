/** Starts the listener. */
import { createServer } from 'node:http';

import { createRequestHandler, type ServerBuild } from '@remix-run/node';

import type { AppContext } from '#app/operations/context.ts';
import { toWebHeaders, toWebRequest, writeAnswer } from './web-exchange.server.ts';

type Pages = { readonly loadBuild: () => Promise<ServerBuild> };

export async function runServer(app: AppContext, pages: Pages): Promise<void> {
  const answer = createRequestHandler(await pages.loadBuild(), 'production');
  const server = createServer((message, response) => {
    const url = new URL(message.url ?? '/', app.config.publicUrl);
    void answer(toWebRequest(message, { url, headers: toWebHeaders(message), body: null })).then(
      async ({ status, headers, body }) => {
        const bytes = new Uint8Array(await new Response(body).arrayBuffer());
        writeAnswer(response, { status, headers, body: bytes });
      },
    );
  });
  server.listen(app.config.port, app.config.host);
}
