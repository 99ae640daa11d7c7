/** One month of the calendar: its days, meetings without a day, and what is open all month. */
import type { CalendarMeeting } from '#app/domain/consultation/calendar-meetings.ts';
import type { CalendarMonth, DatedEntry } from '#app/domain/consultation/calendar.ts';
import {
  formatDay,
  formatDeadline,
  formatMonth,
} from '#app/domain/consultation/london-time.ts';
import { PeriodLink } from './overlap-list.tsx';

type MonthSectionProps = CalendarMonth & { readonly headingLevel: 2 | 3 };

export function MonthSection(props: MonthSectionProps) {
  const { month, entries, someDay, openThroughout, headingLevel } = props;
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const size = headingLevel === 2 ? 'govuk-heading-m' : 'govuk-heading-s';
  const id = `month-${month}`;
  return (
    <section aria-labelledby={id}>
      <Heading className={size} id={id}>
        {formatMonth(month)}
      </Heading>
      <ul className="portal-cards">
        {entries.map((entry) => (
          <li className="portal-card" key={entryKey(entry)}>
            <p>
              <strong>{formatDay(entry.day)}</strong>
            </p>
            <EntryWords {...entry} />
          </li>
        ))}
        {someDay.map((meeting) => (
          <li className="portal-card" key={`${meeting.slug} ${meeting.id}`}>
            <p>
              <strong>Some day in {formatMonth(month)}</strong> (day to be confirmed)
            </p>
            <MeetingWords {...meeting} />
          </li>
        ))}
        {openThroughout.map((period) => (
          <li className="portal-card" key={period.slug}>
            <p>
              <strong>All month</strong>
            </p>
            <p>
              <PeriodLink {...period} /> is open. Asked by {period.publisher}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type MeetingListProps = { readonly meetings: readonly CalendarMeeting[] };

export function MeetingList({ meetings }: MeetingListProps) {
  return (
    <ul className="portal-cards">
      {meetings.map((meeting) => (
        <li className="portal-card" key={`${meeting.slug} ${meeting.id}`}>
          <MeetingWords {...meeting} />
        </li>
      ))}
    </ul>
  );
}

function EntryWords(entry: DatedEntry) {
  if (entry.kind === 'meeting') return <MeetingWords {...entry.meeting} />;
  const { period } = entry;
  return (
    <p>
      <PeriodLink {...period} />{' '}
      {entry.kind === 'opens' ? 'opens' : `closes at ${formatDeadline(period.closesAt)}`}. Asked
      by {period.publisher}.
    </p>
  );
}

function MeetingWords(meeting: CalendarMeeting) {
  const { body, publisher, subject, decides, isProvisional, time } = meeting;
  const isUnsettled = isProvisional && time.kind === 'day';
  return (
    <p>
      Meeting: {body}
      {subject === null ? '' : `, about ${subject}`}
      {isUnsettled ? ' (date to be confirmed)' : ''}. {decides ? 'It decides on' : 'Named in'}{' '}
      <PeriodLink {...meeting} />, by {publisher}.
    </p>
  );
}

function entryKey(entry: DatedEntry): string {
  return entry.kind === 'meeting'
    ? `${entry.meeting.slug} ${entry.meeting.id}`
    : `${entry.period.slug} ${entry.kind}`;
}
