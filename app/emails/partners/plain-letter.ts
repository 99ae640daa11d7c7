/** A letter of a few paragraphs and one link: the shape of what partners are sent about their work. */
import type { Email } from '#app/domain/outbox/letter.ts';
import { fragment, html } from '../html.ts';

export type PlainLetter = {
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Absolute address. */
  readonly link: string;
  readonly closing: string;
};

export function plainLetter({ to, subject, paragraphs, link, closing }: PlainLetter): Email {
  return {
    to,
    subject,
    text: `${[...paragraphs, link, closing].join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>${subject}</title>
        </head>
        <body style="font-family: sans-serif; line-height: 1.5">
          ${paragraphs.map((paragraph) => fragment`<p style="white-space: pre-wrap">${paragraph}</p>`)}
          <p><a href="${link}">${link}</a></p>
          <p>${closing}</p>
        </body>
      </html> `,
  };
}
