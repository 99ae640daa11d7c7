/** The running portal that belongs to the worker in which a browser test runs. */
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
};

export function portal(): Portal {
  // Counted from 1 by vitest.
  const own = inject('portals')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (!own) throw new Error('No portal was started for this worker');
  return own;
}
