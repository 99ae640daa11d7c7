/**
 * Asks a partner organisation to reply to a consultation, or reminds it. The link leads to the page on
 * which one asks for a way in: no secret travels in a letter that may lie about for weeks.
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import type { Email } from '#app/domain/outbox/letter.ts';
import { fragment, html } from '../html.ts';

export type PartnerInvitation = {
  readonly to: string;
  readonly isReminder: boolean;
  readonly contactName: string;
  readonly organisation: string;
  readonly consultation: Pick<Consultation, 'title' | 'publisher' | 'closesAt'>;
  /** Absolute address of the paper. */
  readonly paperLink: string;
  /** Absolute address at which a sign-in link is asked for. */
  readonly signInLink: string;
  readonly portalName: string;
};

export function partnerInvitation(invitation: PartnerInvitation): Email {
  const { to, isReminder, contactName, organisation, consultation } = invitation;
  const { title, publisher, closesAt } = consultation;
  const opening = isReminder
    ? `${publisher} has asked ${organisation} what it thinks of “${title}”, and has not had a reply yet.`
    : `${publisher} asks ${organisation} what it thinks of “${title}”.`;
  const deadline =
    closesAt === null ? [] : [`You can reply until ${formatDeadline(closesAt)}.`];
  const signIn =
    'To reply for your organisation, or to say that it will not, sign in with this email address:';
  const after = [
    'Silence is not read as agreement or as anything else.',
    `This letter was sent by ${invitation.portalName}.`,
  ];
  return {
    to,
    subject: isReminder ? `Reminder: “${title}”` : `Your reply to “${title}”`,
    text: `${[
      `Dear ${contactName},`,
      opening,
      ...deadline,
      'Read the paper here:',
      invitation.paperLink,
      signIn,
      invitation.signInLink,
      ...after,
    ].join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>${isReminder ? 'Reminder' : 'Invitation'}</title>
        </head>
        <body style="font-family: sans-serif; line-height: 1.5">
          <p>Dear ${contactName},</p>
          ${[opening, ...deadline].map((words) => fragment`<p>${words}</p>\n`)}
          <p>
            Read the paper here: <a href="${invitation.paperLink}">${invitation.paperLink}</a>
          </p>
          <p>${signIn} <a href="${invitation.signInLink}">${invitation.signInLink}</a></p>
          ${after.map((words) => fragment`<p>${words}</p>\n`)}
        </body>
      </html> `,
  };
}
