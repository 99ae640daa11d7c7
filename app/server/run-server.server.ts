/**
 * The running server: listener, timers of the outbox, of reminders, of stray files and of requests that
 * are not kept, and an orderly end.
 *
 * Told to stop, it takes no new connection, lets the requests in flight finish, and closes the
 * database last, so that no response that was being sent in is lost.
 */
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { forgetFormatRequests } from '#app/operations/consultation/forget-format-requests.server.ts';
import { nextPublicChange } from '#app/operations/consultation/next-public-change.server.ts';
import type { AppContext } from '#app/operations/context.ts';
import { cleanFiles } from '#app/operations/files/clean-files.server.ts';
import { forgetImports } from '#app/operations/files/forget-imports.server.ts';
import { dispatchOutbox } from '#app/operations/outbox/dispatch-outbox.server.ts';
import { remindOnSchedule } from '#app/operations/partners/remind-partners.server.ts';
import { openClientAddress } from './client-address.server.ts';
import { LIMITS } from './limits.ts';
import { openListener } from './listener.server.ts';
import { openPageCache } from './page-cache.server.ts';
import type { RouteName } from './route-names.server.ts';
import { openStaticFiles } from './static-files.server.ts';

export type Pages = {
  /** Remix, or what stands for it in a test. */
  readonly answer: (request: Request) => Promise<Response>;
  readonly routeName: RouteName;
  /** Absolute path of the client build. */
  readonly clientFolder: string;
};

export type RunningServer = {
  readonly port: number;
  /** Resolves when everything in flight has finished and the database is closed. */
  readonly stop: () => Promise<void>;
};

const OUTBOX_EVERY_MS = 5000;
const REMINDERS_EVERY_MS = 60_000;
const CLEAN_EVERY_MS = 60 * 60 * 1000;

export async function startServer(app: AppContext, pages: Pages): Promise<RunningServer> {
  const cache = openPageCache({
    now: app.now,
    contentStamp: app.db.contentStamp,
    nextChange: (now) => nextPublicChange(app, now),
  });
  const site = {
    app,
    answer: pages.answer,
    cache,
    files: openStaticFiles(pages.clientFolder),
    clientAddress: openClientAddress(app.config.trustedProxies),
  };
  const server = openListener(site, pages.routeName);
  await new Promise<void>((settle, fail) => {
    server.once('error', fail);
    server.listen(app.config.port, app.config.host, settle);
  });
  const timers = [
    startTimer(OUTBOX_EVERY_MS, () =>
      logFaults(app, 'the outbox could not be sent', () => dispatchOutbox(app)),
    ),
    startTimer(REMINDERS_EVERY_MS, () =>
      logFaults(app, 'partners could not be reminded', () => remindOnSchedule(app)),
    ),
    startTimer(CLEAN_EVERY_MS, () =>
      logFaults(app, 'stray files could not be removed', () => cleanFiles(app)),
    ),
    startTimer(CLEAN_EVERY_MS, () =>
      logFaults(app, 'old requests could not be deleted', () => forgetFormatRequests(app)),
    ),
    startTimer(CLEAN_EVERY_MS, () =>
      logFaults(app, 'old uploads could not be forgotten', () => forgetImports(app)),
    ),
  ];

  const stop = async () => {
    const closed = new Promise<void>((settle) => server.close(() => settle()));
    server.closeIdleConnections();
    await Promise.race([closed, pause(LIMITS.shutdownMs, null, { ref: false })]);
    server.closeAllConnections();
    for (const timer of timers) await timer.stop();
    await app.db.close();
  };
  // A port is listened on, not a pipe, so the address is an object.
  const { port } = server.address() as AddressInfo;
  return { port, stop };
}

type Timer = { readonly stop: () => Promise<void> };

/** Runs the work at once and then again after each pause, until stopped. */
function startTimer(everyMs: number, work: () => Promise<void>): Timer {
  const stopping = new AbortController();
  const run = async () => {
    while (!stopping.signal.aborted) {
      await work();
      await pause(everyMs, null, { signal: stopping.signal, ref: false }).catch(() => null);
    }
  };
  const ended = run();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

async function logFaults(app: AppContext, message: string, work: () => Promise<unknown>) {
  try {
    await work();
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : typeof fault;
    app.log.error({ fault: name }, message);
  }
}
