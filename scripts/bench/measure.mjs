/**
 * Measuring: how many requests a second an address answers, and how long one takes. Each measure
 * keeps a number of connections busy for a stated time, after a warm-up that does not count.
 */
import { Agent, request } from 'node:http';

const WARM_UP_MS = 1000;

/** `{ perSecond, p50Ms, p95Ms, failed }`; a request counts when its whole answer is there. */
export async function measure({ connections, durationMs, ask }) {
  await keepBusy({ connections, until: performance.now() + WARM_UP_MS, ask, took: [] });
  const took = [];
  const startedAt = performance.now();
  const failed = await keepBusy({ connections, until: startedAt + durationMs, ask, took });
  const seconds = (performance.now() - startedAt) / 1000;
  took.sort((one, other) => one - other);
  return {
    perSecond: Math.round(took.length / seconds),
    p50Ms: rounded(took[Math.floor(took.length * 0.5)]),
    p95Ms: rounded(took[Math.floor(took.length * 0.95)]),
    failed,
  };
}

async function keepBusy({ connections, until, ask, took }) {
  let failed = 0;
  const oneAfterAnother = async (connection) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const startedAt = performance.now();
      if (await ask(connection, turn)) took.push(performance.now() - startedAt);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, n) => oneAfterAnother(n)));
  return failed;
}

/** Asks for a page and reads it whole; true when it was found. */
export function pageReader(url) {
  const agent = new Agent({ keepAlive: true });
  return () =>
    new Promise((settle) => {
      const asked = request(url, { agent }, (answer) => {
        answer.resume();
        answer.on('end', () => settle(answer.statusCode === 200));
        answer.on('error', () => settle(false));
      });
      asked.on('error', () => settle(false));
      asked.end();
    });
}

function rounded(ms) {
  return ms === undefined ? null : Math.round(ms * 100) / 100;
}
