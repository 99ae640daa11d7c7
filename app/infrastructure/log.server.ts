/**
 * The log: JSON lines on standard error, so that standard output stays free for what a person or
 * another program asked for.
 *
 * A line says what happened to which record, by its id. It never carries an address, a respondent's
 * words, a name, a token or a secret; the paths below are a second net, not the rule.
 */
import pino, { type Logger } from 'pino';

import type { Config } from './config.server.ts';

export type { Logger } from 'pino';

const STANDARD_ERROR = 2;
const NEVER_LOGGED = [
  'email',
  'recipient',
  'name',
  'words',
  'text',
  'token',
  'secret',
  'password',
];

export function openLogger(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: NEVER_LOGGED.flatMap((key) => [key, `*.${key}`]), remove: true },
    },
    pino.destination({ fd: STANDARD_ERROR, sync: true }),
  );
}
