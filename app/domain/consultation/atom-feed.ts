/**
 * The feed of consultations (Atom, RFC 4287): one entry each, the last changed first.
 *
 * Words and instants come from the record alone, so an entry changes only when `updated` does. The
 * address of a consultation never changes and is the id of its entry.
 */
import type { Site } from './calendar-events.ts';
import type { Consultation } from './consultation.ts';
import { formatDeadline, formatInstant } from './london-time.ts';
import { changedAt, type PublicRecord } from './public-record.ts';

export function atomFeed(
  records: readonly PublicRecord[],
  { portalName, publicUrl }: Omit<Site, 'host'>,
): string {
  const ordered = [...records].sort(byChangeLastFirst);
  const address = `${publicUrl}/consultations.atom`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    element('id', address),
    element('title', `${portalName}: consultations`),
    element('updated', instantValue(ordered[0] ? changedAt(ordered[0]) : NOTHING_YET)),
    `<author>${element('name', portalName)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${publicUrl}/`)}"/>`,
    ...ordered.flatMap((record) => entryLines(record, publicUrl)),
    '</feed>',
    '',
  ].join('\n');
}

/** A feed must say when it changed (§4.1.1); one without entries has not. */
const NOTHING_YET = new Date(0);

function entryLines(record: PublicRecord, publicUrl: string): readonly string[] {
  const { consultation, versions } = record;
  const address = `${publicUrl}/consultations/${consultation.slug}`;
  return [
    '<entry>',
    element('id', address),
    element('title', consultation.title),
    element('updated', instantValue(changedAt(record))),
    element('published', instantValue(versions[0].publishedAt)),
    `<author>${element('name', consultation.publisher)}</author>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    element('summary', summaryOf(record)),
    '</entry>',
  ];
}

function summaryOf({ consultation, versions, outcomeAt }: PublicRecord): string {
  const correction = versions.at(-1)?.changeNote ?? null;
  const extension = consultation.extensions.at(-1);
  return [
    ...(consultation.withdrawnReason === null
      ? []
      : [`Withdrawn: ${consultation.withdrawnReason}`]),
    ...(outcomeAt === null ? [] : ['The outcome is published.']),
    `Asked by ${consultation.publisher}.`,
    ...periodWords(consultation),
    `Who can reply: ${consultation.audience}`,
    ...(extension ? [`Given more time: ${extension.reason}`] : []),
    ...(correction === null ? [] : [`Corrected: ${correction}`]),
  ].join('\n');
}

function periodWords({
  opensAt,
  closesAt,
}: Pick<Consultation, 'opensAt' | 'closesAt'>): readonly string[] {
  return [
    ...(opensAt === null ? [] : [`Opens at ${formatInstant(opensAt)}, London time.`]),
    ...(closesAt === null ? [] : [`Closes at ${formatDeadline(closesAt)}, London time.`]),
  ];
}

function byChangeLastFirst(a: PublicRecord, b: PublicRecord): number {
  const later = changedAt(b).getTime() - changedAt(a).getTime();
  return later || (a.consultation.slug < b.consultation.slug ? -1 : 1);
}

function instantValue(instant: Date): string {
  return instant.toISOString();
}

function element(name: string, words: string): string {
  return `<${name}>${escapeXml(words)}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text that XML 1.0 can hold (§2.2): half of a pair is replaced, control characters are left out. */
function escapeXml(words: string): string {
  return (
    words
      .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      .replaceAll(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are what the format forbids
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
  );
}
