import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { beforeEach, expect, test } from 'vitest';

import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { showSummary } from '#app/operations/analysis/show-summary.server.ts';
import {
  importResponses,
  type ImportResponses,
} from '#app/operations/response/import/import-responses.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aReplyPaper } from '#tests/support/a-snapshot.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { hasShared, sharedPath } from '#tests/support/shared.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

let app: TestContext;
const assistant = aStaffMember({ role: 'assistant' });

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-10-20T09:00:00Z'));
  await givenConsultation(app.db, aConsultation(), aReplyPaper(2));
});

const TABLE = [
  'Response ID,Submitted,Email,Prop 1 Q1 - Do you agree?,Prop 1 Q2 - Please explain',
  '1,10/10/2011 09:00,a@example.org,Agree,"It is a good change, and due"',
  '2,14/10/2011 23:30,,Disagree,',
  '3,15/10/2011 10:00,,Agree,Sent a day after the last',
  '4,12/10/2011 09:00,,,',
].join('\n');

function anImport(
  text: string | Uint8Array = TABLE,
  overrides: Partial<ImportResponses> = {},
): ImportResponses {
  return {
    slug: 'fairhaven-review',
    file: { bytes: typeof text === 'string' ? strToU8(text) : text, fileName: 'survey.csv' },
    mapping: null,
    channel: 'online',
    receivedOn: '2011-10-14',
    begun: null,
    isTrial: false,
    isTimeUp: () => false,
    onProgress: () => undefined,
    ...overrides,
  };
}

async function taken(command: ImportResponses = anImport()) {
  return accepted(await importResponses(app, assistant, command));
}

test('rows become responses like any other, with their day, their words and who took them in', async () => {
  const report = await taken();

  expect(report).toMatchObject({ read: 4, accepted: 4, alreadyThere: 0, late: 1, refused: [] });
  const responses = await listResponses(app.db.read, 'consultation-1');
  expect(
    responses.map(({ channel, enteredBy, timeliness }) => [channel, enteredBy, timeliness]),
  ).toEqual([
    ['online', 'staff-1', 'on-time'],
    ['online', 'staff-1', 'on-time'],
    ['online', 'staff-1', 'on-time'],
    ['online', 'staff-1', 'late'],
  ]);
  const summary = await summariseConsultation(app, 'fairhaven-review');
  expect(summary?.ledger).toEqual({
    received: 4,
    excluded: { blank: 1, late: 1 },
    analysed: 2,
    late: 1,
    lateOutcomes: { accepted: 0, refused: 0, undecided: 1, leftOut: 0 },
  });
  // No scale is read as positions unless a person says so.
  expect(summary?.proposals.map(({ base }) => base)).toEqual([0, 0]);
});

test('each row of an office’s list is held to the deadline of the way it came', async () => {
  const list = [
    'Ref,Date received,Method,Comments',
    '1,14/10/2011 23:30,Online,Half an hour before the end',
    '2,15/10/2011 00:10,Online,Ten minutes after it',
    '3,14/10/2011,Letter,On the last day',
    '4,15/10/2011,Email,A day after',
  ].join('\n');

  const report = await taken(anImport(list, { channel: 'event' }));

  expect(report).toMatchObject({ accepted: 4, late: 2 });
  const responses = await listResponses(app.db.read, 'consultation-1');
  const held = responses.map(({ number, channel, timeliness }) => [
    number,
    channel,
    timeliness,
  ]);
  expect(held.sort()).toEqual([
    [1, 'online', 'on-time'],
    [2, 'online', 'late'],
    [3, 'letter', 'on-time'],
    [4, 'email', 'late'],
  ]);
});

