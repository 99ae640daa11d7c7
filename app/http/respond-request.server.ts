/**
 * The cookies of people who answer: the draft that their browser may open, and the receipt that its
 * secret has opened. They hold nothing but a random or sealed text.
 */
import type { AppContext } from '#app/operations/context.ts';
import type { RespondVisit } from '#app/operations/response/respond-visit.server.ts';
import {
  RECEIPT_OPEN_MS,
  type ReceiptVisit,
} from '#app/operations/response/show-receipt.server.ts';
import { typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { arrivedAt } from './arrival.server.ts';
import { formatCookie, formatForgottenCookie, readCookie } from './cookies.server.ts';

type Site = Pick<AppContext, 'config'>;

const DRAFT_COOKIE = 'draft';
const RECEIPT_COOKIE = 'receipt';
const SECOND_MS = 1000;

/** The browser's secret, or null when it sent none that we could have made. */
export function draftToken({ config }: Site, request: Request): string | null {
  const token = readCookie(config, request, DRAFT_COOKIE);
  return token !== null && /^[0-9a-f]{48}$/.test(token) ? token : null;
}

export type VisitedPage = { readonly slug: string; readonly fields?: Fields };

/** A visit to a page of the journey; `fields` are those of the form that was posted. */
export function respondVisit(
  site: Site,
  request: Request,
  { slug, fields = {} }: VisitedPage,
): RespondVisit {
  return {
    slug,
    token: draftToken(site, request),
    partner: null,
    formDraftId: typedValue(fields, 'draft') || null,
    at: arrivedAt(request),
  };
}

/**
 * A `Set-Cookie` line: forgotten when the browser closes, or on the respondent's own device when
 * nothing more can be sent in time.
 */
export function draftCookie(
  { config, now }: Pick<AppContext, 'config' | 'now'>,
  { token, keptUntil = null }: { readonly token: string; readonly keptUntil?: Date | null },
): string {
  const restMs = keptUntil === null ? 0 : keptUntil.getTime() - now().getTime();
  const maxAgeSeconds = restMs > 0 ? Math.ceil(restMs / SECOND_MS) : null;
  return formatCookie(config, { name: DRAFT_COOKIE, value: token, maxAgeSeconds });
}

/** A `Set-Cookie` line that makes the browser forget its draft. */
export function forgottenDraftCookie({ config }: Site): string {
  return formatForgottenCookie(config, DRAFT_COOKIE);
}

/** A visit to a receipt. */
export function receiptVisit(
  { config }: Site,
  request: Request,
  reference: string,
): ReceiptVisit {
  const pass = readCookie(config, request, RECEIPT_COOKIE);
  return { reference, pass, at: arrivedAt(request) };
}

/** A `Set-Cookie` line for a receipt that was just opened. */
export function receiptCookie({ config }: Site, pass: string): string {
  const maxAgeSeconds = RECEIPT_OPEN_MS / SECOND_MS;
  return formatCookie(config, { name: RECEIPT_COOKIE, value: pass, maxAgeSeconds });
}

/** A `Set-Cookie` line that closes the receipt again. */
export function forgottenReceiptCookie({ config }: Site): string {
  return formatForgottenCookie(config, RECEIPT_COOKIE);
}
