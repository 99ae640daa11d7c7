/**
 * Short forms of the glossary are explained on every page that uses one, whoever reads it. A receipt is
 * opened by a form: tests/e2e/short-forms.test.ts comes to it.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { aProposal } from '#tests/support/a-snapshot.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { AN_APPRAISAL } from '#tests/support/an-appraisal.ts';
import { everythingSaid } from '#tests/support/everything-said.ts';
import { aBlock, aConsultation, aQuestion } from '#tests/support/factories.ts';
import { givenEverything } from '#tests/support/given-everything.ts';
import { openPortal } from '#tests/support/portal-in-process.ts';

const NOW = new Date('2011-10-03T09:17:00Z');
const TERM = 'QXF';
const EXPANSION = 'Quayside Exchange Forum';
const [block, change] = ['b1', A_STRUCTURE.changes[0]];

/** The short form stands in a passage, a proposal, an option, a principle, a question and a change. */
const paper = {
  ...AN_APPRAISAL,
  blocks: [aBlock({ id: block, text: `The ${TERM} meets each month.` })],
  proposals: [aProposal(1, { title: `Keep the ${TERM}`, sourceBlocks: [block] })],
  options: AN_APPRAISAL.options.map((option) => ({ ...option, title: `The ${TERM} stays` })),
  principles: AN_APPRAISAL.principles.map((one) => ({ ...one, text: `A clear ${TERM}` })),
  questions: [aQuestion({ id: 'q1', prompt: `How often should the ${TERM} meet?` })],
  structure: {
    ...A_STRUCTURE,
    changes: change === undefined ? [] : [{ ...change, title: `A smaller ${TERM}` }],
  },
  glossary: [{ term: TERM, expansion: EXPANSION }],
};

beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterAll(() => vi.useRealTimers());

/** The explanation may follow the passage that uses the short form first, and no more than that. */
const LONGEST_PASSAGE = 1200;

function textOf(markup: string): string {
  const main = markup.slice(Math.max(0, markup.indexOf('<main')));
  return main
    .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gu, ' ')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ');
}

function isExplained(text: string): boolean {
  const use = text.search(new RegExp(`(?<![\\p{L}\\p{N}])${TERM}(?![\\p{L}\\p{N}])`, 'u'));
  const explained = text.indexOf(EXPANSION);
  return explained !== -1 && explained - use < LONGEST_PASSAGE;
}

test('R-23 given an acronym from the glossary, the portal gives its expansion at first use on each page', async () => {
  const spokenOf = await givenEverything(aConsultation(), paper);

  const said = await everythingSaid(await openPortal(), spokenOf);

  const pages = [...said].filter(
    ([place, body]) =>
      place.startsWith('/') &&
      !place.startsWith('/staff') &&
      (/^\s*<!doctype html/iu.test(body) || place.endsWith('.txt')),
  );
  const using = pages
    .map(([place, body]) => ({ place, text: textOf(body) }))
    .filter(({ text }) => text.includes(TERM));
  expect(using.filter(({ text }) => !isExplained(text)).map(({ place }) => place)).toEqual([]);
  expect(using.map(({ place }) => place).sort()).toEqual(USING);
}, 240_000);

/** Where the short form stands; a page that begins or ceases to use it is to be put down here. */
const USING = [
  '/consultations/:slug',
  '/consultations/:slug.txt',
  '/consultations/:slug/options',
  '/consultations/:slug/respond/check',
  '/consultations/:slug/respond/comment',
  '/consultations/:slug/respond/proposals',
  '/consultations/:slug/respond/questions',
  '/consultations/:slug/structure',
  '/consultations/:slug/versions/:version',
  '/consultations/:slug/versions/:version/changes',
  '/partner/consultations/:slug/respond/check',
  '/partner/consultations/:slug/respond/comment',
  '/partner/consultations/:slug/respond/proposals',
  '/partner/consultations/:slug/respond/questions',
  '/search',
];
