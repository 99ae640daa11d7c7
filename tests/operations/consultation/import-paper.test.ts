import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import {
  importPaperFile,
  type ImportPaperFile,
} from '#app/operations/consultation/import-paper.server.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import { showConsultationForStaff } from '#app/operations/consultation/show-for-staff.server.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { OPEN_NOW } from '#tests/support/given-draft.ts';
import { hasShared, sharedPath } from '#tests/support/shared.ts';
import { testContext } from '#tests/support/test-context.ts';

const PAPER = [
  'Review of the Fairhaven Partnership',
  '',
  '1. Introduction',
  '',
  '1.1 We propose that the Board should be called the Forum.',
  '',
  'The deadline for sending comments is Friday 14th October 2011.',
].join('\n');

function aFile(overrides: Partial<ImportPaperFile> = {}): ImportPaperFile {
  return {
    bytes: new TextEncoder().encode(PAPER),
    fileName: 'paper.txt',
    kind: 'consultation',
    slug: null,
    request: {
      title: null,
      publisher: null,
      opensAt: null,
      closesAt: null,
      decisionBody: null,
      replyEmail: null,
    },
    ...overrides,
  };
}

test('a file becomes a draft with the words of the paper and the contacts of the partnership', async () => {
  const app = await testContext();

  const imported = await importPaperFile(app, COMMAND_LINE, aFile());

  if (!imported.ok) throw new Error(imported.refusal.kind);
  const { consultation } = imported.value;
  expect(consultation).toMatchObject({
    slug: 'review-of-the-fairhaven-partnership',
    title: 'Review of the Fairhaven Partnership',
    milestone: 'draft',
    contacts: [
      { purpose: 'reply', email: 'consultations@example.org' },
      { purpose: 'query', telephone: '01632 960123' },
      { purpose: 'alternative-formats', telephone: '01632 960123' },
      { purpose: 'telephone-help', telephone: '01632 960123' },
    ],
  });
  const working = await findWorkingPaper(app.db.read, consultation.id);
  const words = working?.paper.blocks.map(({ text }) => text).join(' ');
  expect(words).toContain('We propose that the Board should be called the Forum.');
});

// D-06 in part: the paper's own deadline is shown to the editor and never becomes a second field.
test('the deadline that a paper states is handed back and not set', async () => {
  const app = await testContext();

  const imported = await importPaperFile(app, COMMAND_LINE, aFile());

  if (!imported.ok) throw new Error(imported.refusal.kind);
  expect(imported.value.consultation.closesAt).toBeNull();
  expect(imported.value.stated.deadlines.map(({ on }) => on)).toEqual(['2011-10-14']);
});

test('D-02 an absent appendix and a reference to no paragraph have to be mended or accepted', async () => {
  const app = await testContext();
  const paper = [
    'Review of the Fairhaven Partnership',
    '',
    '1. Introduction',
    '',
    '1.1 The proposals are shown in a diagram in Appendix 1.',
    '',
    '1.2 The groups are merged (see para 2.4.3).',
  ].join('\n');
  const bytes = new TextEncoder().encode(paper);
  const { request } = aFile();
  const imported = await importPaperFile(
    app,
    COMMAND_LINE,
    aFile({ bytes, slug: 'fairhaven', request: { ...request, ...OPEN_NOW } }),
  );
  if (!imported.ok) throw new Error(imported.refusal.kind);
  const { warnings } = imported.value.revision.paper;
  const others = new Set<string>([
    'decision-meeting-missing',
    'statements-need-review',
    ...warnings.map(({ code }) => code),
  ]);
  others.delete('missing-attachment');
  others.delete('unresolved-reference');
  const command = { changeNote: null, shortPeriodReason: null };

  const listed = await showConsultationForStaff(app, COMMAND_LINE, 'fairhaven');
  const refused = await publishConsultation(app, COMMAND_LINE, 'fairhaven', {
    ...command,
    accepted: [...others],
  });
  const published = await publishConsultation(app, COMMAND_LINE, 'fairhaven', {
    ...command,
    accepted: [...others, 'missing-attachment', 'unresolved-reference'],
  });

  const points = listed.ok ? listed.value.check.unmet : [];
  const named = points.filter(({ code }) =>
    ['missing-attachment', 'unresolved-reference'].includes(code),
  );
  expect(named.map(({ message }) => message).sort()).toEqual([
    expect.stringContaining('2.4.3'),
    expect.stringContaining('Appendix 1'),
  ]);
  expect(refused).toEqual({ ok: false, refusal: { kind: 'unmet', unmet: named } });
  expect(published.ok && published.value.publication.accepted).toEqual(
    expect.arrayContaining(named.map(({ code, message }) => ({ code, message }))),
  );
});

test('the second paper of one title gets a numbered address', async () => {
  const app = await testContext();
  await importPaperFile(app, COMMAND_LINE, aFile());

  const second = await importPaperFile(app, COMMAND_LINE, aFile());

  expect(second.ok && second.value.consultation.slug).toBe(
    'review-of-the-fairhaven-partnership-2',
  );
});

test.each([
  ['with capitals', 'Fairhaven', { kind: 'not-a-slug', slug: 'Fairhaven' }],
  ['that another has', 'fairhaven', { kind: 'slug-taken', slug: 'fairhaven' }],
])('a slug %s is refused', async (_fault, slug, refusal) => {
  const app = await testContext();
  await importPaperFile(app, COMMAND_LINE, aFile({ slug: 'fairhaven' }));

  expect(await importPaperFile(app, COMMAND_LINE, aFile({ slug }))).toEqual({
    ok: false,
    refusal,
  });
});

test('a file that is no paper is refused with the reason and leaves nothing behind', async () => {
  const app = await testContext();
  const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);

  const refused = await importPaperFile(app, COMMAND_LINE, aFile({ bytes }));

  expect(refused).toMatchObject({ ok: false, refusal: { kind: 'unreadable' } });
  expect(await app.db.read.consultation.count()).toBe(0);
});

test('a chair may not import', async () => {
  const app = await testContext();

  expect(await importPaperFile(app, aStaffMember({ role: 'chair' }), aFile())).toEqual({
    ok: false,
    refusal: { kind: 'not-permitted' },
  });
});

test.skipIf(!hasShared).each(['docx', 'txt', 'pdf'])(
  'the sample paper as %s keeps both blocks labelled 2.1.1 apart',
  async (format) => {
    const app = await testContext();
    const bytes = await readFile(sharedPath(`papers/redcar-cleveland-2011.${format}`));

    const imported = await importPaperFile(
      app,
      COMMAND_LINE,
      aFile({ bytes, fileName: `paper.${format}` }),
    );

    if (!imported.ok) throw new Error(imported.refusal.kind);
    const { blocks } = imported.value.revision.paper;
    const twice = blocks.filter(({ label }) => label === '2.1.1');
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
    expect(imported.value.stated.decisionBody).toBe('Annual General Meeting');
  },
);