test('positions come from a scale once the mapping confirms them', async () => {
  const { mapping } = await taken(anImport(TABLE, { isTrial: true }));
  const columns = mapping.columns.map((mapped) =>
    mapped.as === 'question' ? { ...mapped, positions: mapped.suggestedPositions } : mapped,
  );
  await taken(anImport(TABLE, { mapping: { ...mapping, columns } }));

  const summary = await summariseConsultation(app, 'fairhaven-review');
  expect(summary?.proposals[0]).toMatchObject({
    base: 2,
    positions: { support: { individuals: 1 }, oppose: { individuals: 1 } },
  });
  const page = accepted(await showSummary(app, assistant, 'fairhaven-review'));
  expect(page.readings).toMatchObject([
    {
      question: 'Prop 1 Q1 - Do you agree?',
      target: 'proposal:p1',
      fileName: 'survey.csv',
      answers: [
        { answer: 'Agree', position: 'support' },
        { answer: 'Disagree', position: 'oppose' },
      ],
      responses: 4,
    },
  ]);
});

test('nobody is written to, and the trail holds each response and their number, and no words', async () => {
  await taken();

  expect(await app.db.read.outboxMessage.count()).toBe(0);
  const trail = await listAudit(app.db.read, { from: 1, limit: 10 });
  expect(trail.map(({ action, after }) => [action, after?.['responses']])).toEqual([
    ...Array.from({ length: 4 }, () => ['response-received', undefined]),
    ['responses-imported', 4],
  ]);
  expect(JSON.stringify(trail)).not.toContain('good change');
});

test('the same file again adds nothing, and a longer one adds what is new', async () => {
  await taken();
  const again = await taken();
  const longer = await taken(anImport(`${TABLE}\n5,12/10/2011,,Agree,One more`));

  expect(again).toMatchObject({ read: 4, accepted: 0, alreadyThere: 4, refused: [] });
  expect(longer).toMatchObject({ read: 5, accepted: 1, alreadyThere: 4, refused: [] });
  expect(await listResponses(app.db.read, 'consultation-1')).toHaveLength(5);
});

test('people who say the same are all counted, and the same file still adds nothing', async () => {
  const table = 'Comments\nKeep it\nKeep it\nDrop it\nKeep it\n';

  const first = await taken(anImport(table));
  const again = await taken(anImport(`${table}Keep it\n`));

  expect(first).toMatchObject({ accepted: 4, alreadyThere: 0 });
  expect(again).toMatchObject({ accepted: 1, alreadyThere: 4 });
});

test('a row whose answers changed is refused by name, and nothing is overwritten', async () => {
  await taken();
  const changed = await taken(anImport(TABLE.replace('a good change', 'a bad change')));

  expect(changed).toMatchObject({ accepted: 0, alreadyThere: 3 });
  expect(changed.refused).toEqual([
    { row: 2, reason: expect.stringContaining('The id 1 was taken in before') as string },
  ]);
  const [first] = await listResponses(app.db.read, 'consultation-1');
  expect(JSON.stringify(first)).toContain('a good change');
});

test('another survey that counts its rows alike is taken in under its own name', async () => {
  const { mapping } = await taken();
  const other = await taken(
    anImport(TABLE.replace('a good change', 'quite another'), {
      mapping: { ...mapping, survey: 'Second survey' },
    }),
  );

  expect(other).toMatchObject({ accepted: 4, alreadyThere: 0, refused: [] });
});

test('an import that broke off leaves whole responses, and continues', async () => {
  const rows = Array.from({ length: 450 }, (_, at) => `${at},Words of number ${at}`);
  const table = ['Response ID,Comments', ...rows].join('\n');

  const begun = await taken(anImport(table, { isTimeUp: () => true }));
  const whole = await taken(anImport(table));

  expect(begun).toMatchObject({ accepted: 200, isFinished: false });
  expect(whole).toMatchObject({
    read: 450,
    accepted: 250,
    alreadyThere: 200,
    isFinished: true,
  });
  const responses = await listResponses(app.db.read, 'consultation-1');
  expect(new Set(responses.map(({ number }) => number)).size).toBe(450);
  expect(responses.every(({ versions }) => versions[0]?.content.comments.length === 1)).toBe(
    true,
  );
});

test('a trial run says what would happen, and changes nothing', async () => {
  const trial = await taken(anImport(TABLE, { isTrial: true }));

  expect(trial).toMatchObject({ read: 4, accepted: 4, late: 1 });
  expect(await listResponses(app.db.read, 'consultation-1')).toEqual([]);
  expect(await app.db.read.responseImport.count()).toBe(0);
  expect(await taken()).toMatchObject({ accepted: 4 });
});

