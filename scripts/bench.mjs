/**
 * `npm run bench`: page reads, stored responses and imported papers, each beside a yardstick on the
 * same machine. A table on standard output, and the same figures in bench/results.json.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { measure, pageReader } from './bench/measure.mjs';
import { buildIfStale, SERVER } from './steps/build.mjs';
import { demoSettings, makeDemoDatabase } from './steps/demo.mjs';
import { PROJECT_ROOT, runScript } from './steps/run.mjs';
import { freePort } from './steps/serve.mjs';

const DURATION_MS = 5000;
const CONNECTIONS = 10;
const ANSWERS_WITHIN_MS = 30_000;
const RESULTS = join(PROJECT_ROOT, 'bench/results.json');

await runScript(async () => {
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  try {
    const rows = [
      ...(await benchPages(folder)),
      ...(await benchSubmissions()),
      ...(await benchImports()),
    ];
    keep(rows);
    print(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function benchPages(folder) {
  const port = await freePort(3400, '127.0.0.1');
  const database = join(folder, 'bench.db');
  const env = demoSettings({ port, host: '127.0.0.1', database, folder: join(folder, 'kept') });
  await makeDemoDatabase(env);
  const portal = start([SERVER], { ...env, NODE_ENV: 'production', LOG_LEVEL: 'error' });
  try {
    await untilAnswering(`${env.PUBLIC_URL}/health`);
    const { slug } = await firstConsultation(env.PUBLIC_URL);
    return await benchAddresses(env.PUBLIC_URL, ['/', `/consultations/${slug}`]);
  } finally {
    portal.kill('SIGTERM');
  }
}

async function benchAddresses(baseUrl, paths) {
  const rows = [];
  for (const path of paths) {
    const page = Buffer.from(await (await fetch(`${baseUrl}${path}`)).arrayBuffer());
    const bare = start([join(PROJECT_ROOT, 'scripts/bench/bare-server.mjs')], {}, 'pipe');
    bare.stdin.end(page);
    const [chunk] = await once(bare.stdout);
    const yardstick = await readPages(`http://127.0.0.1:${Number(chunk)}/`);
    bare.kill();
    const portal = await readPages(`${baseUrl}${path}`);
    rows.push({ what: `page reads of ${path} (${page.length} bytes)`, portal, yardstick });
  }
  return rows;
}

function readPages(url) {
  return measure({ connections: CONNECTIONS, durationMs: DURATION_MS, ask: pageReader(url) });
}

async function benchSubmissions() {
  const { portal, bare } = await measuredBy('scripts/bench/submissions.ts');
  return [
    {
      what: 'responses stored, each with eight comments and synced',
      portal: { perSecond: portal },
      yardstick: { perSecond: bare },
    },
  ];
}

async function benchImports() {
  const formats = await measuredBy('scripts/bench/imports.ts');
  return formats.map(({ format, portal, bare }) => ({
    what: `papers of 250 kB imported from ${format}, beside parsing alone`,
    portal: { perSecond: portal },
    yardstick: { perSecond: bare },
  }));
}

/** What a script of its own measures and prints as JSON. */
async function measuredBy(script) {
  const child = start(['--import', 'tsx', script, String(DURATION_MS)], {}, 'pipe');
  let output = '';
  for await (const chunk of child.stdout) output += chunk;
  return JSON.parse(output);
}

function start(words, env, stdio = 'ignore') {
  return spawn(process.execPath, words, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    stdio: [stdio, stdio, 'inherit'],
  });
}

function once(stream) {
  return new Promise((settle) => stream.once('data', (...chunks) => settle(chunks)));
}

async function firstConsultation(baseUrl) {
  const list = await (await fetch(`${baseUrl}/consultations.json`)).json();
  const [first] = Array.isArray(list) ? list : list.consultations;
  return first;
}

async function untilAnswering(url) {
  const giveUpAt = performance.now() + ANSWERS_WITHIN_MS;
  while (performance.now() < giveUpAt) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`${url} did not answer`);
}

function keep(rows) {
  mkdirSync(join(PROJECT_ROOT, 'bench'), { recursive: true });
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
  };
  writeFileSync(
    RESULTS,
    `${JSON.stringify({ measuredAt: new Date(), machine, rows }, null, 2)}\n`,
  );
}

function print(rows) {
  const lines = rows.map(({ what, portal, yardstick }) => ({
    what,
    'portal a second': portal.perSecond,
    'yardstick a second': yardstick.perSecond,
    'share of yardstick': `${Math.round((100 * portal.perSecond) / yardstick.perSecond)}%`,
    'p95 ms': portal.p95Ms ?? '',
  }));
  console.table(lines);
}
