/** The three sample papers, from every format they come in, brought to their counts on the review screen. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { PaperEdit } from '#app/domain/paper/edit/edit.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { readAccountability } from '#app/domain/paper/recognise/read-accountability.ts';
import { readTermsOfReference } from '#app/domain/paper/recognise/read-terms.ts';
import type { Warning } from '#app/domain/paper/warning.ts';
import { importStructure } from '#app/operations/consultation/exchange-structure.server.ts';
import { importPaperFile } from '#app/operations/consultation/import-paper.server.ts';
import type { AppContext } from '#app/operations/context.ts';
import { editPaper } from '#app/operations/paper/edit-paper.server.ts';
import { showPaperReview } from '#app/operations/paper/show-paper-review.server.ts';
import { aChangeRegister } from '#tests/support/a-change-register.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { hasShared, sharedPath } from '#tests/support/shared.ts';
import { testContext } from '#tests/support/test-context.ts';

const MAX_CONFIRMATIONS = 10;
const ASSISTANT = aStaffMember({ role: 'assistant' });

async function imported(app: AppContext, name: string): Promise<string> {
  const outcome = await importPaperFile(app, ASSISTANT, {
    bytes: readFileSync(sharedPath(`papers/${name}`)),
    fileName: name,
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
  });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.consultation.slug;
}

async function reviewOf(app: AppContext, slug: string) {
  const review = await showPaperReview(app, ASSISTANT, slug);
  if (!review.ok) throw new Error(review.refusal.kind);
  return review.value;
}

async function edited(app: AppContext, slug: string, edit: PaperEdit): Promise<void> {
  const { seen } = await reviewOf(app, slug);
  const outcome = await editPaper(app, ASSISTANT, { slug, seen }, edit);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
}

/** Applies the remedies that an assistant picks, one at a time, within the promise of ten. */
async function confirmed(
  app: AppContext,
  slug: string,
  picks: (warning: Warning, paper: Paper) => boolean,
): Promise<Paper> {
  for (let count = 0; ; count += 1) {
    const { paper } = await reviewOf(app, slug);
    const at = paper.warnings.findIndex(
      (warning) => warning.remedy !== null && picks(warning, paper),
    );
    if (at < 0) return paper;
    expect(count).toBeLessThan(MAX_CONFIRMATIONS);
    await edited(app, slug, { kind: 'apply-remedy', warning: at });
  }
}

/** Entries of the first list after the block that says these words. */
function entriesAfter({ blocks }: Paper, words: string): number {
  const at = blocks.findIndex((block) => block.text.includes(words));
  const list = blocks.slice(at).find((block) => block.kind === 'list');
  return blocks.filter((block) => block.parent === list?.id).length;
}

async function clevelandCounts(app: AppContext, name: string) {
  const slug = await imported(app, name);
  const paper = await confirmed(app, slug, ({ code }) =>
    ['split-list', 'split-paragraph'].includes(code),
  );
  const register: unknown = JSON.parse(JSON.stringify(aChangeRegister(paper)));
  const taken = await importStructure(app, ASSISTANT, slug, register);
  return {
    objectives: entriesAfter(paper, 'focussing on the following objectives'),
    membership: paper.blocks.filter((block) => block.kind === 'membership-line').length,
    features: entriesAfter(paper, 'Key features of this approach'),
    crossCutting: entriesAfter(paper, 'cut across all of the Thematic Partnerships'),
    reference: entriesAfter(paper, 'groups who represent the interests'),
    seats: paper.structure.seats.length,
    hasPlausibleProposals: paper.proposals.length >= 15 && paper.proposals.length <= 30,
    changes: taken.ok && (await reviewOf(app, slug)).paper.structure.changes.length,
  };
}

async function gloucestershireCounts(app: AppContext, name: string) {
  const slug = await imported(app, name);
  const paper = await confirmed(
    app,
    slug,
    ({ code, block }, { blocks }) =>
      code === 'run-on-item' &&
      blocks.some(({ id, text }) => id === block && text.includes('can be summarised as')),
  );
  return {
    principles: paper.principles.length,
    options: paper.options.map(({ label, status }) => `${label} ${status}`),
    changes: entriesAfter(paper, 'can be summarised as'),
    benefits: entriesAfter(paper, 'benefits from this structure'),
  };
}

async function stockportCounts(app: AppContext, name: string) {
  const slug = await imported(app, name);
  const paper = await confirmed(app, slug, ({ code }) => code === 'split-table-row');
  const { seats } = paper.structure;
  const duties = readTermsOfReference(paper.blocks)?.parts.find(
    ({ lead }) => lead === 'Members will be responsible for:',
  );
  return {
    outcomes: readAccountability(paper.blocks).length,
    seats: seats.filter(({ when }) => when === 'both').length,
    invited: seats.filter(({ when }) => when === 'after').length,
    responsibilities: duties?.clauses.length,
    recommendations: paper.recommendations.length,
  };
}

const CLEVELAND = {
  objectives: 12,
  membership: 14,
  features: 7,
  crossCutting: 6,
  reference: 3,
  seats: 14,
  hasPlausibleProposals: true,
  changes: 30,
};
const GLOUCESTERSHIRE = {
  principles: 8,
  options: [
    'A not-preferred',
    'B not-preferred',
    'C not-preferred',
    'D deferred',
    'E preferred',
  ],
  changes: 5,
  benefits: 4,
};
const STOCKPORT = {
  outcomes: 4,
  seats: 15,
  invited: 3,
  responsibilities: 11,
  recommendations: 3,
};

test.skipIf(!hasShared)(
  'D-23 the three sample papers reach their counts in at most ten confirmations, from every format',
  async () => {
    const app = await testContext();
    const counts = [
      await clevelandCounts(app, 'redcar-cleveland-2011.txt'),
      await clevelandCounts(app, 'redcar-cleveland-2011.docx'),
      await clevelandCounts(app, 'redcar-cleveland-2011.pdf'),
      await gloucestershireCounts(app, 'south-gloucestershire-2009.txt'),
      await gloucestershireCounts(app, 'south-gloucestershire-2009.docx'),
      await stockportCounts(app, 'stockport-2009.txt'),
    ];

    expect(counts).toEqual([
      CLEVELAND,
      CLEVELAND,
      CLEVELAND,
      GLOUCESTERSHIRE,
      GLOUCESTERSHIRE,
      STOCKPORT,
    ]);
  },
  120_000,
);
