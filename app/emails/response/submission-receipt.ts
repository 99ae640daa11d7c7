/**
 * Sent to a respondent once a version of their response is on record.
 *
 * Source: R-11. The text part stands alone: it is what screen readers and plain-text programs get.
 * The copy has its links made inert, because anybody can type anybody's address into a form.
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import type { Email } from '#app/domain/outbox/letter.ts';
import type { Timeliness } from '#app/domain/response/response.ts';
import { nextSteps, type NextStep } from '#app/domain/response/next-steps.ts';
import { fragment, html, type Markup } from '../html.ts';
import { withInertLinks } from '../inert.ts';

export type SubmissionReceipt = {
  readonly to: string;
  readonly consultation: Pick<
    Consultation,
    | 'title'
    | 'publisher'
    | 'closesAt'
    | 'decisionBody'
    | 'decisionMeeting'
    | 'nextSteps'
    | 'contacts'
  >;
  readonly reference: string;
  readonly secret: string;
  readonly timeliness: Timeliness;
  /** Its number, more than 1 when it was changed; or that we had entered the reply wrongly. */
  readonly version: number | 'corrected-by-staff';
  readonly submittedAt: Date;
  readonly copy: string;
  /** The whole address of the receipt's page, from the setting and never from a request. */
  readonly receiptUrl: string;
};

export function submissionReceipt(receipt: SubmissionReceipt): Email {
  const passages = passagesOf(receipt);
  return {
    to: receipt.to,
    subject: `${opening(receipt)} (${receipt.reference})`,
    text: `${passages.map(textOf).join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>${opening(receipt)}</title>
        </head>
        <body style="font-family: sans-serif; line-height: 1.5">
          ${passages.map(markupOf)}
        </body>
      </html> `,
  };
}

/** The letter as passages, of which the text part and the HTML part are two drawings. */
type Passage =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'fact'; readonly name: string; readonly value: string }
  | { readonly kind: 'copy'; readonly text: string };

function passagesOf(receipt: SubmissionReceipt): readonly Passage[] {
  const { consultation, reference, secret, submittedAt, receiptUrl, version } = receipt;
  return [
    words(`${opening(receipt)} to “${consultation.title}”. Thank you.`),
    { kind: 'fact', name: 'Your reference', value: reference },
    ...(version === 'corrected-by-staff' ? [words(CORRECTED)] : []),
    {
      kind: 'fact',
      name: version === 'corrected-by-staff' ? 'Corrected' : 'Received',
      value: formatInstant(submittedAt),
    },
    ...timelinessPassages(receipt.timeliness),
    { kind: 'heading', text: 'See what became of it' },
    words(`Go to ${receiptUrl} and type your secret code.`),
    { kind: 'fact', name: 'Your secret code', value: secret },
    words('Keep the code to yourself. With it you can read, change or withdraw your response.'),
    { kind: 'heading', text: 'What happens next' },
    ...nextSteps(consultation).map((step) => words(sentenceOf(step))),
    ...contactPassages(consultation.contacts),
    { kind: 'heading', text: 'If you did not send this' },
    words(
      `Somebody may have typed your address by mistake. Go to ${receiptUrl}/not-me and tell us. ` +
        'You do not need an account.',
    ),
    { kind: 'heading', text: 'A copy of what you sent' },
    words('We put spaces into web and email addresses, so that they are not links.'),
    { kind: 'copy', text: withInertLinks(receipt.copy) },
  ];
}

function opening({ version }: SubmissionReceipt): string {
  if (version === 'corrected-by-staff') return 'We have corrected our record of your response';
  return version === 1 ? 'We have your response' : 'We have your changed response';
}

const CORRECTED =
  'You did not send your response through our website, so somebody here entered it. Something was ' +
  'entered wrongly and has been put right. The copy below is what we count now. If it is still not ' +
  'what you said, please tell us.';

function timelinessPassages(timeliness: Timeliness): readonly Passage[] {
  if (timeliness !== 'late') return [];
  return [
    words('It came after the closing time. A person will decide whether it can be counted.'),
  ];
}

function contactPassages(contacts: Consultation['contacts']): readonly Passage[] {
  const ways = contacts.flatMap(({ role, email, telephone }) => {
    const reached = [email, telephone].filter((way) => way !== null);
    return reached.length === 0 ? [] : [words(`${role}: ${reached.join(', ')}`)];
  });
  return ways.length === 0 ? [] : [{ kind: 'heading', text: 'Questions' }, ...ways];
}

function sentenceOf(step: NextStep): string {
  return `${step.what} ${step.when}.`;
}

function words(text: string): Passage {
  return { kind: 'words', text };
}

function textOf(passage: Passage): string {
  switch (passage.kind) {
    case 'words':
      return passage.text;
    case 'heading':
      return `${passage.text}\n${'-'.repeat(passage.text.length)}`;
    case 'fact':
      return `${passage.name}: ${passage.value}`;
    case 'copy':
      return passage.text;
  }
}

function markupOf(passage: Passage): Markup {
  switch (passage.kind) {
    case 'words':
      return fragment`<p>${passage.text}</p>\n`;
    case 'heading':
      return fragment`<h2>${passage.text}</h2>\n`;
    case 'fact':
      return fragment`<p>${passage.name}: <strong>${passage.value}</strong></p>\n`;
    case 'copy':
      return fragment`<pre style="white-space: pre-wrap; font-family: inherit">${passage.text}</pre>\n`;
  }
}
