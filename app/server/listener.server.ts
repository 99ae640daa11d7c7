/**
 * The HTTP listener: takes messages off the socket, has them answered, sends and logs the answer.
 */
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';

import type { AppContext } from '#app/operations/context.ts';
import type { Answer } from './answer.ts';
import { acceptedCoding, compress, isCompressible } from './compression.server.ts';
import { answerMessage, type Site } from './exchange.server.ts';
import { LIMITS } from './limits.ts';
import { plainPage } from './plain-pages.ts';
import type { RouteName } from './route-names.server.ts';
import { addSecurityHeaders } from './security-headers.ts';

export function openListener(site: Site, routeName: RouteName): Server {
  const server = createServer(
    {
      maxHeaderSize: LIMITS.headerBytes,
      headersTimeout: LIMITS.headersMs,
      requestTimeout: LIMITS.requestMs,
      keepAliveTimeout: LIMITS.keepAliveMs,
    },
    (message, response) => {
      // Taken before the body and before any wait: it is what a deadline is compared with.
      const arrivedAt = site.app.now();
      const startedMs = performance.now();
      void answerSafely(site, message, arrivedAt).then((answer) => {
        if (!server.listening) answer.headers.set('Connection', 'close');
        send(message, response, answer);
        logAnswer(site.app, { message, answer, routeName, startedMs });
      });
    },
  );
  server.timeout = LIMITS.silenceMs;
  server.on('clientError', refuseUnreadable);
  return server;
}

/** Always an answer: the last resort is a plain page. */
async function answerSafely(
  site: Site,
  message: IncomingMessage,
  arrivedAt: Date,
): Promise<Answer> {
  const answer = await answerOrFault(site, message, arrivedAt);
  // A page that says 503 itself has its own words for it, such as /health.
  const isAnswered =
    answer.status < 500 || answer.status === 503 || (await site.app.db.isAnswering());
  const sent = await compressed(isAnswered ? answer : plainPage(503), message);
  addSecurityHeaders(sent.headers, site.app.config.publicUrl);
  // The rest of a body that was too large is not worth waiting for.
  if (sent.status === 413) sent.headers.set('Connection', 'close');
  return sent;
}

async function answerOrFault(
  site: Site,
  message: IncomingMessage,
  arrivedAt: Date,
): Promise<Answer> {
  try {
    return await answerMessage(site, message, arrivedAt);
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : typeof fault;
    site.app.log.error({ fault: name }, 'a request could not be answered');
    return plainPage(500);
  }
}

async function compressed(answer: Answer, message: IncomingMessage): Promise<Answer> {
  const { headers, body } = answer;
  const isPossible = isCompressible(headers.get('Content-Type'), body.byteLength);
  if (!isPossible || headers.has('Content-Encoding')) return answer;
  if (headers.get('Vary') === null) headers.set('Vary', 'Accept-Encoding');
  const coding = acceptedCoding(message.headers['accept-encoding']?.toString() ?? null);
  if (coding === null) return answer;
  headers.set('Content-Encoding', coding);
  return { ...answer, body: await compress(body, coding, 'each-time') };
}

function send(message: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (response.destroyed || response.headersSent) return;
  const { status, headers, body } = answer;
  response.statusCode = status;
  for (const [name, value] of headers) {
    if (name !== 'set-cookie') response.setHeader(name, value);
  }
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  if (status === 204 || status === 304) {
    response.end();
    return;
  }
  response.setHeader('Content-Length', body.byteLength);
  response.end(message.method === 'HEAD' ? undefined : body);
}

type Logged = {
  readonly message: IncomingMessage;
  readonly answer: Answer;
  readonly routeName: RouteName;
  readonly startedMs: number;
};

function logAnswer({ log, config }: AppContext, logged: Logged): void {
  const { message, answer, routeName, startedMs } = logged;
  const target = message.url ?? '';
  const isPath = target.startsWith('/') && URL.canParse(config.publicUrl + target);
  log.info(
    {
      route: isPath ? routeName(new URL(config.publicUrl + target).pathname) : null,
      method: message.method,
      status: answer.status,
      ms: Math.round(performance.now() - startedMs),
    },
    'request',
  );
}

/** Statuses for what Node's parser refuses; anything else is a bad request. */
const PARSER_STATUSES: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function refuseUnreadable(fault: Error & { readonly code?: string }, socket: Duplex): void {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, headers, body } = plainPage(PARSER_STATUSES[fault.code ?? ''] ?? 400);
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(
    `HTTP/1.1 ${status} Refused\r\n${lines}Connection: close\r\n` +
      `Content-Length: ${body.byteLength}\r\n\r\n${Buffer.from(body).toString('utf8')}`,
  );
}
