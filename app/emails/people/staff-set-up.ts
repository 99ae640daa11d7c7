/**
 * Sent to a staff member with a link to choose a password.
 *
 * The text part must stand alone: it is what screen readers and plain-text clients get.
 */
import type { Email } from '#app/domain/outbox/letter.ts';
import { html } from '../html.ts';

export type StaffSetUp = {
  readonly email: string;
  /** Absolute address, used once. */
  readonly link: string;
  /** Days for which the link works. */
  readonly lifeDays: number;
  readonly portalName: string;
};

export function staffSetUp({ email, link, lifeDays, portalName }: StaffSetUp): Email {
  const purpose = `You have been given a staff sign-in for ${portalName}.`;
  const warning = `The link works once, for ${lifeDays} days. Do not pass it on.`;
  const mistake = 'If you did not expect this letter, you need not do anything.';
  return {
    to: email,
    subject: `Set up your sign-in for ${portalName}`,
    text: [purpose, 'Choose your password here:', link, warning, mistake].join('\n\n'),
    html: html`<!doctype html>
      <html lang="en-GB">
        <body>
          <p>${purpose}</p>
          <p>Choose your password here: <a href="${link}">${link}</a></p>
          <p>${warning}</p>
          <p>${mistake}</p>
        </body>
      </html>`,
  };
}
