/**
 * Sent to everybody who has a draft when the period is made longer (P-07). It holds nothing that they
 * typed.
 */
import type { Consultation, Extension } from '#app/domain/consultation/consultation.ts';
import type { Email } from '#app/domain/outbox/letter.ts';
import { fragment, html } from '../html.ts';
import { newTimeWords } from '../new-time.ts';

export type ExtensionNotice = {
  readonly to: string;
  readonly consultation: Pick<Consultation, 'title' | 'publisher' | 'closesAt'>;
  readonly extension: Pick<Extension, 'previousClosesAt' | 'reason'>;
  /** Whole addresses, from the setting and never from a request. */
  readonly pageLink: string;
  /** Null when the link to the draft was never asked for at this address. */
  readonly draftLink: string | null;
  /** True when the draft has been sent since. */
  readonly isSent: boolean;
};

export function extensionNotice(notice: ExtensionNotice): Email {
  const { title, publisher } = notice.consultation;
  const opening = `Everybody has more time to reply to “${title}”.`;
  const words = [...newTimeWords(notice.consultation, notice.extension), ...draftWords(notice)];
  const { pageLink, draftLink, isSent } = notice;
  const link = isSent || draftLink === null ? pageLink : draftLink;
  const ending = [
    `${publisher} sends you this because somebody gave this address with a draft response. ` +
      'If it was not you, you need not do anything.',
  ];
  return {
    to: notice.to,
    subject: `More time to reply to “${title}”`,
    text: `${[opening, ...words, link, ...ending].join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>More time to reply</title>
        </head>
        <body style="font-family: sans-serif; line-height: 1.5">
          <p>${opening}</p>
          ${words.map((sentence) => fragment`<p>${sentence}</p>\n`)}
          <p><a href="${link}">${link}</a></p>
          ${ending.map((sentence) => fragment`<p>${sentence}</p>\n`)}
        </body>
      </html> `,
  };
}

function draftWords({ draftLink, isSent }: ExtensionNotice): readonly string[] {
  if (isSent) return ['You have sent your response. You can still change it until then.'];
  const unsent = 'You have a draft response. It is not counted until you send it.';
  return draftLink === null
    ? [
        unsent,
        'Go on with it in the browser in which you began, or with the code if you kept one.',
      ]
    : [
        unsent,
        'Open the link and press the button. The draft opens in that browser, and in no other.',
        'Anyone with the link can read and change the draft. Do not pass it on.',
      ];
}
