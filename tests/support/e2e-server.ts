/**
 * Before the browser tests: builds if a source is newer than the build, makes a demonstration
 * database in a scratch folder, starts the built server on a free port, and tells the tests where.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { buildIfStale } from '../../scripts/steps/build.mjs';
import {
  makeDemoDatabase,
  makePartnerLinks,
  makeSetUpLinks,
} from '../../scripts/steps/demo.mjs';
import { demonstrationSettings, placesIn, startBuiltServer } from './a-built-server.ts';

declare module 'vitest' {
  // Declaration merging is vitest's own way to type what a global set-up provides.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    /** Scheme, host and port of the running portal. */
    baseUrl: string;
    /** `file:` address of its database. */
    databaseUrl: string;
    /** Folder of a demonstration that nobody has touched yet, for tests with a server of their own. */
    demonstration: string;
    /** Address at which each role chooses a password, as often as it likes. */
    setUpLinks: Readonly<Record<string, string>>;
    /** Address at which each role of the sample roll's council signs in, as often as it likes. */
    partnerLinks: Readonly<Record<string, string>>;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'portal-e2e-'));
  const untouched = join(folder, 'untouched');
  const settings = await demonstrationSettings(folder);
  await makeDemoDatabase({ ...settings, ...placesIn(untouched) });
  const links = await makeSetUpLinks({ ...settings, ...placesIn(untouched) });
  const partnerLinks = await makePartnerLinks({ ...settings, ...placesIn(untouched) });
  cpSync(untouched, folder, { recursive: true });
  const server = await startBuiltServer(settings);

  project.provide('baseUrl', settings.PUBLIC_URL);
  project.provide('databaseUrl', settings.DATABASE_URL);
  project.provide('demonstration', untouched);
  project.provide(
    'setUpLinks',
    Object.fromEntries(links.map(({ role, link }) => [role, link])),
  );
  project.provide(
    'partnerLinks',
    Object.fromEntries(partnerLinks.map(({ role, link }) => [role, link])),
  );
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
