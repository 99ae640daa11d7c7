/** Composes the letters about sign-off: to the approver who is asked, and to the lead who asked. */
import type { Email } from '#app/domain/outbox/letter.ts';
import {
  signOffAnswered,
  signOffAsked,
  type SignOffLetter,
} from '#app/emails/partners/sign-off.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { findPartner } from '#app/infrastructure/db/partner-roll.server.ts';
import { findDraft } from '#app/infrastructure/db/response-drafts.server.ts';
import { findSignOff } from '#app/infrastructure/db/sign-offs.server.ts';
import type { AppContext } from '../context.ts';

type Subject = { readonly signOffId: string; readonly to: string };

/** Null when it was answered, or its draft was sent or deleted, before the letter went. */
export async function composeSignOffAsked(
  app: AppContext,
  subject: Subject,
): Promise<Email | null> {
  const found = await findLetter(app, subject);
  return found?.signOff.answer === null ? signOffAsked(found.letter) : null;
}

export async function composeSignOffAnswered(
  app: AppContext,
  subject: Subject,
): Promise<Email | null> {
  const found = await findLetter(app, subject);
  const answer = found?.signOff.answer;
  if (!found || !answer) return null;
  return signOffAnswered({ ...found.letter, isApproved: answer.outcome === 'approved' });
}

async function findLetter({ db, config }: AppContext, { signOffId, to }: Subject) {
  const signOff = await findSignOff(db.read, signOffId);
  if (!signOff) return null;
  const draft = await findDraft(db.read, signOff.draftId);
  if (draft?.responseId !== null || draft.organisationId === null) return null;
  const consultation = await findConsultationById(db.read, draft.consultationId);
  const organisation = await findPartner(db.read, draft.organisationId);
  if (!consultation || !organisation) return null;
  const letter: SignOffLetter = {
    to,
    title: consultation.title,
    organisation: organisation.name,
    link: `${config.publicUrl}/partner/consultations/${consultation.slug}/respond/sign-off`,
  };
  return { signOff, letter };
}
