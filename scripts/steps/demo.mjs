/**
 * The demonstration: its settings, its database made anew, and one set-up link for each role.
 * The browser tests start from the same place. Node modules only.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

import { PROJECT_ROOT, StepFault } from './run.mjs';
import { runCommand } from './serve.mjs';

export const DEMO_DATABASE = './data/demo.db';
export const DEMO_FOLDER = './data/demo';
const ROLES = ['administrator', 'assistant', 'chair', 'analyst'];
const PARTNER_ROLES = ['lead', 'contributor', 'approver'];

/** Settings of a demonstration: no letter leaves, and nothing of a real installation is used. */
export function demoSettings({ port, host, database = DEMO_DATABASE, folder = DEMO_FOLDER }) {
  const shownHost = host === '127.0.0.1' ? 'localhost' : host;
  return {
    PORTAL_MODE: 'demo',
    PORT: String(port),
    HOST: host,
    PUBLIC_URL: `http://${shownHost}:${port}`,
    DATABASE_URL: `file:${database}`,
    DATA_DIR: folder,
    MAIL_ONLY_TO: 'example.org,example.com',
    SMTP_URL: '',
    SESSION_SECRET: '',
    TRUSTED_PROXIES: '',
  };
}

/** Removes what the last demonstration left, migrates and loads the samples. */
export async function makeDemoDatabase(env) {
  const database = env.DATABASE_URL.replace(/^file:/, '');
  for (const end of ['', '-wal', '-shm', '-migrating']) remove(`${database}${end}`);
  remove(env.DATA_DIR);
  await runQuietly(['migrate'], env);
  await runQuietly(['load-samples'], env);
}

/** One link for each role, as `user add` makes them: `[{ role, link }]`. */
export async function makeSetUpLinks(env) {
  const links = [];
  for (const role of ROLES) {
    const words = ['user', 'add', `${role}@example.org`, '--role', role, '--json'];
    const { link } = JSON.parse(await commandOutput(words, env));
    links.push({ role, link });
  }
  return links;
}

/** The people of one organisation on the sample roll, with a link that signs each in: `[{ role, link }]`. */
export async function makePartnerLinks(env) {
  const links = [];
  for (const role of PARTNER_ROLES) {
    const words = ['partner', 'link', `council.${role}@example.org`, '--json'];
    const { link } = JSON.parse(await commandOutput(words, env));
    links.push({ role, link });
  }
  return links;
}

function remove(path) {
  rmSync(resolve(PROJECT_ROOT, path), { recursive: true, force: true });
}

async function runQuietly(words, env) {
  const exitCode = await runCommand(words, { env, stdout: 'ignore' });
  if (exitCode !== 0) throw new StepFault(`portal ${words.join(' ')}`, exitCode);
}

function commandOutput(words, env) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/commands/main.ts', ...words], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((settle, fail) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) settle(output);
      else fail(new StepFault(`portal ${words.join(' ')}`, code));
    });
  });
}
