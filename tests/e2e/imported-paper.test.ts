/**
 * A real paper, imported by the command in each format that it comes in, read in a real browser: every
 * block with its printed label, the deadline said one way, nothing too wide for a phone.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { PROJECT_ROOT } from '../../scripts/steps/run.mjs';
import { accessibilityFailures, launchBrowser } from '#tests/support/browser.ts';
import { portal } from '#tests/support/portal.ts';
import { hasShared, sharedPath } from '#tests/support/shared.ts';

const FORMATS = ['docx', 'txt', 'pdf'] as const;
const DEADLINE = '11:59pm on Friday 14 October 2011';
const MINUTES_MS = 60_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function command(words: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)('node', ['scripts/portal.mjs', ...words], {
    cwd: PROJECT_ROOT,
    env: {
      ...process.env,
      DATABASE_URL: portal().databaseUrl,
      SESSION_SECRET: 'a-session-secret-that-only-tests-ever-use',
    },
  });
  return JSON.parse(stdout);
}

function importPaper(format: string): Promise<unknown> {
  const file = sharedPath(`papers/redcar-cleveland-2011.${format}`);
  const period = ['--opens', '2011-07-22', '--closes', '2011-10-14 23:59'];
  return command([
    'import',
    file,
    '--slug',
    `paper-${format}`,
    ...period,
    '--publish',
    '--json',
  ]);
}

async function faultsOf(page: Page): Promise<unknown> {
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return { isTooWide, failures: await accessibilityFailures(page) };
}

test.skipIf(!hasShared).each(FORMATS)(
  'the sample paper as %s is readable, with both blocks called 2.1.1 and one deadline',
  async (format) => {
    expect(await importPaper(format)).toMatchObject({ stage: 'closed', unmet: [] });
    const address = `/consultations/paper-${format}`;
    const page = await browser.newPage({ baseURL: portal().baseUrl });
    await page.goto(address);

    const text = await page.locator('main').innerText();
    expect(text).toContain(DEADLINE);
    expect(text).toContain('12 weeks (84 days)');
    const twins = await page.evaluate(() =>
      [...document.querySelectorAll('article [id]')]
        .filter((block) => /^2\.1\.1\b/.test(block.textContent.trim()))
        .map((block) => block.id),
    );
    expect(new Set(twins).size).toBeGreaterThanOrEqual(2);

    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsOf(page)).toEqual({ isTooWide: false, failures: [] });
    }
    const shown = (await (await fetch(`${portal().baseUrl}${address}.json`)).json()) as {
      closesAt: string;
    };
    expect(shown.closesAt).toBe('2011-10-14T23:00:00.000Z');
    await page.close();
  },
  4 * MINUTES_MS,
);
