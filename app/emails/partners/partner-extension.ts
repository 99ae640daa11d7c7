/** Tells a contact of a partner that was asked that everybody has more time to reply (P-07). */
import type { Consultation, Extension } from '#app/domain/consultation/consultation.ts';
import type { Email } from '#app/domain/outbox/letter.ts';
import { fragment, html } from '../html.ts';
import { newTimeWords } from '../new-time.ts';

export type PartnerExtension = {
  readonly to: string;
  readonly contactName: string;
  readonly organisation: string;
  readonly consultation: Pick<Consultation, 'title' | 'publisher' | 'closesAt'>;
  readonly extension: Pick<Extension, 'previousClosesAt' | 'reason'>;
  /** Absolute address of the paper. */
  readonly paperLink: string;
  /** Absolute address at which a sign-in link is asked for. */
  readonly signInLink: string;
};

export function partnerExtension(notice: PartnerExtension): Email {
  const { to, contactName, organisation, consultation, paperLink, signInLink } = notice;
  const { title, publisher } = consultation;
  const words = [
    `Dear ${contactName},`,
    `Everybody has more time to reply to “${title}”.`,
    ...newTimeWords(consultation, notice.extension),
    'A reply that you have sent stays as it is. You can still change it until then.',
  ];
  const signIn = `To reply for ${organisation}, sign in with this email address:`;
  const ending = `${publisher} sends you this because it asked ${organisation} what it thinks.`;
  return {
    to,
    subject: `More time to reply to “${title}”`,
    text: `${[...words, 'Read the paper here:', paperLink, signIn, signInLink, ending].join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>More time to reply</title>
        </head>
        <body style="font-family: sans-serif; line-height: 1.5">
          ${words.map((sentence) => fragment`<p>${sentence}</p>\n`)}
          <p>Read the paper here: <a href="${paperLink}">${paperLink}</a></p>
          <p>${signIn} <a href="${signInLink}">${signInLink}</a></p>
          <p>${ending}</p>
        </body>
      </html> `,
  };
}
