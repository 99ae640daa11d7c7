/**
 * An open consultation with all that may be said of it: a correction, a translation, partners who were
 * invited and reminded, drafts and responses of residents and partners, a request for another format,
 * and the letters that follow. Its id is `consultation-1`, its first block and proposal `b1` and `p1`.
 */
import { app } from '#app/context.server.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { draftCookie } from '#app/http/respond-request.server.ts';
import { insertRevision } from '#app/infrastructure/db/paper-revisions.server.ts';
import { addTranslation } from '#app/operations/consultation/add-translation.server.ts';
import { recordFormatRequest } from '#app/operations/consultation/ask-for-format.server.ts';
import { showTranslationToAll } from '#app/operations/consultation/settle-translation.server.ts';
import { invitePartners } from '#app/operations/partners/invite-partners.server.ts';
import { remindPartners } from '#app/operations/partners/remind-partners.server.ts';
import { keepDraft } from '#app/operations/response/keep-draft.server.ts';
import { saveAboutYou } from '#app/operations/response/save-about-you.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { givenPartner } from './a-partner.ts';
import { anIndividual } from './a-response.ts';
import { aStaffMember } from './a-staff-member.ts';
import type { SpokenOf } from './everything-said.ts';
import { aBlock } from './factories.ts';
import { givenConsultation } from './given.ts';
import { partnerSignedIn } from './partner-cookie.ts';
import { signedInCookie } from './signed-in-cookie.ts';
import { bytesOf } from './uploads.ts';
import { accepted, aVisit, givenDraft } from './visits.ts';

const ON_B1 = { target: { kind: 'block', id: 'b1' } } as const;
const PRESS = { isOfferedLate: false, peer: '203.0.113.9' };

export async function givenEverything(
  consultation: Consultation,
  paper: Paper,
): Promise<SpokenOf> {
  const { slug } = consultation;
  await givenConsultation(app.db, consultation, paper);
  await givenSecondVersion(paper);
  await givenTranslation(slug);
  const partner = await givenPartner(app.db);
  const done = await givenPartner(app.db, { partner: { id: 'done', name: 'The Arts Trust' } });
  accepted(await invitePartners(app, COMMAND_LINE, { slug, partners: 'all' }));
  accepted(await remindPartners(app, COMMAND_LINE, slug));
  accepted(
    await recordFormatRequest(app, {
      slug,
      formId: 'form-1',
      peer: '203.0.113.9',
      name: 'A reader',
      email: 'reader@example.org',
      telephone: '',
      postalAddress: '',
      formats: ['large-print'],
      language: '',
      isSuspect: false,
    }),
  );
  const { token } = await givenNamed('holder@example.org');
  accepted(await keepDraft(app, aVisit(app, { token }), 'holder@example.org'));
  await givenDraft(app, { visit: aVisit(app, { partner }), comment: ON_B1 });
  await givenDraft(app, { visit: aVisit(app, { partner: done }), comment: ON_B1 });
  accepted(await submitResponse(app, aVisit(app, { partner: done }), PRESS));
  const sent = await givenNamed('sender@example.org');
  const visit = aVisit(app, { token: sent.token });
  const { reference } = accepted(await submitResponse(app, visit, PRESS));
  const cookies = {
    draft: cookieOf(token),
    sent: cookieOf(sent.token),
    partner: await partnerSignedIn(app, partner),
    partnerSent: await partnerSignedIn(app, done),
    staff: await signedInCookie(app, 'administrator'),
  };
  return { slug, reference, cookies };
}

function cookieOf(token: string): string {
  return draftCookie(app, { token }).split(';')[0] ?? '';
}

async function givenSecondVersion(paper: Paper) {
  const [first = aBlock({ id: 'b1' }), ...others] = paper.blocks;
  const corrected = {
    ...paper,
    blocks: [{ ...first, text: `${first.text} It meets each week.` }, ...others],
  };
  await app.db.transact((tx) =>
    insertRevision(tx, {
      id: 'revision-2',
      consultationId: 'consultation-1',
      sequence: 2,
      paper: corrected,
      contentHash: 'c'.repeat(64),
      summary: 'Corrected',
      restores: null,
      madeBy: 'staff-1',
      madeAt: app.now(),
      publication: { number: 2, publishedAt: app.now(), changeNote: 'A slip.', accepted: [] },
    }),
  );
}

async function givenTranslation(slug: string) {
  const assistant = aStaffMember({ role: 'assistant' });
  const content = bytesOf('# Adolygiad\n\n1. Dywedwch wrthym.\n');
  const sent = { slug, language: 'cy', title: '', note: '', videoUrl: '' };
  const upload = { name: 'adolygiad.md', content };
  const { id } = accepted(await addTranslation(app, assistant, { ...sent, upload }));
  const shown = { slug, translationId: id, version: 2 };
  accepted(await showTranslationToAll(app, assistant, shown));
}

async function givenNamed(email: string) {
  const draft = await givenDraft(app, { comment: ON_B1 });
  const about = { respondent: anIndividual({ email }), wantsOutcome: false };
  const visit = aVisit(app, { token: draft.token });
  accepted(await saveAboutYou(app, visit, { ...about, isHoneypotFilled: false }));
  return draft;
}
