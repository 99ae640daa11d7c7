/**
 * One request, from its headers to its answer.
 *
 * In order: is it one we take; did our own page send it; is its body whole; then a file, a kept page
 * or a page made for this reader. Nothing that a client sends leads to a 5xx: what cannot be read
 * has been refused before Remix sees it.
 */
import type { IncomingMessage } from 'node:http';

import { ARRIVAL_HEADER, PEER_HEADER } from '#app/http/arrival.server.ts';
import { publicAddress } from '#app/http/public-pages.ts';
import type { AppContext } from '#app/operations/context.ts';
import { readAddress } from './address.ts';
import { toAnswer, type Answer } from './answer.ts';
import { isLoopbackPeer, type ClientAddress } from './client-address.server.ts';
import { bodyLimit } from './limits.ts';
import { isOwnOrigin } from './origin-check.ts';
import type { PageCache } from './page-cache.server.ts';
import { plainPage } from './plain-pages.ts';
import { isFormType, isReadableForm, readBody } from './request-body.server.ts';
import type { StaticFiles } from './static-files.server.ts';

/** What answers a request: Remix, and what stands in front of it. */
export type Site = {
  readonly app: AppContext;
  readonly answer: (request: Request) => Promise<Response>;
  readonly cache: PageCache;
  readonly files: StaticFiles;
  readonly clientAddress: ClientAddress;
};

/** Fields that a page may read; all others stop here, whatever their names. */
const PASSED_ON = ['accept', 'accept-language', 'content-type', 'cookie', 'user-agent'];

export async function answerMessage(
  site: Site,
  message: IncomingMessage,
  arrivedAt: Date,
): Promise<Answer> {
  const { publicUrl } = site.app.config;
  const address = readAddress(message.url ?? '', publicUrl);
  if (address.kind === 'unreadable') return plainPage(address.status);

  switch (message.method) {
    case 'GET':
    case 'HEAD':
      return show(site, message, { url: address.url, arrivedAt });
    case 'POST':
      return isOwn(message, publicUrl)
        ? take(site, message, { url: address.url, arrivedAt })
        : plainPage(403);
    default:
      return plainPage(405);
  }
}

type Asked = { readonly url: URL; readonly arrivedAt: Date };

function isOwn(message: IncomingMessage, publicUrl: string): boolean {
  const sent = {
    origin: message.headers.origin ?? null,
    secFetchSite: message.headers['sec-fetch-site']?.toString() ?? null,
    host: message.headers.host ?? null,
    isLoopback: isLoopbackPeer(message.socket.remoteAddress),
  };
  return isOwnOrigin(sent, publicUrl);
}

async function show(site: Site, message: IncomingMessage, asked: Asked): Promise<Answer> {
  const wanted = negotiated(message);
  const file = site.files.find(asked.url.pathname);
  if (file !== null) return file.answerTo(wanted);

  const kept = publicAddress(asked.url);
  if (kept === null) return ask(site, toRequest(site, message, asked));
  return site.cache.page(kept, wanted, async () => {
    const url = new URL(site.app.config.publicUrl + kept);
    return toAnswer(await site.answer(new Request(url, { headers: { Host: url.host } })));
  });
}

/** Only these fields may choose between the forms of a page that is the same for all. */
function negotiated({ headers }: IncomingMessage): Headers {
  const wanted = new Headers();
  const encoding = headers['accept-encoding'];
  const tags = headers['if-none-match'];
  if (encoding !== undefined) wanted.set('Accept-Encoding', encoding);
  if (tags !== undefined) wanted.set('If-None-Match', tags);
  return wanted;
}

async function take(site: Site, message: IncomingMessage, asked: Asked): Promise<Answer> {
  const received = await readBody(message, bodyLimit(asked.url.pathname));
  if (received.kind === 'too-large') return plainPage(413);
  if (received.kind === 'broken-off') return plainPage(400);
  const contentType = message.headers['content-type'];
  if (!isFormType(contentType, received.body)) return plainPage(415);
  if (!(await isReadableForm(contentType, received.body))) return plainPage(400);
  return ask(site, toRequest(site, message, asked, received.body));
}

/** Asks Remix for a page of this reader's own. */
async function ask(site: Site, request: Request): Promise<Answer> {
  const { status, headers, body } = await toAnswer(await site.answer(request));
  headers.set('Cache-Control', 'no-store');
  return { status, headers, body };
}

function toRequest(
  { app, clientAddress }: Site,
  message: IncomingMessage,
  { url, arrivedAt }: Asked,
  body?: Buffer,
): Request {
  const headers = new Headers({ Host: url.host });
  for (const name of PASSED_ON) {
    const value = message.headers[name];
    if (value !== undefined) headers.set(name, value.toString());
  }
  const forwardedFor = message.headers['x-forwarded-for']?.toString() ?? null;
  headers.set(PEER_HEADER, clientAddress(message.socket.remoteAddress, forwardedFor));
  headers.set(ARRIVAL_HEADER, arrivedAt.toISOString());
  // The origin has been checked; from here on it is the one that links are made with.
  if (message.method === 'POST') headers.set('Origin', app.config.publicUrl);
  return new Request(url, {
    method: message.method === 'POST' ? 'POST' : 'GET',
    headers,
    body: body === undefined ? null : new Uint8Array(body),
  });
}
