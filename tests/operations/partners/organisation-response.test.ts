import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';

import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { Comment } from '#app/domain/response/response.ts';
import { listContributions } from '#app/infrastructure/db/contributions.server.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import { removeComment } from '#app/operations/response/remove-comment.server.ts';
import type { RespondVisit } from '#app/operations/response/respond-visit.server.ts';
import { saveAboutYou } from '#app/operations/response/save-about-you.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { showCommentForm } from '#app/operations/response/show-comment-form.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { showHistory } from '#app/operations/response/show-history.server.ts';
import {
  beginOrganisationChange,
  showOrganisationResponse,
} from '#app/operations/response/show-organisation-response.server.ts';
import {
  askForSignOff,
  giveSignOff,
  type PartnerVisit,
} from '#app/operations/response/sign-off-draft.server.ts';
import { showSignOff } from '#app/operations/response/show-sign-off.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { anIndividual } from '#tests/support/a-response.ts';
import { aPartnerMember, givenInvitation, givenPartner } from '#tests/support/a-partner.ts';
import { givenContact } from '#tests/support/a-colleague.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted, aVisit } from '#tests/support/visits.ts';

const SUBMIT = { isOfferedLate: false, peer: '::1' };
const GENERAL = { kind: 'consultation' } as const;
let app: TestContext;
let lead: PartnerMember;
let contributor: PartnerMember;
let approver: PartnerMember;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
  lead = await givenPartner(app.db);
  await givenInvitation(app.db, {
    consultationId: 'consultation-1',
    organisationId: 'partner-1',
  });
  contributor = await givenContact(app.db, { id: 'contributor-1', name: 'Bo Hale' });
  approver = await givenContact(app.db, {
    id: 'approver-1',
    name: 'Cy Dean',
    role: 'approver',
  });
});

function by(partner: PartnerMember, overrides: Partial<RespondVisit> = {}): PartnerVisit {
  return { ...aVisit(app, overrides), partner };
}

function saying(words: string): Comment {
  return { target: GENERAL, position: null, words, choices: [], suggestedWording: null };
}

function save(partner: PartnerMember, words: string, onRevision: number) {
  return saveComment(app, by(partner), {
    comment: saying(words),
    onRevision,
    isHoneypotFilled: false,
  });
}

async function seenBy(partner: PartnerMember): Promise<number> {
  const page = await showCommentForm(app, by(partner), GENERAL);
  return page?.saved?.revision ?? 0;
}

async function savedWords(): Promise<string | undefined> {
  return (await showCommentForm(app, by(lead), GENERAL))?.saved?.words;
}

async function everySavedWord(): Promise<readonly string[]> {
  const shared = { consultationId: 'consultation-1', organisationId: 'partner-1' };
  const contributions = await listContributions(app.db.read, shared);
  return contributions.map(({ part }) => (part.kind === 'comment' ? part.comment.words : ''));
}

test('P-14 a conflicting save of a colleague is noticed, both texts are shown and neither is lost', async () => {
  accepted(await save(lead, 'The first text.', 0));
  const seen = await seenBy(contributor);
  accepted(await save(lead, 'What the lead wrote.', seen));
  const conflicting = await save(contributor, 'What the contributor wrote.', seen);

  expect(conflicting).toMatchObject({
    refusal: { kind: 'changed-elsewhere', saved: { words: 'What the lead wrote.' } },
  });
  expect(await savedWords()).toBe('What the lead wrote.');
  const history = await showHistory(app, by(contributor), 'consultation');
  expect(
    history?.contributions.map(({ by: name, isSetAside, said }) => [
      name,
      isSetAside,
      said.kind === 'answer' ? said.answer?.words : null,
    ]),
  ).toEqual([
    ['Bo Hale', true, 'What the contributor wrote.'],
    ['Ade Marsh', false, 'What the lead wrote.'],
    ['Ade Marsh', false, 'The first text.'],
  ]);
});

