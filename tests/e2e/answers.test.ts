/** What each proposal offers, by HTTP alone. */
import { expect, test } from 'vitest';

import { POSITIONS } from '#app/domain/response/response.ts';
import { POSITION_WORDS } from '#app/domain/response/wording.ts';
import { openPlainBrowser } from '#tests/support/plain-browser.ts';
import { portal } from '#tests/support/portal.ts';

const ROOT = '/consultations/larkwold-partnership-review/respond';

test('R-04 every proposal offers the five positions and room for words, and needs neither', async () => {
  const browser = openPlainBrowser(portal().baseUrl);
  const list = await browser.open(`${ROOT}/proposals`);
  const proposals = list.links.filter(({ href }) => href.includes('on=proposal'));
  expect(proposals.length).toBeGreaterThan(1);

  for (const [at, { href }] of proposals.entries()) {
    const form = await browser.open(href);
    for (const position of POSITIONS) expect(form.text).toContain(POSITION_WORDS[position]);
    expect(form.markup).toMatch(/<textarea[^>]*name="words"/);
    expect(form.markup).not.toMatch(/\srequired|aria-required/);
    const neither = await browser.submit(form, 'Save and continue');
    expect([neither.status, new URL(neither.url).pathname]).toEqual([200, `${ROOT}/proposals`]);
    const one = at % 2 === 0 ? { position: POSITIONS[at % 5] ?? null } : { words: 'A reason.' };
    const saved = await browser.submit(await browser.open(href), 'Save and continue', one);
    expect(saved.status).toBe(200);
  }
  const answered = await browser.open(`${ROOT}/proposals`);
  expect(answered.text).not.toContain('Not answered');
  const check = await browser.open(`${ROOT}/check`);
  const sent = await browser.submit(check, 'Submit your response');
  expect(sent.text).toContain('We have your response');
});
