import { beforeAll, expect, test } from 'vitest';

import { standingDecisions } from '#app/domain/agm/decide.ts';
import { summarise } from '#app/domain/analysis/summarise.ts';
import { stageAt } from '#app/domain/consultation/consultation.ts';
import { periodLength } from '#app/domain/consultation/london-time.ts';
import { listDecisions } from '#app/infrastructure/db/decisions.server.ts';
import {
  findConsultationBySlug,
  listConsultations,
} from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import { showInvitations } from '#app/operations/partners/show-invitations.server.ts';
import { loadSamples } from '#app/operations/samples/load-samples.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

/** Loading takes some hundreds of saved comments, on a machine that may be busy. */
const LOADING_MS = 120_000;

let app: TestContext;
let loaded: Awaited<ReturnType<typeof loadSamples>>;

beforeAll(async () => {
  app = await testContext();
  loaded = await loadSamples(app);
}, LOADING_MS);

test('one consultation is open, one is in analysis and one has an outcome', async () => {
  const consultations = await listConsultations(app.db.read);

  expect(loaded).toEqual({
    ok: true,
    value: [
      { slug: 'safer-larkwold', stage: 'outcome', responses: 26 },
      { slug: 'children-and-families-alliance', stage: 'analysis', responses: 62 },
      { slug: 'larkwold-partnership-review', stage: 'open', responses: 12 },
    ],
  });
  expect(
    consultations.map((one) => [one.slug, stageAt(one, app.now())] as const).sort(),
  ).toEqual([
    ['children-and-families-alliance', 'analysis'],
    ['larkwold-partnership-review', 'open'],
    ['safer-larkwold', 'outcome'],
  ]);
});

test('each sample gives people twelve weeks or more', async () => {
  const consultations = await listConsultations(app.db.read);
  const lengths = consultations.map(({ opensAt, closesAt }) =>
    opensAt && closesAt ? periodLength(opensAt, closesAt).text : 'no period',
  );

  expect(lengths).toEqual(Array(3).fill('12 weeks and 4 days (88 days)'));
});

// late replies, exclusions by reason and blanks, and a ledger that adds up.
test('the replies of the sample in analysis fill every line of the ledger', async () => {
  const { ledger, byType, byChannel } = await summaryOf('children-and-families-alliance');

  expect(ledger).toEqual({
    received: 62,
    excluded: {
      blank: 1,
      duplicate: 1,
      spam: 1,
      'out-of-scope': 1,
      superseded: 1,
      late: 2,
    },
    analysed: 55,
    late: 3,
    lateOutcomes: { accepted: 1, refused: 1, undecided: 1, leftOut: 0 },
  });
  expect(byType).toEqual({ individual: 45, organisation: 10 });
  expect(Object.keys(byChannel).sort()).toEqual([
    'email',
    'event',
    'letter',
    'online',
    'phone',
  ]);
});

test('some proposal of the samples meets each of the five positions and silence', async () => {
  const { proposals } = await summaryOf('children-and-families-alliance');
  const [council] = proposals;

  expect(council).toEqual({
    id: 'childrens-council',
    title: "Turn the Alliance Executive into a Children's Council",
    base: 41,
    positions: {
      support: { individuals: 28, organisations: 4 },
      'support-with-changes': { individuals: 2, organisations: 3 },
      oppose: { individuals: 2, organisations: 0 },
      'dont-know': { individuals: 1, organisations: 0 },
      'no-view': { individuals: 1, organisations: 0 },
      'not-answered': { individuals: 11, organisations: 3 },
    },
  });
});

test('the samples hold every kind of change that a restructure is made of', async () => {
  const papers = await Promise.all(
    ['safer-larkwold', 'children-and-families-alliance', 'larkwold-partnership-review'].map(
      latestPaper,
    ),
  );
  const changes = papers.flatMap(({ structure }) => structure.changes);
  const review = papers.at(-1);

  expect(new Set(changes.flatMap(({ types }) => types))).toEqual(
    new Set([
      'renamed',
      'merged',
      'split',
      'moved',
      'created',
      'dissolved',
      'retained',
      'membership',
      'frequency',
      'remit',
      'role',
      'reporting-line',
      'reclassified',
      'method',
      'communication',
      'resources',
    ]),
  );
  expect(new Set(changes.map(({ certainty }) => certainty))).toEqual(
    new Set(['clear', 'ambiguous', 'pending']),
  );
  expect(review?.structure.changes).toHaveLength(22);
  expect(review?.blocks.filter(({ label }) => label === '2.1.1')).toHaveLength(2);
});

test('the sample with an outcome has a decision on each recommendation', async () => {
  const consultation = await requireConsultation('safer-larkwold');
  const decisions = standingDecisions(await listDecisions(app.db.read, consultation.id));

  expect(
    [...decisions.values()].map(({ recommendation, decision }) => [recommendation, decision]),
  ).toEqual([
    ['ra', 'adopt'],
    ['rb', 'amend'],
    ['rc', 'reject'],
    ['rd', 'defer'],
  ]);
});

test('the pages carry the name of the invented office, and its texts still wait for review', async () => {
  const { name, needsReview } = await findSettings(app.db.read);

  expect({ name, needsReview }).toEqual({ name: 'Larkwold Partnership', needsReview: true });
});

test('the organisations of the roll are asked about the open sample, and two have answered', async () => {
  const staff = aStaffMember({ role: 'assistant' });
  const page = accepted(await showInvitations(app, staff, 'larkwold-partnership-review'));

  expect(page.rows.map(({ name, state }) => [name, state])).toEqual([
    ['Larkwold Borough Council', 'invited'],
    ['Larkwold College', 'invited'],
    ['Larkwold Health Trust', 'invited'],
    ['Larkwold Police', 'submitted'],
    ['Voluntary and Community Network', 'submitted'],
  ]);
});

// D-24: nobody outside the two domains is ever owed a letter.
test('letters are owed to example.org only', async () => {
  const letters = await app.db.read.outboxMessage.findMany({ select: { recipient: true } });

  expect(letters.length).toBeGreaterThan(0);
  expect(letters.filter(({ recipient }) => !recipient.endsWith('@example.org'))).toEqual([]);
});

test('no reply looks like abuse, and none arrives before opening or after loading', async () => {
  const consultations = await listConsultations(app.db.read);
  const astray = await Promise.all(
    consultations.map(async ({ id, opensAt }) => {
      const responses = await listResponses(app.db.read, id);
      return responses.filter(
        ({ receivedAt, flags }) =>
          flags.length > 0 || receivedAt > app.now() || (opensAt && receivedAt < opensAt),
      );
    }),
  );

  expect(astray.flat()).toEqual([]);
});

test('a database that holds a consultation is left as it is', async () => {
  expect(await loadSamples(app)).toEqual({ ok: false, refusal: { kind: 'not-empty' } });
});

async function summaryOf(slug: string) {
  const { id } = await requireConsultation(slug);
  return summarise(await latestPaper(slug), await listResponses(app.db.read, id));
}

async function latestPaper(slug: string) {
  const { id } = await requireConsultation(slug);
  const version = await findLatestVersion(app.db.read, id);
  if (!version) throw new Error(`${slug} is not published`);
  return version.paper;
}

async function requireConsultation(slug: string) {
  const consultation = await findConsultationBySlug(app.db.read, slug);
  if (!consultation) throw new Error(`${slug} is not there`);
  return consultation;
}
