import { parse } from 'csv-parse/sync';
import { beforeEach, expect, test } from 'vitest';

import { REMOVED_WORDS } from '#app/domain/response/publication.ts';
import type { ResponseContent } from '#app/domain/response/response.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { excludeFromAnalysis } from '#app/operations/response/decide-response.server.ts';
import {
  liftRedaction,
  moderate,
  redactPassage,
} from '#app/operations/response/moderate-response.server.ts';
import {
  showModeration,
  showModerationQueue,
} from '#app/operations/response/show-moderation.server.ts';
import {
  listPublishedResponses,
  showPublishedResponse,
  showPublishedResponses,
} from '#app/operations/response/show-published-responses.server.ts';
import {
  PUBLISHED_RESPONSE_COLUMNS,
  publishedResponseLines,
} from '#app/reports/published-responses-csv.ts';
import { aComment, aResponse } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const slug = 'fairhaven-review';
const assistant = aStaffMember({ role: 'assistant' });
const SECRET = '01632 960123';
const AFTER_CLOSING = new Date('2011-11-01T12:00:00Z');
let app: TestContext;

function saying(words: string, consent: ResponseContent['consent']): Partial<ResponseContent> {
  return { comments: [aComment({ target: { kind: 'consultation' }, words })], consent };
}

beforeEach(async () => {
  app = await testContext({ now: () => AFTER_CLOSING });
  await givenConsultation(app.db, aConsultation());
  await givenResponse(app.db, aResponse(1, saying(`Ring ${SECRET} for more.`, 'with-name')));
  await givenResponse(app.db, aResponse(2, saying('Not for the public.', 'not-at-all')));
  await givenResponse(app.db, aResponse(3, saying('=1+1 is no formula.', 'without-name')));
});

function read(number: number) {
  return { slug, number, versionId: `version-${number}-1` };
}

async function publish(number: number) {
  const moderation = { decision: 'publish' } as const;
  return moderate(app, assistant, { ...read(number), moderation });
}

/** Everything that a stranger can see of the responses, as one text. */
async function publicText(): Promise<string> {
  const list = await showPublishedResponses(app, { slug, page: 1 });
  const one = await showPublishedResponse(app, { slug, number: 1 });
  return JSON.stringify([list, one, await csvText()]);
}

async function csvText(): Promise<string> {
  let table = '';
  for await (const response of (await listPublishedResponses(app, slug)) ?? []) {
    table += publishedResponseLines(response);
  }
  return table;
}

async function shownNumbers() {
  const list = await showPublishedResponses(app, { slug, page: 1 });
  return list?.responses.map(({ number }) => number);
}

test('nothing appears before a person has read it, and then what was read', async () => {
  expect(await shownNumbers()).toEqual([]);
  const queue = accepted(await showModerationQueue(app, assistant, { slug, after: 0 }));
  expect(queue.waiting.map(({ number }) => number)).toEqual([1, 3]);

  accepted(await publish(3));

  expect(await shownNumbers()).toEqual([3]);
  const after = accepted(await showModerationQueue(app, assistant, { slug, after: 0 }));
  expect(after.waiting.map(({ number }) => number)).toEqual([1]);
});

test('nothing is shown while people can still reply', async () => {
  accepted(await publish(1));
  const open = { ...app, now: () => new Date('2011-08-02T12:00:00Z') };

  const list = await showPublishedResponses(open, { slug, page: 1 });

  expect(list).toMatchObject({ isShown: false, received: null, responses: [] });
  expect(await showPublishedResponse(open, { slug, number: 1 })).toBeNull();
});

// Of R-16: the publication; there are no quotations and no themes yet.
test('a response for which “not at all” was chosen cannot be published and yet is counted', async () => {
  const outcome = await publish(2);

  expect(outcome).toEqual({ ok: false, refusal: { kind: 'no-consent' } });
  expect(await publicText()).not.toContain('Not for the public.');
  const summary = await summariseConsultation(app, slug);
  expect(summary?.ledger).toMatchObject({ received: 3, analysed: 3 });
});

// A-12, for every public view and export that there is; search holds no responses.
test('words that are blacked out are gone from page, single page and table, and staff keep them with the reason', async () => {
  accepted(await publish(1));
  expect(await publicText()).toContain(SECRET);

  const passage = { targetKey: 'consultation', part: 'words', passage: SECRET } as const;
  accepted(await redactPassage(app, assistant, { ...read(1), ...passage, reason: 'A number' }));

  const shown = await publicText();
  expect(shown).not.toContain(SECRET);
  expect(shown).toContain(REMOVED_WORDS);
  const page = accepted(await showModeration(app, assistant, { slug, number: 1 }));
  const [part] = page.answers[0]?.parts ?? [];
  expect(part).toMatchObject({
    text: `Ring ${SECRET} for more.`,
    redactions: [{ passage: SECRET, reason: 'A number' }],
  });
  const trail = await app.db.read.auditEntry.findMany();
  expect(JSON.stringify(trail)).not.toContain(SECRET);
  expect(trail.map(({ action }) => action)).toEqual(['response-published', 'passage-redacted']);
});

test('a passage can be shown again, and one that is not there cannot be blacked out', async () => {
  accepted(await publish(1));
  const passage = { targetKey: 'consultation', part: 'words' } as const;
  const redact = (words: string) =>
    redactPassage(app, assistant, { ...read(1), ...passage, passage: words, reason: 'Why' });

  expect(await redact('not there')).toMatchObject({ refusal: { kind: 'passage-not-found' } });
  accepted(await redact(SECRET));
  const page = accepted(await showModeration(app, assistant, { slug, number: 1 }));
  const redactionId = page.answers[0]?.parts[0]?.redactions[0]?.id ?? '';
  accepted(await liftRedaction(app, assistant, { ...read(1), redactionId }));

  expect(await publicText()).toContain(SECRET);
  expect(await liftRedaction(app, assistant, { ...read(1), redactionId })).toMatchObject({
    refusal: { kind: 'unknown-redaction' },
  });
});

test('leaving a published response out of the analysis takes it off the pages, and back in it waits to be read again', async () => {
  accepted(await publish(3));

  accepted(
    await excludeFromAnalysis(app, assistant, { slug, number: 3, reason: 'spam', note: 'Ads' }),
  );

  expect(await shownNumbers()).toEqual([]);
  expect(await showPublishedResponse(app, { slug, number: 3 })).toBeNull();
});

test('keeping back is recorded with its reason', async () => {
  const moderation = { decision: 'keep-back', reason: 'It names a child.' } as const;
  accepted(await moderate(app, assistant, { ...read(1), moderation }));

  const page = accepted(await showModeration(app, assistant, { slug, number: 1 }));

  expect(page).toMatchObject({ state: 'kept-back', reasonKeptBack: 'It names a child.' });
  expect(await shownNumbers()).toEqual([]);
});

test.each(['analyst', 'chair'] as const)('the role %s publishes nothing', async (role) => {
  const moderation = { decision: 'publish' } as const;

  expect(await moderate(app, aStaffMember({ role }), { ...read(1), moderation })).toEqual({
    ok: false,
    refusal: { kind: 'not-permitted' },
  });
});

// A-14, for this table.
test('the table quotes by the rules, and a comment that looks like a formula is text', async () => {
  accepted(await publish(3));

  const columns = [...PUBLISHED_RESPONSE_COLUMNS];
  const [line] = parse<Record<string, string>>(await csvText(), { columns });

  expect(line).toMatchObject({
    respondent_type: 'individual',
    name: '',
    words: "'=1+1 is no formula.",
  });
});
