/**
 * Two organisations on the roll, of which one has everything that the other must never see: a draft
 * with words and a file, a response, a sign-off that is asked for, a link for a colleague.
 */
import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { AppContext } from '#app/operations/context.ts';
import { inviteColleague } from '#app/operations/partners/invite-colleague.server.ts';
import { attachToDraft } from '#app/operations/response/attach-to-draft.server.ts';
import {
  askForSignOff,
  type PartnerVisit,
} from '#app/operations/response/sign-off-draft.server.ts';
import { submitResponse } from '#app/operations/response/submit-response.server.ts';
import { givenContact } from './a-colleague.ts';
import { givenInvitation, givenPartner } from './a-partner.ts';
import { aConsultation } from './factories.ts';
import { givenConsultation } from './given.ts';
import { anUpload } from './uploads.ts';
import { accepted, aVisit, givenDraft } from './visits.ts';

/** Stands in every text, name and file name of the other organisation, and nowhere else. */
export const THEIR_MARK = 'Bramblewick';

/** Where only the other organisation was asked and drafts; where it has sent; where both draft. */
export const SLUGS = {
  drafted: 'drafted-by-them',
  sent: 'sent-by-them',
  both: 'both-asked',
} as const;

export type TwoOrganisations = {
  readonly own: PartnerMember;
  readonly theirs: PartnerMember;
  /** What belongs to the other organisation, by what it is. */
  readonly foreign: {
    readonly draft: string;
    readonly file: string;
    readonly approver: string;
    readonly colleagueInvitation: string;
    readonly colleagueToken: string;
    readonly reference: string;
    readonly responseNumber: number;
  };
};

export async function givenTwoOrganisations(app: AppContext): Promise<TwoOrganisations> {
  const own = await givenPartner(app.db, { partner: { id: 'own', name: 'Own Council' } });
  const name = `${THEIR_MARK} Trust`;
  const theirs = await givenPartner(app.db, {
    partner: { id: 'theirs', name },
    contact: {
      name: `Ida ${THEIR_MARK}`,
      email: `ida@${THEIR_MARK.toLowerCase()}.example.org`,
    },
  });
  const approver = await givenContact(
    app.db,
    { id: 'their-approver', name: `Cy ${THEIR_MARK}`, role: 'approver' },
    theirs.organisation,
  );
  for (const slug of Object.values(SLUGS)) await givenOpen(app, slug);
  await givenInvitation(app.db, { consultationId: SLUGS.both, organisationId: 'own' });
  await givenDraft(app, {
    visit: visitBy(app, own, SLUGS.both),
    comment: { words: 'What we say ourselves.' },
  });
  const file = await givenTheirAnswer(app, theirs, SLUGS.sent);
  const { reference } = accepted(
    await submitResponse(app, visitBy(app, theirs, SLUGS.sent), {
      isOfferedLate: false,
      peer: '::1',
    }),
  );
  for (const slug of [SLUGS.drafted, SLUGS.both]) {
    await givenTheirAnswer(app, theirs, slug);
    accepted(await askForSignOff(app, visitBy(app, theirs, slug), approver.id));
  }
  const { read } = app.db;
  const draft = await read.responseDraft.findFirstOrThrow({
    where: { organisationId: 'theirs', consultationId: SLUGS.both },
  });
  return {
    own,
    theirs,
    foreign: {
      draft: draft.id,
      file,
      approver: approver.id,
      ...(await givenTheirLink(app, theirs)),
      reference,
      responseNumber: (await read.response.findUniqueOrThrow({ where: { reference } })).number,
    },
  };
}

export function visitBy(app: AppContext, partner: PartnerMember, slug: string): PartnerVisit {
  return { ...aVisit(app, { slug }), partner };
}

/** Everything that is stored in the other organisation's name, as one text to compare. */
export async function storedOfTheirs({ db }: Pick<AppContext, 'db'>): Promise<string> {
  const { read } = db;
  const where = { organisationId: 'theirs' };
  return JSON.stringify([
    await read.responseDraft.findMany({ where, include: { comments: true } }),
    await read.response.findMany({ where, include: { versions: true } }),
    await read.contribution.findMany({ where }),
    await read.signOff.findMany({ where }),
    await read.colleagueInvitation.findMany({ where }),
    await read.invitation.findMany({ where }),
    await read.partnerContact.findMany({ where }),
    await read.attachment.findMany({ where: { name: { contains: THEIR_MARK } } }),
  ]);
}

async function givenOpen(app: AppContext, slug: string): Promise<void> {
  const opensAt = new Date(app.now().getTime() - 1e9);
  const closesAt = new Date(app.now().getTime() + 1e9);
  await givenConsultation(app.db, aConsultation({ id: slug, slug, opensAt, closesAt }));
  await givenInvitation(app.db, { consultationId: slug, organisationId: 'theirs' });
}

/** Id of the file that goes with it. */
async function givenTheirAnswer(
  app: AppContext,
  theirs: PartnerMember,
  slug: string,
): Promise<string> {
  const visit = visitBy(app, theirs, slug);
  await givenDraft(app, { visit, comment: { words: `${THEIR_MARK} says no.` } });
  accepted(await attachToDraft(app, visit, anUpload({ name: `${THEIR_MARK}.txt` })));
  const files = await app.db.read.attachment.findMany({ where: { consultationId: slug } });
  return files[0]?.id ?? '';
}

async function givenTheirLink(app: AppContext, theirs: PartnerMember) {
  const email = `new@${THEIR_MARK.toLowerCase()}.example.org`;
  const asked = { name: `Nan ${THEIR_MARK}`, email, role: 'contributor' } as const;
  accepted(await inviteColleague(app, theirs, asked));
  const { id } = await app.db.read.colleagueInvitation.findFirstOrThrow();
  const token = app.secrets.receiptSecret(`colleague ${id}`);
  return { colleagueInvitation: id, colleagueToken: token };
}
