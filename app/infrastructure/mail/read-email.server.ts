/**
 * Reads one e-mail as a file (RFC 5322): who wrote it and when, its words, its files. HTML is reduced
 * to its words; nothing is fetched and nothing in it is run.
 *
 * Two days are told apart: the one that the sender's program wrote, and the one on which our own mail
 * server took it in, which is the topmost `Received` line. The second decides, since nobody can set it.
 */
import { simpleParser, type ParsedMail } from 'mailparser';

import { cleanText } from '#app/domain/response/clean-text.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { readHtml } from '../documents/html.server.ts';

export type EmailFile = { readonly name: string; readonly content: Uint8Array };

export type ReceivedEmail = {
  readonly fromName: string;
  /** '' when the mail names none that can be written to. */
  readonly fromAddress: string;
  readonly subject: string;
  readonly text: string;
  /** As the sender's program states it; null when it does not. */
  readonly sentAt: Date | null;
  /** As the receiving server states it; null when it does not. */
  readonly receivedAt: Date | null;
  readonly files: readonly EmailFile[];
  /** A mail that no person wrote; null when one seems to have. */
  readonly automatic: 'auto-reply' | 'bounce' | null;
};

export type EmailRefusal = {
  readonly kind: 'not-an-email' | 'too-large';
  readonly message: string;
};

const MAX_EMAIL_BYTES = 25 * 1024 * 1024;
const MAX_HTML_CHARACTERS = 2_000_000;
const MAX_FILES = 50;

const NOT_AN_EMAIL: EmailRefusal = {
  kind: 'not-an-email',
  message:
    'The file is not an e-mail that can be read: save the mail as an .eml file and send that.',
};

export async function readEmail(
  bytes: Uint8Array,
): Promise<Result<ReceivedEmail, EmailRefusal>> {
  if (bytes.length > MAX_EMAIL_BYTES) {
    return refuse({
      kind: 'too-large',
      message: 'The e-mail is too large: send its files by themselves.',
    });
  }
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  // A head of named lines, perhaps below the line that some programs put above it.
  if (!/^(?:From [^\n]*\r?\n)?[\w-]{1,70}:[^\n]*\r?\n/.test(start) || start.includes('\0')) {
    return refuse(NOT_AN_EMAIL);
  }
  try {
    const mail = await simpleParser(Buffer.from(bytes), {
      skipImageLinks: true,
      skipTextToHtml: true,
      maxHtmlLengthToParse: MAX_HTML_CHARACTERS,
    });
    return mail.from === undefined && mail.date === undefined
      ? refuse(NOT_AN_EMAIL)
      : accept(toEmail(mail));
  } catch {
    // A mangled mail fails in many ways; each means that it cannot be read.
    return refuse(NOT_AN_EMAIL);
  }
}

function toEmail(mail: ParsedMail): ReceivedEmail {
  const sender = mail.from?.value[0];
  return {
    fromName: oneLine(sender?.name ?? ''),
    fromAddress: oneLine(sender?.address ?? ''),
    subject: oneLine(mail.subject ?? ''),
    text: cleanText(textOf(mail)).trim(),
    sentAt: realDate(mail.date),
    receivedAt: receivedAt(mail),
    files: mail.attachments.slice(0, MAX_FILES).map(({ filename, content }, at) => ({
      name: filename ?? `file ${at + 1}`,
      content: new Uint8Array(content),
    })),
    automatic: automaticKind(mail),
  };
}

/** The plain words where the mail has them; else those of its HTML, a paragraph a line. */
function textOf({ text, html }: ParsedMail): string {
  if (text !== undefined && text.trim() !== '') return text;
  if (typeof html !== 'string') return '';
  return readHtml(html)
    .elements.map((element) =>
      element.kind === 'table'
        ? element.rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n')
        : element.text,
    )
    .join('\n\n');
}

/** The topmost line was written last, by the server that took the mail in. */
function receivedAt({ headerLines }: ParsedMail): Date | null {
  const line = headerLines.find(({ key }) => key === 'received')?.line;
  const stated = line
    ?.slice(line.lastIndexOf(';') + 1)
    .replace(/\s+/g, ' ')
    .trim();
  return stated === undefined ? null : realDate(new Date(stated));
}

function realDate(date: Date | undefined): Date | null {
  return date === undefined || Number.isNaN(date.getTime()) ? null : date;
}

/** RFC 3834 §5, RFC 6522, and what mail programs write besides. */
function automaticKind(mail: ParsedMail): ReceivedEmail['automatic'] {
  if (isBounce(mail)) return 'bounce';
  const submitted = headerOf(mail, 'auto-submitted');
  const isAutomatic = [
    submitted !== '' && !submitted.startsWith('no'),
    headerOf(mail, 'x-autoreply') !== '',
    headerOf(mail, 'x-autorespond') !== '',
    /^auto[_-]reply$/.test(headerOf(mail, 'precedence')),
    AUTOMATIC_SUBJECT.test(mail.subject ?? ''),
  ];
  return isAutomatic.includes(true) ? 'auto-reply' : null;
}

const AUTOMATIC_SUBJECT =
  /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office)\b/i;
const BOUNCE_SUBJECT =
  /^(?:undeliver|delivery status notification|mail delivery failed|returned mail)/i;

function isBounce(mail: ParsedMail): boolean {
  return (
    /^(?:mailer-daemon|postmaster)@/i.test(mail.from?.value[0]?.address ?? '') ||
    /report-type="?delivery-status/.test(headerOf(mail, 'content-type')) ||
    BOUNCE_SUBJECT.test(mail.subject ?? '')
  );
}

/** The first header of the name, in small letters; '' when there is none. */
function headerOf({ headerLines }: ParsedMail, name: string): string {
  const line = headerLines.find(({ key }) => key === name)?.line ?? '';
  return oneLine(line.slice(line.indexOf(':') + 1)).toLowerCase();
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
