/**
 * The mail device: hands one e-mail to an SMTP server, or says why it did not.
 *
 * MAIL_ONLY_TO is kept here, at the last step before the network, so that no path can go round it
 * (D-24). Nothing of the letter is logged.
 */
import { createTransport, type Transporter } from 'nodemailer';

import type { Email } from '#app/domain/outbox/letter.ts';

export type SendOutcome =
  | { readonly kind: 'sent' }
  /** The recipient's domain is not one that this installation may write to. */
  | { readonly kind: 'not-allowed' }
  /** The server will never take it: retrying cannot help. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The server could not be reached or asked to be tried later. */
  | { readonly kind: 'unavailable'; readonly reason: string };

export type SendEmail = (email: Email, messageId: string) => Promise<SendOutcome>;

export type MailSettings = {
  readonly mode: 'production' | 'demo' | 'development' | 'test';
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Domains that may be written to; null for every domain. */
  readonly mailOnlyTo: readonly string[] | null;
  readonly publicUrl: string;
};

/** RFC 2606 §3: domains in which nobody has a mailbox. */
const NOBODYS_DOMAINS = ['example.org', 'example.com'];
const CONNECTION_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 30_000;

/** Null when no SMTP server is set: letters then wait in the outbox. */
export function openMailer(settings: MailSettings): SendEmail | null {
  if (settings.smtpUrl === null) return null;
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: CONNECTION_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domains = allowedDomains(settings);
  return async (email, messageId) => {
    if (!isPlainAddress(email.to)) return { kind: 'refused', reason: 'not-one-plain-address' };
    if (!mayWriteTo(domains, email.to)) return { kind: 'not-allowed' };
    return hand(transport, settings, email, messageId);
  };
}

async function hand(
  transport: Transporter,
  settings: MailSettings,
  email: Email,
  messageId: string,
): Promise<SendOutcome> {
  try {
    await transport.sendMail({
      from: settings.mailFrom,
      to: { name: '', address: email.to },
      envelope: { from: senderAddress(settings.mailFrom), to: [email.to] },
      subject: oneLine(email.subject),
      text: email.text,
      html: email.html,
      // The same for every attempt, so that a receiving server can drop a repeat.
      messageId: `<${messageId}@${new URL(settings.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOfFault(error);
  }
}

/** RFC 5321 §4.2.1: a reply of 5xx is final, one of 4xx may be tried again. */
function outcomeOfFault(error: unknown): SendOutcome {
  const { responseCode, code } = faultDetails(error);
  if (responseCode !== null && responseCode >= 500 && code !== 'EAUTH') {
    return { kind: 'refused', reason: `smtp-${responseCode}` };
  }
  const reason = responseCode === null ? (code ?? 'unknown-fault') : `smtp-${responseCode}`;
  return { kind: 'unavailable', reason };
}

/** The codes that nodemailer puts on its errors; its messages may quote an address. */
function faultDetails(error: unknown): {
  readonly responseCode: number | null;
  readonly code: string | null;
} {
  if (!(error instanceof Error)) return { responseCode: null, code: null };
  const responseCode = 'responseCode' in error ? error.responseCode : null;
  const code = 'code' in error ? error.code : null;
  return {
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    code: typeof code === 'string' ? code : null,
  };
}

/** One mailbox without a display name, list, comment, quoting or control character. */
function isPlainAddress(address: string): boolean {
  return /^[^\s"(),:;<>@[\\\]\p{Cc}]+@[^\s"(),:;<>@[\\\]\p{Cc}]+$/u.test(address);
}

/** A demonstration or a test writes to nobody, whatever it is set to (D-24); null for anybody. */
function allowedDomains({ mode, mailOnlyTo }: MailSettings): readonly string[] | null {
  if (mode !== 'demo' && mode !== 'test') return mailOnlyTo;
  return NOBODYS_DOMAINS.filter((domain) => mailOnlyTo?.includes(domain) ?? true);
}

function mayWriteTo(domains: readonly string[] | null, address: string): boolean {
  if (domains === null) return true;
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domains.some((allowed) => allowed.toLowerCase() === domain);
}

/** The address inside `Name <address>`, or the whole when it stands bare. */
function senderAddress(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}

/** A line break in a subject would start a new header. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
