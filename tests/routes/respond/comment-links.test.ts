/**
 * “Comment on this” at everything that can be commented on: the links of the public pages of a paper
 * that has one of each, followed one by one.
 */
import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { BLOCK_KINDS, isCommentable } from '#app/domain/paper/block.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { paperTargetKeys } from '#app/domain/response/content.ts';
import { targetKey } from '#app/domain/response/target.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { AN_APPRAISAL } from '#tests/support/an-appraisal.ts';
import { aBlock, aConsultation, aPaper, aQuestion } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { openPortal, type Portal } from '#tests/support/portal-in-process.ts';
import { signedInCookie } from '#tests/support/signed-in-cookie.ts';

const PAPER = '/consultations/fairhaven-review';
const PUBLIC_PAGES = [PAPER, `${PAPER}/options`, `${PAPER}/structure`];
const SERVED =
  /^routes\/(?:public\/(?:consultation|options|structure)|respond\/\w+|staff\/(?:frame|response))\.tsx?$/u;
const DAY_MS = 24 * 3_600_000;

/** A block of every kind, proposals, options with principles, changes, and seats that come and go. */
const ONE_OF_EACH: Paper = aPaper({
  ...AN_APPRAISAL,
  blocks: BLOCK_KINDS.map((kind, at) =>
    aBlock({
      id: `b${at + 1}`,
      kind,
      label: kind === 'footnote' ? '1' : null,
      cells:
        kind === 'table' ? [[{ text: 'Cell', isHeader: false, columns: 1, rows: 1 }]] : null,
    }),
  ),
  proposals: [
    {
      id: 'p1',
      title: 'One board',
      summary: null,
      sourceBlocks: ['b3'],
      changes: [],
      isSuggested: false,
    },
  ],
  questions: [aQuestion({ id: 'q1', prompt: 'Is it clear?' })],
  structure: A_STRUCTURE,
});

/** What the paper has to comment on, which is more than one of every kind of target. */
const TARGETS = paperTargetKeys(ONE_OF_EACH).filter(
  (key) =>
    !ONE_OF_EACH.blocks.some((block) => !isCommentable(block) && key === `block:${block.id}`),
);

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal((file) => SERVED.test(file));
  const openNow = {
    opensAt: new Date(Date.now() - DAY_MS),
    closesAt: new Date(Date.now() + 10 * DAY_MS),
  };
  await givenConsultation(app.db, aConsultation(openNow), ONE_OF_EACH);
}, 120_000);

/** Addresses of the pages on which a comment begins, that a page leads to. */
function commentLinks(body: string): readonly string[] {
  return [...body.matchAll(/href="([^"]*\/respond\/comment\?on=[^"]*)"/gu)].map(
    ([, href = '']) => href.replaceAll('&amp;', '&'),
  );
}

function keyOf(href: string): string {
  return new URL(href, 'http://localhost').searchParams.get('on') ?? '';
}

test('every kind of target has a link on the public pages, whose words are stored against it and shown', async () => {
  const pages = await Promise.all(PUBLIC_PAGES.map((path) => portal.open(path, '')));
  const lists = await Promise.all(
    [`${PAPER}/respond/comments`, `${PAPER}/respond/questions`].map((path) =>
      portal.open(path, ''),
    ),
  );
  const links = new Map(
    [...pages, ...lists].flatMap(({ body }) =>
      commentLinks(body).map((href) => [keyOf(href), href] as const),
    ),
  );
  expect([...links.keys()].sort()).toEqual([...TARGETS].sort());

  let cookie = '';
  for (const [key, href] of links) {
    expect([key, (await portal.open(href, cookie)).status]).toEqual([key, 200]);
    const saved = await portal.post(href, cookie, { words: wordsOn(key) });
    expect([key, saved.status]).toEqual([key, 302]);
    if (saved.cookie !== '') cookie = saved.cookie;
  }
  const check = await portal.open(`${PAPER}/respond/check`, cookie);
  expect(TARGETS.filter((key) => !check.body.includes(wordsOn(key)))).toEqual([]);

  const draft = /name="draft" value="([^"]+)"/u.exec(check.body)?.[1] ?? '';
  expect((await portal.post(`${PAPER}/respond/check`, cookie, { draft })).status).toBe(302);
  const [response] = await listResponses(app.db.read, 'consultation-1');
  const stored = response?.versions[0]?.content.comments ?? [];
  expect(stored.map(({ target, words }) => [targetKey(target), words])).toEqual(
    paperTargetKeys(ONE_OF_EACH)
      .filter((key) => TARGETS.includes(key))
      .map((key) => [key, wordsOn(key)]),
  );

  const staff = await signedInCookie(app, 'assistant');
  const number = response?.number ?? 0;
  const shown = await portal.open(`/staff${PAPER}/responses/${number}`, staff);
  expect(TARGETS.filter((key) => !shown.body.includes(wordsOn(key)))).toEqual([]);
});

/** Words that no other target is given. */
function wordsOn(key: string): string {
  return `Said on ${key.replaceAll(/[:/]/gu, ' ')}.`;
}
