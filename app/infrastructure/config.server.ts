/**
 * The settings: environment variables in, one checked value out (contract, Settings).
 *
 * This is the only module that reads them. A bad value stops the start with every fault named, and
 * an empty value counts as absent.
 */
import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';

import { z } from 'zod';

import { PROJECT_ROOT } from './project-root.server.ts';

const MODES = ['production', 'demo', 'development', 'test'] as const;
const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
/** A session secret shorter than this is easier to guess than a 128-bit key (NIST SP 800-131A). */
const MIN_SECRET_CHARACTERS = 32;

export type Config = {
  /** `demo` and `development` show letters whole and mount the outbox viewer. */
  readonly mode: (typeof MODES)[number];
  readonly port: number;
  readonly host: string;
  /** Scheme, host and port only, with no slash at the end. */
  readonly publicUrl: string;
  /** `file:` and an absolute path, or `postgresql://…`. */
  readonly databaseUrl: string;
  /** Absolute path of the folder for what is kept beside the database. */
  readonly dataDir: string;
  /** Null when letters are to wait in the outbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Domains that letters may go to, in lower case; null when any may be written to. */
  readonly mailOnlyTo: readonly string[] | null;
  /** Null when one is made and kept in `dataDir`. */
  readonly sessionSecret: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Addresses and CIDR ranges whose `X-Forwarded-…` headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Absolute path of a program that looks at every file sent in; null when there is none. */
  readonly scanCommand: string | null;
};

/** Settings that cannot be used; `faults` has one sentence for each, each naming its setting. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

const wholeNumber = z.string().regex(/^\d+$/, 'must be a whole number').transform(Number);

const settingsSchema = z
  .object({
    PORTAL_MODE: z.enum(MODES, `must be one of ${MODES.join(', ')}`).default('production'),
    PORT: wholeNumber
      .pipe(z.number().max(65_535, 'must be a port from 0 to 65535'))
      .default(3000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: z
      .string()
      .refine(isOrigin, 'must be like https://example.org, with no path')
      .optional(),
    DATABASE_URL: z
      .string()
      .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'must begin with file: or postgresql://')
      .refine((url) => !url.includes(':memory:'), 'must name a file; :memory: is not kept')
      .default('file:./data/portal.db'),
    DATA_DIR: z.string().default('./data'),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/.+$/, 'must begin with smtp:// or smtps://')
      .optional(),
    MAIL_FROM: z
      .string()
      .includes('@', { error: 'must be an e-mail address' })
      .default('consultations@example.org'),
    MAIL_ONLY_TO: z
      .string()
      .transform(listed)
      .refine((domains) => domains.every(isDomain), 'must be domains with commas between them')
      .optional(),
    SESSION_SECRET: z
      .string()
      .min(MIN_SECRET_CHARACTERS, `must have at least ${MIN_SECRET_CHARACTERS} characters`)
      .optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
    TRUSTED_PROXIES: z
      .string()
      .transform(listed)
      .refine(
        (proxies) => proxies.every(isAddressRange),
        'must be addresses or CIDR ranges with commas between them',
      )
      .default([]),
    SCAN_COMMAND: z
      .string()
      .refine(isAbsolute, 'must be the whole path of a program, with no arguments')
      .optional(),
  })
  .refine(
    ({ DATABASE_URL, SESSION_SECRET }) =>
      isFileUrl(DATABASE_URL) || SESSION_SECRET !== undefined,
    {
      path: ['SESSION_SECRET'],
      error:
        'must be set when DATABASE_URL is a PostgreSQL server, so that every process has the same one',
      when: () => true,
    },
  );

/** Throws a `ConfigFault` that names every bad setting. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const settings = settingsSchema.safeParse(present);
  if (!settings.success) throw new ConfigFault(settings.error.issues.map(faultSentence));

  const { data } = settings;
  return {
    mode: data.PORTAL_MODE,
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${data.PORT}`,
    databaseUrl: absoluteDatabaseUrl(data.DATABASE_URL),
    dataDir: resolve(PROJECT_ROOT, data.DATA_DIR),
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM,
    mailOnlyTo: data.MAIL_ONLY_TO ?? null,
    sessionSecret: data.SESSION_SECRET ?? null,
    logLevel: data.LOG_LEVEL,
    trustedProxies: data.TRUSTED_PROXIES,
    scanCommand: data.SCAN_COMMAND ?? null,
  };
}

function faultSentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}`;
}

function isFileUrl(url: string): boolean {
  return url.startsWith('file:');
}

/** A `file:` address is relative to the project, never to where the command was typed. */
function absoluteDatabaseUrl(url: string): string {
  if (!isFileUrl(url)) return url;
  const path = url.replace(/^file:(\/\/)?/, '');
  return `file:${resolve(PROJECT_ROOT, path)}`;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return /^https?:$/.test(protocol) && origin === text.replace(/\/$/, '');
}

function listed(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim().toLowerCase());
  return parts.filter((part) => part !== '');
}

function isDomain(text: string): boolean {
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(text);
}

function isAddressRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}
