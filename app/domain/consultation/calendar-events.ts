/**
 * The calendar as events: each opening, each closing, and each meeting whose day is known.
 *
 * A deadline stands at the last minute that is in time, so that a program shows it on the day that
 * the paper names and not at midnight after it (D-06). A meeting of which only the month is known
 * would need a day, so it is left out and counted in the description (D-17).
 */
import type { CalendarSource } from './calendar.ts';
import { meetingsOf, type CalendarMeeting } from './calendar-meetings.ts';
import { calendarFile, type CalendarEvent } from './icalendar.ts';
import { formatDeadline, formatInstant } from './london-time.ts';
import { TIME_ZONE } from './open-data.ts';
import { changedAt, type PublicRecord } from './public-record.ts';

const MINUTE_MS = 60_000;

/** `publicUrl` has no trailing slash; `host` ends the identifiers of the events. */
export type Site = {
  readonly portalName: string;
  readonly publicUrl: string;
  readonly host: string;
};

/** The file of all publishers' events, by address of the consultation. */
export function eventFile(sources: readonly CalendarSource[], site: Site): string {
  const ordered = [...sources].sort((a, b) =>
    a.record.consultation.slug < b.record.consultation.slug ? -1 : 1,
  );
  return calendarFile({
    name: `${site.portalName}: consultations and meetings`,
    description: descriptionOf(ordered, site),
    events: ordered.flatMap((source) => [
      ...periodEvents(source.record, site),
      ...meetingEvents(source, site),
    ]),
  });
}

function descriptionOf(sources: readonly CalendarSource[], { publicUrl }: Site): string {
  const undated = sources
    .flatMap(meetingsOfStanding)
    .filter(({ time }) => time.kind !== 'day').length;
  const page = `${publicUrl}/calendar`;
  if (undated === 0) return `When consultations open and close, and when meetings are: ${page}`;
  const words = undated === 1 ? '1 meeting has' : `${undated} meetings have`;
  return `${words} no fixed day yet and cannot stand here. Every meeting is on the page ${page}`;
}

function periodEvents(record: PublicRecord, site: Site): readonly CalendarEvent[] {
  const { title, publisher, audience, opensAt, closesAt } = record.consultation;
  const points = [
    ...(opensAt === null
      ? []
      : [{ key: 'opens', at: opensAt, words: `Opens: ${title} (${formatInstant(opensAt)}` }]),
    ...(closesAt === null
      ? []
      : [
          {
            key: 'closes',
            at: lastMinute(closesAt),
            words: `Closes: ${title} (${formatDeadline(closesAt)}`,
          },
        ]),
  ];
  return points.map(({ key, at, words }) => ({
    ...commonParts(record, site, key),
    start: { kind: 'instant', at },
    summary: `${words}, ${TIME_ZONE})`,
    description: `Asked by ${publisher}. Who can reply: ${audience}`,
    // One that is withdrawn stays in the file, cancelled, so that subscribers see it go.
    status: record.stage === 'withdrawn' ? 'CANCELLED' : 'CONFIRMED',
  }));
}

function lastMinute(closesAt: Date): Date {
  return new Date(closesAt.getTime() - MINUTE_MS);
}

/** The meetings named by a consultation that was withdrawn may be held all the same: not our word. */
function meetingEvents(source: CalendarSource, site: Site): readonly CalendarEvent[] {
  return meetingsOfStanding(source).flatMap((meeting) => {
    if (meeting.time.kind !== 'day') return [];
    return [
      {
        ...commonParts(source.record, site, meeting.id),
        start: meeting.time,
        summary: `${meeting.body} (${meeting.publisher})`,
        description: meetingWords(meeting),
        status: meeting.isProvisional ? 'TENTATIVE' : 'CONFIRMED',
      },
    ];
  });
}

function meetingsOfStanding({ record, meetings }: CalendarSource): readonly CalendarMeeting[] {
  return record.stage === 'withdrawn' ? [] : meetingsOf(record.consultation, meetings);
}

function meetingWords({ decides, subject, title, isProvisional }: CalendarMeeting): string {
  return [
    ...(subject === null ? [] : [`About: ${subject}`]),
    decides ? `Decides on “${title}”.` : `Named in “${title}”.`,
    ...(isProvisional ? ['The date is to be confirmed.'] : []),
  ].join('\n');
}

function commonParts(record: PublicRecord, { publicUrl, host }: Site, key: string) {
  const { slug } = record.consultation;
  return {
    uid: `${slug}.${key}@${host}`,
    changedAt: changedAt(record),
    url: `${publicUrl}/consultations/${slug}`,
  };
}
