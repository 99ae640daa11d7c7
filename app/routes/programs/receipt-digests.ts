/** /consultations/:slug/receipts.txt — one digest a line for every version received, once closed. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { listReceiptDigests } from '#app/operations/response/list-receipt-digests.server.ts';

const PLAIN_TEXT = { 'Content-Type': 'text/plain; charset=utf-8' } as const;

export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  const digests = await listReceiptDigests(app, routeParam(params, 'slug'));
  if (digests === null) {
    const words = 'There is no list here yet. It is published when the consultation closes.\n';
    return new Response(words, { status: 404, headers: PLAIN_TEXT });
  }
  return new Response(digests.map((digest) => `${digest}\n`).join(''), { headers: PLAIN_TEXT });
}
