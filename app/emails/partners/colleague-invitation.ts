/**
 * Sent to somebody whom the lead of an organisation asks to join in. It holds nothing that the lead
 * typed but the organisation's name on the roll, because a lead can type anybody's address.
 */
import type { ColleagueRole } from '#app/domain/partners/colleague-invitation.ts';
import type { Email } from '#app/domain/outbox/letter.ts';
import { plainLetter } from './plain-letter.ts';

export type ColleagueInvitationLetter = {
  readonly to: string;
  readonly organisation: string;
  readonly role: ColleagueRole;
  readonly portalName: string;
  /** Absolute address, used once. */
  readonly link: string;
};

const TASK: Readonly<Record<ColleagueRole, string>> = {
  contributor: 'write the organisation’s response with the others',
  approver: 'agree to the organisation’s response before it is sent',
};

export function colleagueInvitation(letter: ColleagueInvitationLetter): Email {
  const { to, organisation, role, portalName, link } = letter;
  return plainLetter({
    to,
    subject: `Join ${organisation} on ${portalName}`,
    paragraphs: [
      `${organisation} asks you to ${TASK[role]}, on ${portalName}.`,
      'Open this link within 14 days and press the button. Then sign in with this email address:',
    ],
    link,
    closing: 'If you do not expect this, you need not do anything. Do not pass the link on.',
  });
}
