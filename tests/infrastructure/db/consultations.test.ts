/** Consultations and papers come back from the database as they went in. */
import { expect, test } from 'vitest';

import {
  findConsultationById,
  findConsultationBySlug,
  insertConsultation,
  listConsultations,
  updateConsultation,
} from '#app/infrastructure/db/consultations.server.ts';
import {
  findLatestVersion,
  findWorkingPaper,
  insertRevision,
  markRevisionPublished,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import { findSettings, updateSettings } from '#app/infrastructure/db/settings.server.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { PaperRevision } from '#app/domain/paper/revision.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import {
  aBlock,
  aChange,
  aConsultation,
  aGroup,
  aLine,
  aPaper,
  aSeat,
} from '#tests/support/factories.ts';
import { somePartnershipSettings } from '#tests/support/partnership-settings.ts';

const MADE_AT = new Date('2011-07-20T09:00:00Z');

/** Every optional part filled in, and text that a careless column would spoil. */
const fullPaper: Paper = aPaper({
  blocks: [
    aBlock({
      id: 'b1',
      kind: 'table',
      text: 'a\tb\n"c", \u{1f600} 0\u0007',
      marks: [{ start: 0, end: 1, kind: 'link', href: 'https://example.org/' }],
      cells: [[{ text: 'a', isHeader: true, columns: 2, rows: 1 }]],
      page: 3,
    }),
  ],
  meetings: [
    {
      id: 'm1',
      body: 'Board',
      date: null,
      precision: 'tbc',
      status: 'tbc',
      agm: false,
      subject: null,
      sourceBlocks: ['b1'],
    },
  ],
  structure: {
    groups: [
      aGroup({
        id: 'g1',
        former: { name: 'Board', frequency: null, meetingsPerYear: 8.5, remit: null },
      }),
    ],
    seats: [aSeat({ id: 's1', group: 'g1', maximum: null })],
    reportingLines: [aLine({ from: 'g1', to: 'g1' })],
    changes: [aChange({ id: 'c1', groups: ['g1'] })],
  },
  warnings: [
    {
      code: 'split-paragraph',
      message: 'Two halves of one sentence.',
      block: 'b1',
      remedy: { kind: 'join', blocks: ['b1', 'b2'] },
    },
    {
      code: 'run-on-item',
      message: 'Two items in one.',
      block: 'b1',
      remedy: { kind: 'split', block: 'b1', at: 4 },
    },
  ],
});

function aRevision(overrides: Partial<PaperRevision> = {}): PaperRevision {
  return {
    id: 'revision-1',
    consultationId: 'consultation-1',
    sequence: 1,
    paper: fullPaper,
    contentHash: 'a'.repeat(64),
    summary: 'Imported',
    restores: null,
    madeBy: 'staff-1',
    madeAt: MADE_AT,
    publication: null,
    ...overrides,
  };
}

test('a consultation comes back whole, with every part given and with every part empty', async () => {
  const db = await openTestDatabase();
  const full = aConsultation({
    areas: ['Northside', 'Old Town'],
    extensions: [{ previousClosesAt: MADE_AT, reason: 'An outage', recordedAt: MADE_AT }],
    shortPeriodReason: 'An early meeting',
    withdrawnReason: 'A mistake',
  });
  const empty = aConsultation({
    opensAt: null,
    closesAt: null,
    decisionBody: null,
    decisionMeeting: null,
    nextSteps: null,
    contacts: [],
  });
  await db.transact((tx) => insertConsultation(tx, full, MADE_AT));

  expect(await findConsultationBySlug(db.read, full.slug)).toEqual(full);
  await db.transact((tx) => updateConsultation(tx, empty));
  expect(await findConsultationById(db.read, full.id)).toEqual(empty);
  expect(await listConsultations(db.read)).toEqual([empty]);
  expect(await findConsultationBySlug(db.read, 'nobody-has-it')).toBeNull();
});

test('a paper comes back whole, and is a version only once it is published', async () => {
  const db = await openTestDatabase();
  await db.transact((tx) => insertConsultation(tx, aConsultation(), MADE_AT));
  await db.transact((tx) => insertRevision(tx, aRevision()));

  expect(await findWorkingPaper(db.read, 'consultation-1')).toEqual(aRevision());
  expect(await findLatestVersion(db.read, 'consultation-1')).toBeNull();

  const publication = {
    number: 1,
    publishedAt: MADE_AT,
    changeNote: null,
    accepted: [{ code: 'missing-attachment', message: 'Appendix 1 is absent.' }],
  };
  await db.transact((tx) => markRevisionPublished(tx, 'revision-1', publication));

  expect(await findWorkingPaper(db.read, 'consultation-1')).toEqual(aRevision({ publication }));
  expect((await findLatestVersion(db.read, 'consultation-1'))?.paper).toEqual(fullPaper);
});

test('a version cannot be published over', async () => {
  const db = await openTestDatabase();
  const publication = { number: 1, publishedAt: MADE_AT, changeNote: null, accepted: [] };
  await db.transact((tx) => insertConsultation(tx, aConsultation(), MADE_AT));
  await db.transact((tx) => insertRevision(tx, aRevision({ publication })));

  const again = db.transact((tx) =>
    markRevisionPublished(tx, 'revision-1', { ...publication, number: 2 }),
  );

  await expect(again).rejects.toThrow('cannot be published twice');
});

test('the settings of the partnership are there from the start and can be changed', async () => {
  const db = await openTestDatabase();
  const settings = somePartnershipSettings();

  expect((await findSettings(db.read)).needsReview).toBe(true);
  await db.transact((tx) => updateSettings(tx, settings, MADE_AT));
  expect(await findSettings(db.read)).toEqual(settings);
});
