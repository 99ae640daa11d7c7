/**
 * Before the browser tests: builds if a source is newer than the build, makes a demonstration
 * database in a scratch folder, and starts the built server on a free port, once for each worker
 * on a copy of its own, so that test files that run beside each other do not meet.
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
import { demonstrationSettings, startBuiltServer, type BuiltServer } from './a-built-server.ts';
import type { Links, Portal } from './portal.ts';

declare module 'vitest' {
  // Declaration merging is vitest's own way to type what a global set-up provides.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    /** As many as there are workers; a file of tests asks for its own by `portal()`. */
    portals: readonly Portal[];
    /** Folder of a demonstration that nobody has touched yet, for tests with a server of their own. */
    demonstration: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'portal-e2e-'));
  const untouched = join(folder, 'untouched');
  const settings = await demonstrationSettings(untouched);
  await makeDemoDatabase(settings);
  const setUpLinks = await makeSetUpLinks(settings);
  const partnerLinks = await makePartnerLinks(settings);
  const portals: Portal[] = [];
  const servers: BuiltServer[] = [];
  for (let worker = 1; worker <= project.config.maxWorkers; worker += 1) {
    const home = join(folder, `worker-${worker}`);
    cpSync(untouched, home, { recursive: true });
    const { PUBLIC_URL: baseUrl, ...others } = await demonstrationSettings(home);
    servers.push(await startBuiltServer({ PUBLIC_URL: baseUrl, ...others }));
    portals.push({
      baseUrl,
      databaseUrl: others.DATABASE_URL,
      setUpLinks: linksAt(baseUrl, setUpLinks),
      partnerLinks: linksAt(baseUrl, partnerLinks),
      claim: join(folder, `claim-${worker}`),
    });
  }

  project.provide('portals', portals);
  project.provide('demonstration', untouched);
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The links of the untouched demonstration, as they stand at a copy of it. */
function linksAt(
  baseUrl: string,
  links: readonly { readonly role: string; readonly link: string }[],
): Links {
  return Object.fromEntries(
    links.map(({ role, link }) => [role, new URL(new URL(link).pathname, baseUrl).href]),
  );
}
