/** A real browser for the browser tests, and the accessibility failures of the page it shows. */
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

import { findBrowser } from '../../scripts/steps/find-browser.mjs';

/**
 * WCAG 2.2 at A and AA with everything before it, and axe's advice on good practice. Only failures
 * are described and carried out of the page: what passes is a megabyte on a long paper, and takes
 * three quarters of the time.
 */
const FIND_FAILURES = `axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => id + ': ' + target.map(String).join(' ')),
  ),
)`;
/** Chromium's sandbox needs a user other than root; the rest keeps it from calling home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
}

/** `rule: selector` for each failure that axe can see; empty when there is none. */
export async function accessibilityFailures(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which a content security policy without scripts does not stop.
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(FIND_FAILURES);
}
