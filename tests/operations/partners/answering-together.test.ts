import { beforeEach, expect, test } from 'vitest';

import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { Position } from '#app/domain/response/response.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import {
  attachToDraft,
  detachFromDraft,
} from '#app/operations/response/attach-to-draft.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { savePublication } from '#app/operations/response/save-publication.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { showHistory } from '#app/operations/response/show-history.server.ts';
import { showOrganisationResponse } from '#app/operations/response/show-organisation-response.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { givenContact } from '#tests/support/a-colleague.ts';
import { givenInvitation, givenPartner } from '#tests/support/a-partner.ts';
import { aConsultation, aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { visitBy } from '#tests/support/two-organisations.ts';
import { anUpload } from '#tests/support/uploads.ts';
import { accepted } from '#tests/support/visits.ts';

const SLUG = 'fairhaven-review';
const ON_TIME = { isOfferedLate: false, peer: '::1' };
const PROPOSAL = {
  id: 'p1',
  title: 'Close the forum',
  summary: '',
  sourceBlocks: ['b1'],
  isSuggested: false,
  changes: [],
};
let app: TestContext;
let lead: PartnerMember;
let contributor: PartnerMember;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db, aConsultation(), aPaper({ proposals: [PROPOSAL] }));
  lead = await givenPartner(app.db);
  contributor = await givenContact(app.db, { id: 'contributor-1', name: 'Bo Hale' });
  const invited = { consultationId: 'consultation-1', organisationId: 'partner-1' };
  await givenInvitation(app.db, invited);
});

function by(partner: PartnerMember) {
  return visitBy(app, partner, SLUG);
}

async function answer(position: Position, words: string): Promise<void> {
  const page = await showDraft(app, by(lead));
  const target = { kind: 'proposal', id: 'p1' } as const;
  accepted(
    await saveComment(app, by(lead), {
      comment: { target, position, words, choices: [], suggestedWording: null },
      onRevision: page?.isSent === false ? (page.revisions['proposal:p1'] ?? 0) : 1,
      isHoneypotFilled: false,
    }),
  );
}

async function counted() {
  const summary = await summariseConsultation(app, SLUG);
  return [summary?.ledger.received, summary?.proposals[0]?.positions];
}

test('P-05 every version that a partner sends before closing is kept with its time and shown to its people, and only the latest counts', async () => {
  await answer('support', 'We like it.');
  accepted(await submitResponse(app, by(lead), ON_TIME));
  app.clock.set(new Date('2011-09-02T10:30:00Z'));
  await answer('oppose', 'We have thought again.');
  const meanwhile = await showHistory(app, by(contributor), null);
  accepted(await submitResponse(app, by(lead), ON_TIME));
  app.clock.set(new Date('2011-10-14T22:59:00Z'));
  await answer('support-with-changes', 'Never sent.');

  // Whoever began in time may send for a quarter of an hour more.
  app.clock.set(new Date('2011-10-14T23:15:00Z'));
  expect(await submitResponse(app, by(lead), ON_TIME)).toMatchObject({ ok: false });
  const history = await showHistory(app, by(contributor), null);

  expect(meanwhile?.versions.map(({ number }) => number)).toEqual([1]);
  expect(history?.versions).toEqual([
    {
      number: 2,
      submittedAt: new Date('2011-09-02T10:30:00Z'),
      by: 'Ade Marsh',
      copy: expect.stringContaining('We have thought again.') as string,
    },
    {
      number: 1,
      submittedAt: new Date('2011-08-01T09:00:00Z'),
      by: 'Ade Marsh',
      copy: expect.stringContaining('We like it.') as string,
    },
  ]);
  expect(await counted()).toEqual([
    1,
    expect.objectContaining({
      support: { individuals: 0, organisations: 0 },
      'support-with-changes': { individuals: 0, organisations: 0 },
      oppose: { individuals: 0, organisations: 1 },
    }) as object,
  ]);
});

test('after sending, its people see each version on the page of what was sent', async () => {
  await answer('support', 'We like it.');
  accepted(await submitResponse(app, by(lead), ON_TIME));

  expect(await showOrganisationResponse(app, by(contributor))).toMatchObject({
    versions: [{ number: 1, copy: expect.stringContaining('We like it.') as string }],
  });
});

test('two who choose how it may be published at once are told, and both choices are kept', async () => {
  accepted(await savePublication(app, by(lead), { consent: 'with-name', onRevision: 0 }));
  const conflicting = { consent: 'not-at-all', onRevision: 0 } as const;
  const refused = await savePublication(app, by(contributor), conflicting);

  expect(refused).toEqual({
    ok: false,
    refusal: { kind: 'publication-changed-elsewhere', revision: 1 },
  });
  expect((await showDraft(app, by(lead)))?.consent).toBe('with-name');
  const history = await showHistory(app, by(lead), 'publication');
  expect(
    history?.contributions.map(({ by: name, isSetAside, said }) => [name, isSetAside, said]),
  ).toEqual([
    ['Bo Hale', true, { kind: 'publication', consent: 'not-at-all' }],
    ['Ade Marsh', false, { kind: 'publication', consent: 'with-name' }],
  ]);
  // The same choice again is no conflict, and one that was seen may be replaced.
  const same = { consent: 'with-name', onRevision: 0 } as const;
  accepted(await savePublication(app, by(contributor), same));
  accepted(await savePublication(app, by(contributor), { ...conflicting, onRevision: 2 }));
  expect((await showDraft(app, by(lead)))?.consent).toBe('not-at-all');
});

test('a file says who of the organisation added it, and once taken out twice is no fault', async () => {
  accepted(await attachToDraft(app, by(contributor), anUpload()));
  const page = await showDraft(app, by(lead));
  const id = page?.attachments[0]?.id ?? '';

  expect(page?.organisation?.fileAuthors).toEqual({ [id]: { by: 'Bo Hale', at: app.now() } });
  accepted(await detachFromDraft(app, by(lead), id));
  accepted(await detachFromDraft(app, by(contributor), id));
  expect((await showDraft(app, by(lead)))?.attachments).toEqual([]);
});
