/**
 * The composition root: real devices plugged together, once for the whole process.
 *
 * Settings come from the environment; a bad one stops the start. Routes and the server entry share
 * this instance because both are in one bundle.
 */
import { randomBytes, randomUUID } from 'node:crypto';

import { readConfig } from '#app/infrastructure/config.server.ts';
import { openDatabase } from '#app/infrastructure/db/client.server.ts';
import { openFileStore } from '#app/infrastructure/files/file-store.server.ts';
import { openLogger } from '#app/infrastructure/log.server.ts';
import { openMailer } from '#app/infrastructure/mail/mailer.server.ts';
import { keptSessionSecret, openSecrets } from '#app/infrastructure/secrets.server.ts';
import type { AppContext } from '#app/operations/context.ts';

const config = readConfig(process.env);

export const app: AppContext = {
  config,
  db: await openDatabase(config.databaseUrl),
  sendEmail: openMailer(config),
  log: openLogger(config.logLevel),
  now: () => new Date(),
  newId: randomUUID,
  randomBytes: (length) => randomBytes(length),
  secrets: openSecrets(keptSessionSecret(config)),
  files: openFileStore(config),
};
