/**
 * Points the settings at scratch places before a test imports the composition root, so that no test
 * can reach the database, the mail server or the folder of a real installation.
 */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

import { inject } from 'vitest';

import { copyTemplate } from './database.ts';

Object.assign(process.env, {
  PORTAL_MODE: 'test',
  DATABASE_URL: await copyTemplate(),
  DATA_DIR: mkdtempSync(join(inject('scratchFolder'), 'data-')),
  PUBLIC_URL: 'http://localhost:3000',
  MAIL_ONLY_TO: 'example.org,example.com',
  SESSION_SECRET: 'a-session-secret-that-only-tests-ever-use',
  LOG_LEVEL: 'silent',
  SMTP_URL: '',
  TRUSTED_PROXIES: '',
  SCAN_COMMAND: '',
});
