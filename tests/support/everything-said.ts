/**
 * All that the portal says of one consultation: every page of app/routes.ts whose ids are at hand, the
 * files for programs, the letters and the pack, by the address or by the kind of letter or file.
 */
import { expect } from 'vitest';

import { app } from '#app/context.server.ts';
import type { Letter } from '#app/domain/outbox/letter.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { buildPack } from '#app/operations/agm/build-pack.server.ts';
import { composeLetter } from '#app/operations/outbox/compose-letter.server.ts';
import type { Portal } from './portal-in-process.ts';
import { accepted } from './visits.ts';

export type SpokenOf = {
  readonly slug: string;
  /** Of a response that was sent. */
  readonly reference: string;
  readonly cookies: Readonly<
    Record<'draft' | 'sent' | 'partner' | 'partnerSent' | 'staff', string>
  >;
};

/** What stands in an address for an id. */
const IDS: Readonly<Record<string, string>> = {
  ':version': '2',
  ':language': 'cy',
  ':token?': '',
  ':partner': 'partner-1',
  ':contact': 'contact-of-partner-1',
  ':block': 'b1',
  ':question': 'q1',
};

/** What staff alone see, and which names no closing time, is visited as far as its ids are at hand. */
function isVisited(pattern: string): boolean {
  if (pattern in NO_PAGES) return false;
  const isStaffs = pattern.startsWith('/staff');
  return (
    !isStaffs ||
    (pattern.match(/:\w+\??/gu) ?? []).every((name) => name === ':slug' || name in IDS)
  );
}

/** Addresses outside the office that answer with no page of their own, and why. */
const NO_PAGES: Readonly<Record<string, string>> = {
  '/consultations/:slug/responses/:number': 'no response is published before the closing',
  '/consultations/:slug/receipts.txt': 'published once it has closed',
  '/consultations/:slug/languages/:language/file': 'the file of a translator',
  '/consultations/:slug/respond/attachments/:file': 'the file of a respondent',
  '/partner/consultations/:slug/respond/attachments/:file': 'the file of a respondent',
  '/consultations/:slug/respond/autosave': 'takes a form and shows nothing',
  '/sign-out': 'takes a form and shows nothing',
  '/partner/sign-out': 'takes a form and shows nothing',
  '/partner/join/:token': 'names no consultation',
};

/** What a page is asked about. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/\/(?:comment|remove)$/u, '?on=block:b1'],
  [/^\/search$/u, '?q=meets'],
];

function addressOf(pattern: string, { slug, reference }: SpokenOf): string {
  const subject = SUBJECTS.find(([place]) => place.test(pattern))?.[1] ?? '';
  const path = pattern
    .replace(/\/:token\?$/u, '')
    .replace(':reference', reference)
    .replace(':slug', slug)
    .replace(/:\w+/gu, (name) => IDS[name] ?? 'unknown');
  return path + subject;
}

function cookieFor(pattern: string, { cookies }: SpokenOf): string {
  if (pattern.startsWith('/staff')) return cookies.staff;
  const isAfterSending = /\/(?:sent|equality|ratification|withdraw)$/u.test(pattern);
  if (pattern.startsWith('/partner')) {
    return isAfterSending ? cookies.partnerSent : cookies.partner;
  }
  return isAfterSending ? cookies.sent : cookies.draft;
}

/** Everything that the portal says, by the address or the kind of letter or file. */
export async function everythingSaid(
  portal: Portal,
  spokenOf: SpokenOf,
): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  for (const pattern of portal.patterns.filter(isVisited)) {
    const cookie = cookieFor(pattern, spokenOf);
    const { status, body } = await portal.open(addressOf(pattern, spokenOf), cookie);
    expect([pattern, status]).toEqual([pattern, 200]);
    said.set(pattern, body);
  }
  for (const { letter: kept, recipient } of await app.db.read.outboxMessage.findMany()) {
    const letter = kept as Letter;
    // None for a reminder that was answered before it went.
    const email = await composeLetter(app, { letter, recipient });
    const place = `letter: ${letter.kind}`;
    if (email) said.set(place, `${said.get(place) ?? ''} ${email.text} ${email.html}`);
  }
  const pack = accepted(await buildPack(app, COMMAND_LINE, spokenOf.slug));
  for (const { name, content } of pack.files) {
    if (/\.(?:html|json|csv)$/u.test(name)) said.set(name, new TextDecoder().decode(content));
  }
  return said;
}
