/** `responses import` as a process: what it prints, and what a second run of it finds. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, inject, test } from 'vitest';

import { openDatabase } from '#app/infrastructure/db/client.server.ts';
import { COMMAND_TIMEOUT_MS, jsonOf, runPortal } from '#tests/support/command-line.ts';
import { copyTemplate } from '#tests/support/database.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { aReplyPaper } from '#tests/support/a-snapshot.ts';

const TABLE =
  'Response ID,Submitted,Prop 1 - Do you agree?,Comments\n' +
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => `${id},0${id}/10/2011,Agree,Good ${id}\n`).join('') +
  '10,31/02/2011,Agree,Bad\n';

test(
  'a file is taken in by its corrected mapping, and again without doubling',
  { timeout: 5 * COMMAND_TIMEOUT_MS },
  async () => {
    const folder = mkdtempSync(join(inject('scratchFolder'), 'typed-'));
    const databaseUrl = await copyTemplate();
    const database = await openDatabase(databaseUrl);
    await givenConsultation(database, aConsultation(), aReplyPaper(1));
    await database.close();
    writeFileSync(join(folder, 'survey.csv'), TABLE);
    const run = (...words: string[]) =>
      runPortal(['responses', 'import', 'fairhaven-review', 'survey.csv', ...words, '--json'], {
        databaseUrl,
        folder,
      });

    const trial = await run('--dry-run');
    const { mapping } = jsonOf(trial) as { mapping: { columns: Record<string, unknown>[] } };
    const columns = mapping.columns.map((column) =>
      column['as'] === 'question'
        ? { ...column, positions: column['suggestedPositions'] }
        : column,
    );
    writeFileSync(join(folder, 'map.json'), JSON.stringify({ ...mapping, columns }));
    const taken = await run('--mapping', 'map.json');
    const again = await run('--mapping', 'map.json');
    const wrong = await run('--mapping', 'survey.csv');

    const refused = [{ row: 11, reason: '“31/02/2011” in “Submitted” is no date.' }];
    expect([trial.exitCode, taken.exitCode, again.exitCode, wrong.exitCode]).toEqual([
      0, 0, 0, 1,
    ]);
    expect(jsonOf(taken)).toMatchObject({ read: 10, accepted: 9, alreadyThere: 0, refused });
    expect(jsonOf(again)).toMatchObject({ read: 10, accepted: 0, alreadyThere: 9, refused });
    expect(jsonOf(wrong)).toMatchObject({ refused: { code: 'wrong-mapping' } });
    const summary = await runPortal(['summarise', 'fairhaven-review', '--json'], {
      databaseUrl,
      folder,
    });
    expect(jsonOf(summary)).toMatchObject({
      ledger: { received: 9, analysed: 9 },
      byChannel: { online: 9 },
      proposals: [{ base: 9, positions: { support: { individuals: 9 } } }],
    });
  },
);
