/**
 * Sent to somebody who asked for a paper in another format (R-22). It holds nothing that they typed,
 * because anybody can type anybody's address into the form.
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import {
  PAPER_FORMAT_WORDS,
  type PaperFormat,
} from '#app/domain/consultation/format-request.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import type { Email } from '#app/domain/outbox/letter.ts';
import { fragment, html } from '../html.ts';

export type FormatRequestReceipt = {
  readonly to: string;
  readonly consultation: Pick<Consultation, 'title' | 'closesAt'>;
  readonly formats: readonly PaperFormat[];
  readonly replyEmail: string;
  readonly telephone: string;
};

export function formatRequestReceipt({
  to,
  consultation: { title, closesAt },
  formats,
  replyEmail,
  telephone,
}: FormatRequestReceipt): Email {
  const subject = `Your request about “${title}”`;
  const paragraphs = [
    `We have your request for “${title}” in another format: ${formats
      .map((format) => PAPER_FORMAT_WORDS[format])
      .join(', ')}.`,
    'The office will get in touch with you about it.',
    ...(closesAt === null
      ? []
      : [
          `The consultation closes at ${formatDeadline(closesAt)}. If you may not have enough time, tell us.`,
        ]),
    `Questions: ${replyEmail}, ${telephone}.`,
    'If you did not ask for this, you need not do anything.',
  ];
  return {
    to,
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>${subject}</title>
        </head>
        <body style="font-family: sans-serif; line-height: 1.5">
          ${paragraphs.map((words) => fragment`<p>${words}</p>\n`)}
        </body>
      </html> `,
  };
}
