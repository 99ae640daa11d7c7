/**
 * Three projects: `unit` needs no device, `integration` has a scratch database for each test, and
 * `e2e` drives the built server with a browser. Apart from vite.config.ts, because the Remix plugin
 * must not run under vitest.
 */
import { defineConfig } from 'vitest/config';

const SET_UP = ['./tests/support/no-stray-errors.ts', './tests/support/same-draws.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './scripts/steps/test-reporter.mjs'],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/{architecture,domain,forms,emails,reports,ui,scripts}/**/*.test.{ts,tsx}',
          ],
          setupFiles: SET_UP,
          testTimeout: 10_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'integration',
          include: [
            'tests/{infrastructure,operations,routes,http,server,commands}/**/*.test.{ts,tsx}',
          ],
          globalSetup: ['./tests/support/template-database.ts'],
          setupFiles: [...SET_UP, './tests/support/scratch-environment.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.{ts,tsx}'],
          globalSetup: ['./tests/support/e2e-server.ts'],
          setupFiles: [...SET_UP, './tests/support/leave-portal.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file has a server and browsers of its own beside it.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
