/**
 * Sent to a resident who asked for the link to their draft (R-24). It holds nothing that they typed,
 * because anybody can type anybody's address into the form.
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import type { Email } from '#app/domain/outbox/letter.ts';
import { fragment, html } from '../html.ts';

export type DraftLink = {
  readonly to: string;
  readonly consultation: Pick<Consultation, 'title' | 'closesAt'>;
  /** The whole address, from the setting and never from a request. */
  readonly link: string;
};

export function draftLink({ to, consultation, link }: DraftLink): Email {
  const { title, closesAt } = consultation;
  const opening = `Somebody asked us to send you the link to a draft response to “${title}”.`;
  const after = [
    'Open the link and press the button. The draft opens in that browser, and in no other.',
    ...(closesAt === null
      ? []
      : [
          `Send your response by ${formatDeadline(closesAt)}. A draft by itself is not counted.`,
        ]),
    'Anyone with the link can read and change the draft. Do not pass it on.',
    'If you did not ask for this, you need not do anything.',
  ];
  return {
    to,
    subject: `Your draft response to “${title}”`,
    text: `${[opening, link, ...after].join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>Your draft response</title>
        </head>
        <body style="font-family: sans-serif; line-height: 1.5">
          <p>${opening}</p>
          <p><a href="${link}">${link}</a></p>
          ${after.map((words) => fragment`<p>${words}</p>\n`)}
        </body>
      </html> `,
  };
}
