/**
 * Between Node's HTTP messages and the web's `Request` and `Response`, which Remix speaks.
 *
 * The body is whole before a `Request` is made of it, so nothing past this point waits on a client.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** `body` is null for a request without one. `url` is absolute. */
export function toWebRequest(
  message: Pick<IncomingMessage, 'method'>,
  parts: { readonly url: URL; readonly headers: Headers; readonly body: Buffer | null },
): Request {
  return new Request(parts.url, {
    method: message.method ?? 'GET',
    headers: parts.headers,
    body: parts.body === null ? null : new Uint8Array(parts.body),
  });
}

/** Headers as the client sent them, repeated fields joined as RFC 9110 §5.3 allows. */
export function toWebHeaders(message: Pick<IncomingMessage, 'rawHeaders'>): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < message.rawHeaders.length; at += 2) {
    const name = message.rawHeaders[at] ?? '';
    if (!name.startsWith(':')) headers.append(name, message.rawHeaders[at + 1] ?? '');
  }
  return headers;
}

/** Sends status, headers and a body that is already whole. */
export function writeAnswer(
  response: ServerResponse,
  answer: { readonly status: number; readonly headers: Headers; readonly body: Uint8Array },
): void {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  if (answer.status !== 204 && answer.status !== 304) {
    response.setHeader('Content-Length', answer.body.byteLength);
  }
  response.end(answer.body);
}
