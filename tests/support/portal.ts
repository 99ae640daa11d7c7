/**
 * The running portal that a file of browser tests has to itself. It is claimed by a folder, which only
 * one process can make: the numbers that vitest gives its workers are not always different, and two
 * files on one portal would sign each other's staff out.
 */
import { mkdirSync, rmdirSync } from 'node:fs';

import { inject } from 'vitest';

/** Addresses by role. */
export type Links = Readonly<Record<string, string>>;

export type Portal = {
  /** Scheme, host and port. */
  readonly baseUrl: string;
  /** `file:` address of its database. */
  readonly databaseUrl: string;
  /** Address at which each role chooses a password, as often as it likes. */
  readonly setUpLinks: Links;
  /** Address at which each role of the sample roll's council signs in, as often as it likes. */
  readonly partnerLinks: Links;
  /** Folder that stands while a file of tests has it. */
  readonly claim: string;
};

let own: Portal | null = null;

/** The same one in the whole file; claimed when it is first asked for. */
export function portal(): Portal {
  own ??= inject('portals').find(isClaimed) ?? null;
  if (own === null) throw new Error('Every portal is taken by another file of tests');
  return own;
}

/** After the last test of a file. */
export function leavePortal(): void {
  if (own !== null) rmdirSync(own.claim);
  own = null;
}

function isClaimed({ claim }: Portal): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
    throw fault;
  }
}
