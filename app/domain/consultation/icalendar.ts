/**
 * iCalendar as text (RFC 5545, with the calendar's name and description of RFC 7986).
 *
 * Lines end in CRLF and are folded at 75 octets without cutting a character in two. There is no
 * METHOD, so DTSTAMP is when the event last changed (§3.8.7.2) and the file holds no clock.
 */
export type EventTime =
  | { readonly kind: 'instant'; readonly at: Date }
  /** All day, `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly day: string };

export type CalendarEvent = {
  /** The same for the same event for ever. */
  readonly uid: string;
  readonly changedAt: Date;
  readonly start: EventTime;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
};

type CalendarFile = {
  readonly name: string;
  readonly description: string;
  readonly events: readonly CalendarEvent[];
};

/** The file, events in the order given. */
export function calendarFile({ name, description, events }: CalendarFile): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Partnership portal//Calendar//EN',
    'CALSCALE:GREGORIAN',
    // RFC 7986 and, for programs older than it, the names that they understand.
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    `DESCRIPTION:${textValue(description)}`,
    `X-WR-CALDESC:${textValue(description)}`,
    ...LONDON,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map(foldLine)
    .join('');
}

/**
 * The zone in which the words of the events speak; the rule since 1996. A calendar must hold at
 * least one component (§3.6), and this is the one of a portal without consultations.
 */
const LONDON = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const;

function eventLines(event: CalendarEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    `DTSTAMP:${utcValue(event.changedAt)}`,
    `LAST-MODIFIED:${utcValue(event.changedAt)}`,
    event.start.kind === 'day'
      ? `DTSTART;VALUE=DATE:${event.start.day.replaceAll('-', '')}`
      : `DTSTART:${utcValue(event.start.at)}`,
    `SUMMARY:${textValue(event.summary)}`,
    `DESCRIPTION:${textValue(event.description)}`,
    `URL:${event.url}`,
    `STATUS:${event.status}`,
    // A date to know about takes nobody's time.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20111014T225900Z` */
function utcValue(instant: Date): string {
  return instant.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** A TEXT value (§3.3.11): line breaks as `\n`, no other control character, well-formed. */
function textValue(words: string): string {
  return (
    words
      .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll('\u0085', '\n')
      // eslint-disable-next-line no-control-regex -- these are what the format forbids
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
      .replaceAll(/[\\;,]/g, String.raw`\$&`)
      .replaceAll('\n', String.raw`\n`)
  );
}

const MAX_LINE_OCTETS = 75;

/** One content line, folded (§3.1): the space that opens a continuation counts as one of its 75. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Size(character);
    if (octets + size > MAX_LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** Octets of one character in UTF-8. */
function utf8Size(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
