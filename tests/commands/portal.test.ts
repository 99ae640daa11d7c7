/** The commands as processes: one JSON object on standard output, the rest elsewhere, exit codes. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, inject, test } from 'vitest';

import {
  COMMAND_TIMEOUT_MS,
  jsonOf,
  runPortal,
  type Place,
} from '#tests/support/command-line.ts';
import { copyTemplate } from '#tests/support/database.ts';

const PAPER = [
  'Review of the Fairhaven Partnership',
  '',
  '1. Introduction',
  '',
  '1.1 We propose that the Board should be called the Forum.',
  '',
  '2. Recommendations',
  '',
  'It is recommended that the meeting:',
  '',
  'a) agrees the new name of the Board;',
  'b) notes the report.',
].join('\n');

async function aPlace(): Promise<Place> {
  const folder = mkdtempSync(join(inject('scratchFolder'), 'typed-'));
  writeFileSync(join(folder, 'paper.txt'), PAPER);
  return { databaseUrl: await copyTemplate(), folder };
}

const PERIOD = ['--opens', '2011-07-22', '--closes', '2011-10-14 23:59'];

test(
  'a paper goes from a file to decisions, each command printing one JSON object',
  { timeout: 6 * COMMAND_TIMEOUT_MS },
  async () => {
    const place = await aPlace();
    const run = (...words: string[]) => runPortal([...words, '--json'], place);

    const imported = await run(
      'import',
      'paper.txt',
      '--slug',
      'fairhaven',
      ...PERIOD,
      '--publish',
    );
    const shown = await run('show', 'fairhaven');
    const again = await run('publish', 'fairhaven');
    const decided = await run('decide', 'fairhaven', 'a', '--decision', 'adopt');
    const unsaid = await run('decide', 'fairhaven', 'b', '--decision', 'amend');

    expect(imported.exitCode).toBe(0);
    expect(jsonOf(imported)).toMatchObject({
      slug: 'fairhaven',
      stage: 'closed',
      unmet: [],
      version: 1,
      recommendations: 2,
    });
    expect(jsonOf(shown)).toMatchObject({
      slug: 'fairhaven',
      opensAt: '2011-07-21T23:00:00.000Z',
      closesAt: '2011-10-14T23:00:00.000Z',
      version: 1,
    });
    expect([again.exitCode, jsonOf(again)]).toMatchObject([
      1,
      { refused: { code: 'nothing-new' } },
    ]);
    expect([decided.exitCode, jsonOf(decided)]).toMatchObject([0, { decision: 'adopt' }]);
    expect([unsaid.exitCode, jsonOf(unsaid)]).toMatchObject([
      1,
      { refused: { code: 'amended-wording-missing' } },
    ]);
  },
);

test(
  'a paper that cannot be published stays a draft, and the refusal names every open point',
  { timeout: 3 * COMMAND_TIMEOUT_MS },
  async () => {
    const place = await aPlace();
    const run = (...words: string[]) => runPortal([...words, '--json'], place);

    const imported = await run('import', 'paper.txt', '--slug', 'fairhaven', '--publish');
    const shown = await run('show', 'fairhaven');

    expect(imported.exitCode).toBe(1);
    expect(jsonOf(imported)).toMatchObject({
      refused: { code: 'publish-check' },
      slug: 'fairhaven',
      stage: 'draft',
      version: null,
    });
    expect(jsonOf(imported)).toHaveProperty('unmet.0.code', 'opening-time-missing');
    expect(jsonOf(imported)).toHaveProperty('unmet.1.code', 'closing-time-missing');
    expect(jsonOf(shown)).toMatchObject({ stage: 'draft', version: null });
  },
);

test(
  'a register goes in and comes out, and publishes a further version of a public paper',
  { timeout: 5 * COMMAND_TIMEOUT_MS },
  async () => {
    const place = await aPlace();
    const run = (...words: string[]) => runPortal([...words, '--json'], place);
    await run('import', 'paper.txt', '--slug', 'fairhaven', ...PERIOD, '--publish');
    const register = { groups: [aStoredGroup()], seats: [], reportingLines: [], changes: [] };
    writeFileSync(join(place.folder, 'register.json'), JSON.stringify(register));

    const imported = await run('structure', 'import', 'fairhaven', 'register.json');
    const exported = await run('structure', 'export', 'fairhaven');
    const shown = await run('show', 'fairhaven');

    expect([imported.exitCode, jsonOf(imported)]).toEqual([0, register]);
    expect(jsonOf(exported)).toEqual(register);
    expect(jsonOf(shown)).toMatchObject({
      version: 2,
      structure: register,
      versions: [
        { number: 1, changeNote: null },
        { number: 2, changeNote: 'The register of changes to the structure was replaced.' },
      ],
    });
  },
);

function aStoredGroup() {
  return {
    id: 'g1',
    name: 'The Forum',
    aliases: ['the Board'],
    type: 'board',
    status: 'existing',
    when: 'both',
    frequency: null,
    meetingsPerYear: null,
    remit: null,
    secretariat: null,
    former: null,
  };
}

test(
  'the first command on a new installation makes the database',
  { timeout: 3 * COMMAND_TIMEOUT_MS },
  async () => {
    const place = await aPlace();
    const path = join(inject('scratchFolder'), `${randomUUID()}.db`);
    const fresh = { ...place, databaseUrl: `file:${path}` };

    const added = await runPortal(
      ['user', 'add', 'new@example.org', '--role', 'assistant', '--json'],
      fresh,
    );
    const migrated = await runPortal(['migrate', '--json'], fresh);

    expect(jsonOf(added)).toHaveProperty('link');
    expect(added.stdout).toContain('/set-up/');
    expect(jsonOf(migrated)).toEqual({ applied: [] });
  },
);

test.each([
  ['no such command', ['nonsense'], 2, 'usage'],
  ['a missing argument', ['show'], 2, 'usage'],
  ['a word that is not a role', ['user', 'add', 'a@example.org', '--role', 'king'], 2, 'usage'],
  ['a day that does not exist', ['import', 'paper.txt', '--closes', '2011-02-30'], 2, 'usage'],
  [
    'an hour that the clocks skip',
    ['import', 'paper.txt', '--closes', '2026-03-29 01:30'],
    1,
    'no-such-time',
  ],
  ['a slug that nobody has', ['show', 'nobody-has-it'], 1, 'unknown-consultation'],
  ['a file that is not there', ['import', 'absent.docx'], 1, 'no-such-file'],
  ['a command of a later release', ['backup', 'copy.zip'], 1, 'not-available'],
])(
  'with %s the answer is one JSON refusal and the exit code',
  { timeout: COMMAND_TIMEOUT_MS },
  async (_fault, words, exitCode, code) => {
    const ran = await runPortal([...words, '--json'], await aPlace());

    expect(ran.exitCode).toBe(exitCode);
    expect(jsonOf(ran)).toMatchObject({ refused: { code } });
    expect(ran.stderr).not.toBe('');
  },
);

test(
  'help is printed on standard output for the whole and for each command',
  { timeout: 2 * COMMAND_TIMEOUT_MS },
  async () => {
    const place = await aPlace();

    const whole = await runPortal(['--help'], place);
    const one = await runPortal(['import', '--help'], place);

    expect([whole.exitCode, one.exitCode]).toEqual([0, 0]);
    const missing = CONTRACT_COMMANDS.filter((name) => !whole.stdout.includes(`\n  ${name} `));
    expect(missing).toEqual([]);
    expect(one.stdout).toContain('--decision-body');
  },
);

const CONTRACT_COMMANDS = [
  'migrate',
  'import',
  'show',
  'publish',
  'structure',
  'responses',
  'summarise',
  'suggest',
  'themefinder',
  'pack',
  'decide',
  'backup',
  'restore',
  'verify',
  'user',
  'outbox',
];

test(
  'a pack is saved where it is asked for, with the size of each file as printed',
  { timeout: 3 * COMMAND_TIMEOUT_MS },
  async () => {
    const place = await aPlace();
    const run = (...words: string[]) => runPortal([...words, '--json'], place);
    await run('import', 'paper.txt', '--slug', 'fairhaven', ...PERIOD, '--publish');

    const packed = await run('pack', 'fairhaven', '--out', 'pack');
    const locked = await run('pack', 'fairhaven', '--out', 'pack', '--lock');

    const { files, hash } = jsonOf(packed) as {
      files: readonly { name: string; bytes: number }[];
      hash: string;
    };
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const sizes = files.map(
      ({ name }) => readFileSync(join(place.folder, 'pack', name)).length,
    );
    expect(sizes).toEqual(files.map(({ bytes }) => bytes));
    expect([locked.exitCode, jsonOf(locked)]).toMatchObject([
      1,
      { refused: { code: 'ledger-not-signed' } },
    ]);
  },
);