test('responses that look alike are counted, whichever way they came', async () => {
  await taken();
  const letter =
    'Email,Comments\nA@example.org,Another word from me\nb@example.org,New\nb@example.org,New again\n';

  expect(await taken(anImport(letter))).toMatchObject({ accepted: 3, possibleDuplicates: 2 });
});

test('each row that cannot be taken is named with its reason, and the others are taken', async () => {
  const table = [
    'Response ID,Submitted,Comments',
    '1,10/10/2011,Fine',
    '2,31/02/2011,No such day',
    '3,10/10/2031,Yet to come',
    '4,10/10/2011,Too,many',
  ].join('\n');
  const { accepted: count, refused } = await taken(anImport(table));

  expect(count).toBe(1);
  expect(refused.map(({ row, reason }) => [row, reason.slice(0, 30)])).toEqual([
    [3, '“31/02/2011” in “Submitted” is'],
    [4, 'It says that it was received o'],
    [5, 'It has more cells than the tab'],
  ]);
});

test.each([
  ['chair', {}, 'not-permitted'],
  ['assistant', { slug: 'another' }, 'unknown-consultation'],
  ['assistant', { receivedOn: '2011-10-21' }, 'not-a-day'],
  ['assistant', { file: { bytes: strToU8('%PDF-1.4'), fileName: 'a.csv' } }, 'unreadable'],
  ['assistant', { file: { bytes: strToU8('Comments\n'), fileName: 'a.csv' } }, 'unreadable'],
  ['assistant', { mapping: { survey: '', dates: 'day-first', columns: [] } }, 'faulty-mapping'],
] as const)('what a %s sends with %j is refused whole', async (role, wrong, kind) => {
  const outcome = await importResponses(app, aStaffMember({ role }), anImport(TABLE, wrong));

  expect(outcome).toMatchObject({ ok: false, refusal: { kind } });
  expect(await listResponses(app.db.read, 'consultation-1')).toEqual([]);
});

test('whatever the table, rows read are rows accepted, refused or there already', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      'Agree',
      'x@example.org',
      '10/10/2011',
      '=1+1',
      'yes',
      'Individual',
    ),
    fc.string({ maxLength: 15 }).map((text) => text.replace(/["\r\n]/g, ' ')),
  );
  const header = fc.constantFrom(
    'ID',
    'Email',
    'Date',
    'Prop 1',
    'Comments',
    'Type',
    '',
    'Why?',
  );
  const tables = fc.record({
    headers: fc.array(header, { minLength: 1, maxLength: 6 }),
    rows: fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(tables, async ({ headers, rows }) => {
      const text = [['Words', ...headers], ...rows.map((row) => ['said', ...row])]
        .map((row) => row.map((value) => `"${value}"`).join(','))
        .join('\n');
      const before = (await listResponses(app.db.read, 'consultation-1')).length;
      const outcome = await importResponses(app, assistant, anImport(text));

      if (!outcome.ok) return;
      const { read, accepted: added, alreadyThere, refused } = outcome.value;
      expect(read).toBe(added + alreadyThere + refused.length);
      const after = (await listResponses(app.db.read, 'consultation-1')).length;
      expect(after - before).toBe(added);
    }),
    { numRuns: 40 },
  );
});

test.skipIf(!hasShared).each([
  ['survey-exports/local-government-reorganisation.csv', 5],
  ['themefinder-gambling/inputs/question_part_1/responses.jsonl', 100],
  ['polis-affordable-housing/comments.csv', 165],
])('the public data set %s is taken in, row for row', async (path, rows) => {
  app.clock.set(new Date('2026-03-02T10:00:00Z'));
  const bytes = new Uint8Array(readFileSync(sharedPath(`data/${path}`)));
  const file = { bytes, fileName: path };

  const report = await taken(anImport('', { file, receivedOn: null }));

  expect(report).toMatchObject({ refused: [], accepted: report.read });
  expect(report.read).toBe(rows);
});