test('no text is lost and no save on an unseen one passes, in every order of two browsers', async () => {
  let run = 0;
  const step = fc.record({
    who: fc.constantFrom(0, 1),
    does: fc.constantFrom('open', 'save', 'empty', 'remove'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      run += 1;
      const target = { kind: 'block', id: 'b1' } as const;
      const organisation = { id: `partner-of-run-${run}`, name: `Run ${run}` };
      const consultationId = 'consultation-1';
      const first = await givenPartner(app.db, { partner: organisation });
      await givenInvitation(app.db, { consultationId, organisationId: organisation.id });
      const browsers = [first, aPartnerMember({ id: `second-${run}`, organisation })];
      const seen = [0, 0];
      const typed: string[] = [];
      let stored: Stored = { words: '', revision: 0 };
      for (const [at, { who, does }] of steps.entries()) {
        const visit = by(browsers[who] ?? first);
        if (does === 'open') {
          seen[who] = stored.revision;
          continue;
        }
        const words = does === 'save' ? `Text ${at} of run ${run}` : '';
        if (words !== '') typed.push(words);
        const comment = { ...saying(words), target };
        stored = await writtenBy(visit, { does, comment, onRevision: seen[who] ?? 0, stored });
      }
      const shared = { consultationId, organisationId: organisation.id };
      const kept = (await listContributions(app.db.read, shared)).map(({ part }) =>
        part.kind === 'comment' ? part.comment.words : '',
      );
      expect(kept).toEqual(expect.arrayContaining(typed));
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('who answers is not saved over unseen either', async () => {
  const about = (name: string, onRevision: number) => {
    const respondent = anIndividual({ name, email: '' });
    return { respondent, wantsOutcome: false, onRevision, isHoneypotFilled: false };
  };
  accepted(await saveAboutYou(app, by(lead), about('Ade Marsh', 0)));
  const conflicting = await saveAboutYou(app, by(contributor), about('Bo Hale', 0));

  expect(conflicting).toMatchObject({
    refusal: { kind: 'about-changed-elsewhere', revision: 1 },
  });
  const page = await showDraft(app, by(lead));
  expect(page?.respondent).toMatchObject({
    type: 'organisation',
    name: 'Ade Marsh',
    organisation: { name: 'Fairhaven Health Trust' },
  });
  accepted(await saveAboutYou(app, by(contributor), about('Bo Hale', 1)));
});

test('W-04 the lead sends what several wrote, sees who wrote what, and may revise until closing', async () => {
  accepted(await save(contributor, 'What the contributor wrote.', 0));
  expect(await submitResponse(app, by(contributor), SUBMIT)).toMatchObject({
    refusal: { kind: 'not-permitted' },
  });
  expect((await showDraft(app, by(lead)))?.organisation?.authors).toMatchObject({
    consultation: { by: 'Bo Hale' },
  });
  const sent = accepted(await submitResponse(app, by(lead), SUBMIT));
  expect(accepted(await submitResponse(app, by(lead), SUBMIT)).reference).toBe(sent.reference);

  app.clock.set(new Date('2011-10-14T22:50:00Z'));
  accepted(await beginOrganisationChange(app, by(contributor)));
  accepted(await save(contributor, 'What they think better.', 1));
  app.clock.set(new Date('2011-10-14T22:59:59Z'));
  accepted(await submitResponse(app, by(lead), SUBMIT));

  const response = await findResponse(app.db.read, sent.id);
  expect(response?.organisationId).toBe('partner-1');
  expect(
    response?.versions.map(({ number, submittedBy, content }) => [
      number,
      submittedBy,
      content.comments[0]?.words,
    ]),
  ).toEqual([
    [1, lead.id, 'What the contributor wrote.'],
    [2, lead.id, 'What they think better.'],
  ]);
  const page = await showOrganisationResponse(app, by(contributor));
  expect(page).toMatchObject({ mayRevise: true, versions: [{ number: 2 }, { number: 1 }] });

  app.clock.set(new Date('2011-10-14T23:00:00Z'));
  expect(await save(contributor, 'Too late.', 1)).toMatchObject({ refusal: { kind: 'sent' } });
  expect(await everySavedWord()).toEqual([
    'What the contributor wrote.',
    'What they think better.',
  ]);
});

test('P-15 the draft goes to a named approver, and is sent only as it was approved', async () => {
  accepted(await save(contributor, 'Our view.', 0));
  accepted(await askForSignOff(app, by(lead), approver.id));
  expect(await submitResponse(app, by(lead), SUBMIT)).toMatchObject({
    refusal: { kind: 'not-signed-off', state: 'waiting' },
  });
  await answer('approved');
  expect(await app.db.read.outboxMessage.findMany({ select: { recipient: true } })).toEqual([
    { recipient: approver.email },
    { recipient: lead.email },
  ]);

  accepted(await save(contributor, 'Our changed view.', await seenBy(contributor)));
  expect((await showSignOff(app, by(lead))) as object).toMatchObject({
    state: { kind: 'void' },
  });
  expect(await submitResponse(app, by(lead), SUBMIT)).toMatchObject({
    refusal: { kind: 'not-signed-off', state: 'void' },
  });

  accepted(await askForSignOff(app, by(lead), approver.id));
  await answer('approved');
  const sent = accepted(await submitResponse(app, by(lead), SUBMIT));
  const asked = await app.db.read.signOff.findMany({ orderBy: { askedAt: 'asc' } });
  const [version] = (await findResponse(app.db.read, sent.id))?.versions ?? [];
  expect(asked.map(({ approverId, outcome }) => [approverId, outcome])).toEqual([
    [approver.id, 'approved'],
    [approver.id, 'approved'],
  ]);
  expect(asked.at(-1)?.copyHash).toBe(version?.copyHash);
});

test('an approver who sends it back says why, and a lead cannot answer in their place', async () => {
  accepted(await save(contributor, 'Our view.', 0));
  expect(await askForSignOff(app, by(contributor), approver.id)).toMatchObject({
    refusal: { kind: 'not-permitted' },
  });
  expect(await askForSignOff(app, by(lead), contributor.id)).toMatchObject({
    refusal: { kind: 'not-an-approver' },
  });
  accepted(await askForSignOff(app, by(lead), approver.id));
  const given = { outcome: 'approved', words: '', copyHash: await copyHash() } as const;
  expect(await giveSignOff(app, by(lead), given)).toMatchObject({
    refusal: { kind: 'not-permitted' },
  });
  await answer('sent-back', 'Say more about the forum.');
  expect(await submitResponse(app, by(lead), SUBMIT)).toMatchObject({
    refusal: { kind: 'not-signed-off', state: 'sent-back' },
  });
});

type Stored = { readonly words: string; readonly revision: number };

type Attempt = {
  readonly does: string;
  readonly comment: Comment;
  readonly onRevision: number;
  readonly stored: Stored;
};

/** Tries it, sees that it passes exactly if nothing unseen stands there, and answers what stands. */
async function writtenBy(
  visit: PartnerVisit,
  { does, comment, onRevision, stored }: Attempt,
): Promise<Stored> {
  const { target, words } = comment;
  const outcome =
    does === 'remove'
      ? await removeComment(app, visit, { target, onRevision })
      : await saveComment(app, visit, { comment, onRevision, isHoneypotFilled: false });
  const isUnseen = stored.revision !== 0 && onRevision !== stored.revision;
  expect(outcome.ok).toBe(!isUnseen || words === stored.words);
  if (!outcome.ok) return stored;
  const saved = (await showCommentForm(app, visit, target))?.saved ?? {
    words: '',
    revision: 0,
  };
  expect(saved.words).toBe(words);
  return saved;
}

async function copyHash(): Promise<string> {
  const page = await showSignOff(app, by(approver));
  if (!page || page === 'no-draft') throw new Error('No draft');
  return page.copyHash;
}

async function answer(outcome: 'approved' | 'sent-back', words = '') {
  app.clock.advance(60_000);
  accepted(
    await giveSignOff(app, by(approver), { outcome, words, copyHash: await copyHash() }),
  );
  app.clock.advance(60_000);
}
