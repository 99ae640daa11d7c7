/**
 * What depends on a secret: receipts' secrets, passwords and comparisons.
 *
 * A receipt's secret is derived from the session secret and the response's id, so it is never
 * stored and a copy of the database does not give it away.
 */
import {
  createHash,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
  type ScryptOptions,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Config } from './config.server.ts';

export type Secrets = {
  /** 128 bits in Crockford base 32, in groups of four; the same for one response every time. */
  readonly receiptSecret: (responseId: string) => string;
  /** Lower-case hex of the UTF-8 bytes. */
  readonly sha256: (text: string | Uint8Array) => string;
  /** As `sha256`, but nobody without the session secret can make it or guess what was digested. */
  readonly keyedDigest: (text: string) => string;
  /** Compares in a time that does not depend on where two texts differ. */
  readonly isSame: (one: string, other: string) => boolean;
  readonly hashPassword: (password: string) => Promise<string>;
  /** False for a wrong password and for a hash that cannot be read. */
  readonly verifyPassword: (password: string, hash: string) => Promise<boolean>;
};

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECEIPT_SECRET_BYTES = 16;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** OWASP Password Storage Cheat Sheet, scrypt: 32 MiB, three times over. */
const SCRYPT_COST = 2 ** 15;
const SCRYPT_BLOCK = 8;
const SCRYPT_PARALLEL = 3;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** `scryptCost` is lowered in tests only: each hash says its own, so old ones go on working. */
export function openSecrets(sessionSecret: string, { scryptCost = SCRYPT_COST } = {}): Secrets {
  const receiptKey = createHmac('sha256', sessionSecret).update('receipt').digest();
  const digestKey = createHmac('sha256', sessionSecret).update('digest').digest();
  return {
    keyedDigest: (text) => createHmac('sha256', digestKey).update(text).digest('hex'),
    receiptSecret: (responseId) => {
      const digest = createHmac('sha256', receiptKey).update(responseId).digest();
      return inGroups(toCrockford(digest.subarray(0, RECEIPT_SECRET_BYTES)));
    },
    sha256,
    isSame: (one, other) => timingSafeEqual(digestOf(one), digestOf(other)),
    hashPassword: (password) => hashPassword(password, scryptCost),
    verifyPassword,
  };
}

/**
 * The session secret: as set, or made once and kept in the data folder, where only this user may
 * read it. Two processes that start together end up with the same one.
 */
export function keptSessionSecret({ sessionSecret, dataDir }: Config): string {
  if (sessionSecret !== null) return sessionSecret;
  const path = join(dataDir, 'session-secret');
  if (!existsSync(path)) makeSessionSecret(dataDir, path);
  return readFileSync(path, 'utf8');
}

/** Written whole under another name and then linked, so that nobody reads half of it. */
function makeSessionSecret(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = join(dataDir, `session-secret-${randomBytes(8).toString('hex')}`);
  writeFileSync(draft, randomBytes(KEY_BYTES).toString('hex'), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (fault) {
    // Another process was first: its secret is the one to use.
    if (!isAlreadyThere(fault)) throw fault;
  } finally {
    rmSync(draft);
  }
}

function isAlreadyThere(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';
}

function sha256(text: string | Uint8Array): string {
  return digestOf(text).toString('hex');
}

/** Text is digested as UTF-8. */
function digestOf(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/** The bits of `bytes`, five at a time from the left; the last digit is filled up with zeros. */
function toCrockford(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = bits.match(/.{1,5}/g) ?? [];
  return digits.map((digit) => CROCKFORD[Number.parseInt(digit.padEnd(5, '0'), 2)]).join('');
}

function inGroups(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join('-');
}

/** `scrypt$cost$block$parallel$salt$key`, the last two in base64url. */
async function hashPassword(password: string, cost: number): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await deriveKey(password, salt, [cost, SCRYPT_BLOCK, SCRYPT_PARALLEL]);
  const parts = [
    cost,
    SCRYPT_BLOCK,
    SCRYPT_PARALLEL,
    salt.toString('base64url'),
    key.toString('base64url'),
  ];
  return `scrypt$${parts.join('$')}`;
}

async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const parts = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash);
  if (!parts) return false;
  const [, cost, block, parallel, salt = '', key = ''] = parts;
  const expected = Buffer.from(key, 'base64url');
  const parameters = [Number(cost), Number(block), Number(parallel)] as const;
  const actual = await deriveKey(password, Buffer.from(salt, 'base64url'), parameters);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

async function deriveKey(
  password: string,
  salt: Buffer,
  [N, r, p]: readonly [number, number, number],
): Promise<Buffer> {
  // scrypt needs 128 × N × r bytes; Node's own limit is just under what the cost asks for.
  return derive(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r });
}
