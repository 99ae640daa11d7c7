/**
 * The calendar page: overlaps in words, then months with their days, then meetings without a date,
 * then what is past (W-09, D-17). It reads as a list, so it fits any screen.
 */
import type { Calendar, CalendarMonth } from '#app/domain/consultation/calendar.ts';
import { Details } from '../details.tsx';
import { Layout, Main } from '../layout.tsx';
import { MeetingList, MonthSection } from './month-section.tsx';
import { OverlapList } from './overlap-list.tsx';

type CalendarPageProps = { readonly portalName: string; readonly calendar: Calendar };

export function CalendarPageView({ portalName, calendar }: CalendarPageProps) {
  const { overlaps, months, toBeConfirmed, earlier } = calendar;
  const isEmpty = months.length + toBeConfirmed.length + earlier.months.length === 0;
  return (
    <Layout portalName={portalName}>
      <Main>
        <div className="portal-title">
          <h1 className="govuk-heading-l">Calendar</h1>
          <p className="govuk-body-l">When you can have your say, and when the meetings are.</p>
          <p className="govuk-body">
            Times are London time. <a href="/">See all consultations</a>.
          </p>
        </div>
        {isEmpty && <p>There is nothing in the calendar yet. Please come back soon.</p>}
        <OverlapSection overlaps={overlaps} />
        <Months months={months} />
        <ToBeConfirmed meetings={toBeConfirmed} />
        <Earlier earlier={earlier} />
        <Subscribing />
      </Main>
    </Layout>
  );
}

function OverlapSection({ overlaps }: Pick<Calendar, 'overlaps'>) {
  if (overlaps.length === 0) return null;
  return (
    <section aria-labelledby="overlaps">
      <h2 className="govuk-heading-m" id="overlaps">
        Open at the same time
      </h2>
      <OverlapList overlaps={overlaps} />
    </section>
  );
}

type MonthsProps = { readonly months: readonly CalendarMonth[] };

function Months({ months }: MonthsProps) {
  return months.map((month) => <MonthSection key={month.month} {...month} headingLevel={2} />);
}

function ToBeConfirmed({ meetings }: { readonly meetings: Calendar['toBeConfirmed'] }) {
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="to-be-confirmed">
      <h2 className="govuk-heading-m" id="to-be-confirmed">
        Date to be confirmed
      </h2>
      <p>Nobody has set a date for these meetings yet.</p>
      <MeetingList meetings={meetings} />
    </section>
  );
}

function Earlier({ earlier }: Pick<Calendar, 'earlier'>) {
  if (earlier.months.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 className="govuk-heading-m" id="earlier">
        Earlier
      </h2>
      <Details summary="Show earlier months">
        {earlier.months.map((month) => (
          <MonthSection key={month.month} {...month} headingLevel={3} />
        ))}
        {earlier.overlaps.length > 0 && (
          <>
            <h3 className="govuk-heading-s">Open at the same time in the past</h3>
            <OverlapList overlaps={earlier.overlaps} />
          </>
        )}
      </Details>
    </section>
  );
}

function Subscribing() {
  return (
    <section aria-labelledby="subscribe">
      <h2 className="govuk-heading-m" id="subscribe">
        Get these dates
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a href="/calendar.ics">Add the dates to your own calendar</a> (iCalendar). Meetings
          with no fixed day are only on this page.
        </li>
        <li>
          <a href="/consultations.atom">Follow new and changed consultations</a> (Atom feed).
        </li>
      </ul>
    </section>
  );
}
