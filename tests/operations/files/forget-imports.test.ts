import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';

import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { forgetImports } from '#app/operations/files/forget-imports.server.ts';
import { startRollImport } from '#app/operations/partners/import/roll-import-desk.server.ts';
import {
  runImport,
  showImport,
  startImport,
} from '#app/operations/response/import/import-desk.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aReplyPaper } from '#tests/support/a-snapshot.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const STAFF = aStaffMember({ role: 'assistant' });
const DAY_MS = 24 * 60 * 60_000;

test('a table that was uploaded and never taken in is forgotten after two weeks, and what was taken in stays', async () => {
  const app = await testContext();
  app.clock.set(new Date('2011-10-20T09:00:00Z'));
  await givenConsultation(app.db, aConsultation(), aReplyPaper(1));
  const slug = 'fairhaven-review';
  const begin = async (words: string) => {
    const upload = { name: 'survey.csv', content: strToU8(`Any comments?\n${words}`) };
    const facts = { slug, channel: 'online', receivedOn: '2011-10-14', survey: '' } as const;
    return accepted(await startImport(app, STAFF, { ...facts, upload })).id;
  };
  const left = await begin('Left lying.');
  const done = await begin('Taken in.');
  accepted(await runImport(app, STAFF, { slug, id: done }, { isTrial: false }));
  const roll = { name: 'partners.csv', content: strToU8('Organisation\nFairhaven Trust') };
  accepted(await startRollImport(app, STAFF, roll));

  app.clock.advance(14 * DAY_MS);
  expect(await forgetImports(app)).toBe(0);
  app.clock.advance(1);
  expect(await forgetImports(app)).toBe(2);
  expect(await forgetImports(app)).toBe(0);

  expect(await showImport(app, STAFF, { slug, id: left })).toMatchObject({
    refusal: { kind: 'unknown-import' },
  });
  expect(accepted(await showImport(app, STAFF, { slug, id: done })).import.accepted).toBe(1);
  const held = { where: { bytes: { not: null } } };
  expect(await app.db.read.responseImport.count(held)).toBe(0);
  expect(await app.db.read.rollImport.count(held)).toBe(0);
  expect((await listAudit(app.db.read, { from: 1, limit: 9 })).at(-1)).toMatchObject({
    actor: 'retention',
    action: 'imports-forgotten',
    before: { responses: 1, partners: 1 },
  });
});
