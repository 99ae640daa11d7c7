import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ConfigFault, readConfig } from '#app/infrastructure/config.server.ts';
import { PROJECT_ROOT } from '#app/infrastructure/project-root.server.ts';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.faults;
    throw fault;
  }
  return [];
}

test('with nothing set, the portal is on loopback with a database in its data folder', () => {
  expect(readConfig({})).toEqual({
    mode: 'production',
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: `file:${join(PROJECT_ROOT, 'data/portal.db')}`,
    dataDir: join(PROJECT_ROOT, 'data'),
    smtpUrl: null,
    mailFrom: 'consultations@example.org',
    mailOnlyTo: null,
    sessionSecret: null,
    logLevel: 'info',
    trustedProxies: [],
    scanCommand: null,
  });
});

test('what is set is read, and an empty value counts as absent', () => {
  const config = readConfig({
    PORTAL_MODE: 'demo',
    PORT: '8080',
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://portal.example.org/',
    DATABASE_URL: 'postgresql://portal@db.example.org/portal',
    DATA_DIR: '/srv/portal',
    SMTP_URL: 'smtps://mail.example.org:465',
    MAIL_FROM: '',
    MAIL_ONLY_TO: 'example.org, Example.COM',
    SESSION_SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'warn',
    TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1,2001:db8::/32',
    SCAN_COMMAND: '/usr/bin/scan --quiet',
  });

  expect(config).toEqual({
    mode: 'demo',
    port: 8080,
    host: '0.0.0.0',
    publicUrl: 'https://portal.example.org',
    databaseUrl: 'postgresql://portal@db.example.org/portal',
    dataDir: '/srv/portal',
    smtpUrl: 'smtps://mail.example.org:465',
    mailFrom: 'consultations@example.org',
    mailOnlyTo: ['example.org', 'example.com'],
    sessionSecret: 'x'.repeat(32),
    logLevel: 'warn',
    trustedProxies: ['10.0.0.0/8', '192.0.2.1', '2001:db8::/32'],
    scanCommand: '/usr/bin/scan --quiet',
  });
});

test('every bad setting is named at once', () => {
  const faults = faultsOf({
    PORTAL_MODE: 'staging',
    PORT: '70000',
    PUBLIC_URL: 'https://portal.example.org/path',
    DATABASE_URL: 'mysql://db.example.org',
    SMTP_URL: 'mail.example.org',
    MAIL_ONLY_TO: 'not a domain',
    SESSION_SECRET: 'short',
    LOG_LEVEL: 'loud',
    TRUSTED_PROXIES: '10.0.0.0/33',
  });

  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'PORTAL_MODE',
    'PORT',
    'PUBLIC_URL',
    'DATABASE_URL',
    'SMTP_URL',
    'MAIL_ONLY_TO',
    'SESSION_SECRET',
    'LOG_LEVEL',
    'TRUSTED_PROXIES',
  ]);
});

test.each([
  ['a database that is not kept', { DATABASE_URL: 'file::memory:' }, 'DATABASE_URL'],
  ['a port that is not a number', { PORT: '3000x' }, 'PORT'],
  ['a port that is negative', { PORT: '-1' }, 'PORT'],
  ['an address of another scheme', { PUBLIC_URL: 'ftp://example.org' }, 'PUBLIC_URL'],
  ['a sender without an address', { MAIL_FROM: 'nobody' }, 'MAIL_FROM'],
  ['a proxy that is a name', { TRUSTED_PROXIES: 'proxy.example.org' }, 'TRUSTED_PROXIES'],
])('%s is refused', (_what, env, setting) => {
  expect(faultsOf(env).map((fault) => fault.split(' ')[0])).toEqual([setting]);
});

test('PostgreSQL needs a session secret, because several processes must share it', () => {
  expect(faultsOf({ DATABASE_URL: 'postgresql://db.example.org/portal', PORT: 'x' })).toEqual([
    'PORT must be a whole number',
    'SESSION_SECRET must be set when DATABASE_URL is a PostgreSQL server, so that every process has the same one',
  ]);
});
