import { beforeEach, expect, test } from 'vitest';

import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { enterLetter, type EnterLetter } from '#app/operations/response/enter-letter.server.ts';
import { readResponseFile } from '#app/operations/response/read-response-file.server.ts';
import { aComment, anIndividual, someContent } from '#tests/support/a-response.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { SAMPLE_BYTES } from '#tests/support/uploads.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

let app: TestContext;
const assistant = aStaffMember({ role: 'assistant' });

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-10-20T09:00:00Z'));
  await givenConsultation(app.db);
});

function aLetter(overrides: Partial<EnterLetter> = {}): EnterLetter {
  return {
    slug: 'fairhaven-review',
    formId: 'form-1',
    channel: 'letter',
    receivedOn: '2011-10-14',
    writtenOn: '2011-10-10',
    scan: null,
    queryId: null,
    saidAt: null,
    content: someContent({
      comments: [aComment({ target: { kind: 'consultation' }, words: 'Keep the forum.' })],
    }),
    ...overrides,
  };
}

// channel, dates and who entered it are on record, and it counts like any other.
test('a letter entered after closing but received in time is analysed as on time', async () => {
  await enterLetter(app, assistant, aLetter());

  const [response] = await listResponses(app.db.read, 'consultation-1');
  expect(response).toMatchObject({
    number: 1,
    channel: 'letter',
    receivedAt: new Date('2011-10-13T23:00:00Z'),
    writtenOn: '2011-10-10',
    enteredBy: 'staff-1',
    timeliness: 'on-time',
    versions: [{ number: 1, content: { comments: [{ words: 'Keep the forum.' }] } }],
  });
  const summary = await summariseConsultation(app, 'fairhaven-review');
  expect(summary).toMatchObject({
    ledger: { received: 1, excluded: {}, analysed: 1, late: 0 },
    byChannel: { letter: 1 },
  });
});

test('a form sent twice, at once or again, makes one response', async () => {
  const both = await Promise.all([
    enterLetter(app, assistant, aLetter()),
    enterLetter(app, assistant, aLetter()),
  ]);
  const again = await enterLetter(app, assistant, aLetter());

  const references = [...both, again].map((entered) => accepted(entered).reference);
  expect(new Set(references).size).toBe(1);
  expect(await listResponses(app.db.read, 'consultation-1')).toHaveLength(1);
});

test('the writer who gives an e-mail address is sent a receipt, and the trail names the clerk', async () => {
  const respondent = anIndividual({ email: 'writer@example.org' });
  const content = { ...aLetter().content, respondent };
  await enterLetter(app, assistant, aLetter({ content }));

  const letters = await app.db.read.outboxMessage.findMany();
  expect(letters.map(({ recipient }) => recipient)).toEqual(['writer@example.org']);
  const [entry] = await app.db.read.auditEntry.findMany();
  expect(entry).toMatchObject({ actor: 'staff-1', action: 'response-received' });
  expect(JSON.stringify(entry)).not.toContain('Keep the forum.');
});

test.each([
  ['chair', {}, { kind: 'not-permitted' }],
  ['assistant', { slug: 'another' }, { kind: 'unknown-consultation' }],
  ['assistant', { receivedOn: '2011-10-21' }, { kind: 'in-the-future', field: 'receivedOn' }],
] as const)(
  'what a %s sends with %j is refused and leaves nothing behind',
  async (role, wrong, refusal) => {
    const entered = await enterLetter(app, aStaffMember({ role }), aLetter(wrong));

    expect(entered).toEqual({ ok: false, refusal });
    expect(await listResponses(app.db.read, 'consultation-1')).toEqual([]);
  },
);

/** What a summary says of one response, whichever way it came. */
async function summaryAfter(enter: () => Promise<unknown>) {
  const before = await summariseConsultation(app, 'fairhaven-review');
  await enter();
  const after = await summariseConsultation(app, 'fairhaven-review');
  return {
    analysed: (after?.ledger.analysed ?? 0) - (before?.ledger.analysed ?? 0),
    individuals: (after?.byType.individual ?? 0) - (before?.byType.individual ?? 0),
  };
}

test('A-01 a letter, an e-mail and a note of a meeting are entered with their days and a scan, and are analysed alike', async () => {
  const ways = ['letter', 'email', 'event', 'phone'] as const;
  for (const channel of ways) {
    const counted = await summaryAfter(() =>
      enterLetter(
        app,
        assistant,
        aLetter({
          formId: `form-of-${channel}`,
          channel,
          scan: { name: 'scan.png', content: SAMPLE_BYTES.png },
        }),
      ),
    );
    expect([channel, counted]).toEqual([channel, { analysed: 1, individuals: 1 }]);
  }

  const responses = await listResponses(app.db.read, 'consultation-1');
  expect(responses.map(({ channel }) => channel).sort()).toEqual([...ways].sort());
  for (const response of responses) {
    expect(response).toMatchObject({
      receivedAt: new Date('2011-10-13T23:00:00Z'),
      writtenOn: '2011-10-10',
      enteredBy: 'staff-1',
      timeliness: 'on-time',
      versions: [{ content: { attachments: [{ name: 'scan.png', mediaType: 'image/png' }] } }],
    });
    const fileId = response.versions[0]?.content.attachments[0]?.id ?? '';
    const scan = await readResponseFile(app, assistant, {
      slug: 'fairhaven-review',
      number: response.number,
      fileId,
    });
    expect(new Uint8Array(scan?.content ?? [])).toEqual(SAMPLE_BYTES.png);
  }
  expect((await summariseConsultation(app, 'fairhaven-review'))?.byChannel).toEqual({
    ...{ email: 1, letter: 1, phone: 1, event: 1 },
  });
});

test.each([
  ['2011-10-13', 'on-time'],
  ['2011-10-14', 'on-time'],
  ['2011-10-15', 'late'],
] as const)(
  'A-02 what was received on %s is %s on whatever day it is entered',
  async (receivedOn, timeliness) => {
    for (const enteredAt of ['2011-10-16T09:00:00Z', '2011-12-30T23:59:00Z']) {
      app.clock.set(new Date(enteredAt));
      const entered = await enterLetter(
        app,
        assistant,
        aLetter({ receivedOn, formId: `entered ${enteredAt}` }),
      );
      expect(accepted(entered).timeliness).toBe(timeliness);
    }
  },
);

test('a scan that cannot be taken refuses the entry, and a form sent twice keeps one scan', async () => {
  const scan = { name: 'scan.png', content: SAMPLE_BYTES.png };
  const program = { name: 'scan.png', content: Uint8Array.from([0x4d, 0x5a, 0, 1, 2, 3]) };
  const wrong = await enterLetter(app, assistant, aLetter({ scan: program }));
  await enterLetter(app, assistant, aLetter({ scan }));
  await enterLetter(app, assistant, aLetter({ scan }));

  expect(wrong).toEqual({
    ok: false,
    refusal: { kind: 'scan-not-taken', file: { kind: 'wrong-kind' } },
  });
  const [response, ...others] = await listResponses(app.db.read, 'consultation-1');
  expect(others).toEqual([]);
  expect(response?.versions[0]?.content.attachments).toHaveLength(1);
  expect(await app.db.read.attachment.count()).toBe(1);
});
