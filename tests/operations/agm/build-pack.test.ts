import { expect, test } from 'vitest';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { insertConsultation } from '#app/infrastructure/db/consultations.server.ts';
import { listPacks } from '#app/infrastructure/db/packs.server.ts';
import { buildPack, type BuiltPack } from '#app/operations/agm/build-pack.server.ts';
import { downloadPackFile, showPacks } from '#app/operations/agm/show-packs.server.ts';
import { aComment, aResponse } from '#tests/support/a-response.ts';
import { aReplyPaper } from '#tests/support/a-snapshot.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';

const SLUG = 'fairhaven-review';

function givenPublished(app: TestContext) {
  return givenConsultation(app.db, aConsultation(), aReplyPaper(3));
}

async function built(app: TestContext): Promise<BuiltPack> {
  const outcome = await buildPack(app, COMMAND_LINE, SLUG);
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.kind}`);
  return outcome.value;
}

test('a pack is five formats and their snapshot, whose own digest is the hash', async () => {
  const app = await testContext();
  await givenPublished(app);

  const pack = await built(app);

  expect(pack.files.map(({ name }) => name)).toEqual([
    'fairhaven-review-summary.docx',
    'fairhaven-review-summary.pptx',
    'fairhaven-review-summary.xlsx',
    'fairhaven-review-summary.csv',
    'fairhaven-review-summary.html',
    'fairhaven-review-summary.json',
  ]);
  expect(pack.files.at(-1)?.sha256).toBe(pack.hash);
  expect(pack.snapshotAt).toEqual(app.now());
  expect(
    pack.files.every(({ bytes, content }) => bytes === content.byteLength && bytes > 0),
  ).toBe(true);
  const [entry] = await listAudit(app.db.read, { from: 1, limit: 10 });
  expect(entry).toMatchObject({
    actor: 'command-line',
    action: 'pack-built',
    after: { pack: pack.id, hash: pack.hash },
  });
});

test('A-16 a pack built again from unchanged responses has the same hash, figures and bytes', async () => {
  const app = await testContext();
  const consultation = await givenPublished(app);
  await givenResponse(app.db, aResponse(1));
  const first = await built(app);

  app.clock.advance(60_000);
  const second = await built(app);

  expect(second).toEqual(first);
  expect(await listPacks(app.db.read, consultation.id)).toHaveLength(1);
});

test('a further response makes a further pack, and the first stays as it was', async () => {
  const app = await testContext();
  await givenPublished(app);
  const first = await built(app);
  const comment = aComment({ target: { kind: 'proposal', id: 'p1' }, position: 'support' });
  await givenResponse(app.db, aResponse(1, { comments: [comment] }));
  app.clock.advance(60_000);

  const second = await built(app);

  expect(second.hash).not.toBe(first.hash);
  const wanted = { slug: SLUG, packId: first.id, name: 'fairhaven-review-summary.docx' };
  const again = await downloadPackFile(app, aStaffMember({ role: 'chair' }), wanted);
  expect(again?.sha256).toBe(first.files[0]?.sha256);
  const page = await showPacks(app, aStaffMember({ role: 'analyst' }), SLUG);
  expect(page?.packs.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(page?.mayBuild).toBe(false);
});

test.each([
  ['an unknown consultation', 'nowhere', {}, COMMAND_LINE, 'unknown-consultation'],
  ['a role that may not', SLUG, {}, aStaffMember({ role: 'analyst' }), 'not-permitted'],
  [
    'locking, which nobody can sign for',
    SLUG,
    { isLocked: true },
    COMMAND_LINE,
    'ledger-not-signed',
  ],
] as const)(
  '%s is refused and nothing is recorded',
  async (_case, slug, options, actor, kind) => {
    const app = await testContext();
    const consultation = await givenPublished(app);

    const outcome = await buildPack(app, actor, slug, options);

    expect(outcome).toEqual({ ok: false, refusal: { kind } });
    expect(await listPacks(app.db.read, consultation.id)).toEqual([]);
  },
);

test('a paper that was never published has no pack', async () => {
  const app = await testContext();
  await app.db.transact((tx) => insertConsultation(tx, aConsultation(), app.now()));

  expect(await buildPack(app, COMMAND_LINE, SLUG)).toEqual({
    ok: false,
    refusal: { kind: 'not-published' },
  });
});

test('a snapshot that was tampered with is not rendered', async () => {
  const app = await testContext();
  await givenPublished(app);
  const pack = await built(app);
  await app.db.transact((tx) =>
    tx.pack.update({
      where: { id: pack.id },
      data: { hash: '0'.repeat(64) },
      select: { id: true },
    }),
  );

  const wanted = { slug: SLUG, packId: pack.id, name: 'fairhaven-review-summary.csv' };
  await expect(downloadPackFile(app, aStaffMember({ role: 'chair' }), wanted)).rejects.toThrow(
    'hash',
  );
});
