/**
 * Sent to a contact of a partner organisation who asked for a way in: a link, and a code to be typed
 * where the link cannot be opened.
 */
import type { Email } from '#app/domain/outbox/letter.ts';
import { html } from '../html.ts';

export type PartnerSignIn = {
  readonly to: string;
  /** Absolute address, used once. */
  readonly link: string;
  readonly code: string;
  /** Minutes for which both work. */
  readonly lifeMinutes: number;
  readonly portalName: string;
};

export function partnerSignIn({
  to,
  link,
  code,
  lifeMinutes,
  portalName,
}: PartnerSignIn): Email {
  const purpose = `Somebody asked to sign in to ${portalName} for your organisation.`;
  const press = 'Open this link and press the button:';
  const typed =
    'Or type this code on the page that asked you for it, in the browser in which you asked:';
  const warning =
    `The link and the code work once, for ${lifeMinutes} minutes, and only the newest ones do. ` +
    'Do not pass them on: nobody from the office will ask you for them.';
  const mistake = 'If you did not ask for this, you need not do anything.';
  return {
    to,
    subject: `Sign in to ${portalName}`,
    text: `${[purpose, press, link, typed, code, warning, mistake].join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>Sign in</title>
        </head>
        <body style="font-family: sans-serif; line-height: 1.5">
          <p>${purpose}</p>
          <p>${press}</p>
          <p><a href="${link}">${link}</a></p>
          <p>${typed}</p>
          <p style="font-size: 1.5em"><strong>${code}</strong></p>
          <p>${warning}</p>
          <p>${mistake}</p>
        </body>
      </html> `,
  };
}
