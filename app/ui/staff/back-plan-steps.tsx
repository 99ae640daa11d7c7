/** The timetable worked back from the meeting, step by step, beside what is set (W-08). */
import type { BackPlan } from '#app/domain/consultation/back-plan.ts';
import type { Planning } from '#app/domain/consultation/planning.ts';
import { bankHolidaysBetween } from '#app/domain/consultation/bank-holidays.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import {
  closingDay,
  daysBetween,
  formatDay,
  londonDay,
} from '#app/domain/consultation/london-time.ts';

type BackPlanStepsProps = {
  readonly consultation: Pick<Consultation, 'opensAt' | 'closesAt'>;
  readonly planning: Planning;
  readonly plan: BackPlan;
};

export function BackPlanSteps({ consultation, planning, plan }: BackPlanStepsProps) {
  const { noticeDays, noticeCounts, analysisDays, periodDays } = planning;
  const { opensAt, closesAt } = consultation;
  const counted = noticeCounts === 'working-days' ? 'clear working' : 'clear';
  return (
    <ol className="govuk-list govuk-list--number govuk-list--spaced">
      <li>
        The meeting is on <strong>{formatDay(plan.meetingDay)}</strong>.
      </li>
      <li>
        {daysWords(noticeDays, counted)} lie between the papers and the meeting, neither day
        counted. The papers go out on <strong>{formatDay(plan.despatchDay)}</strong> at the
        latest, a working day.
      </li>
      <li>
        {daysWords(analysisDays, 'working')} before that are for reading the replies and writing
        the report: from <strong>{formatDay(plan.analysisStarts)}</strong> to{' '}
        <strong>{formatDay(plan.analysisEnds)}</strong>.
      </li>
      <li>
        So the last day to reply is <strong>{formatDay(plan.closesBy)}</strong> at the latest.{' '}
        {besideWords('It closes', closesAt && closingDay(closesAt), plan.closesBy)}
      </li>
      <li>
        With {daysWords(periodDays, '')} to reply, it opens on{' '}
        <strong>{formatDay(plan.opensBy)}</strong> at the latest.{' '}
        {besideWords('It opens', opensAt && londonDay(opensAt), plan.opensBy)}
      </li>
      <HolidaysLeftOut plan={plan} />
    </ol>
  );
}

function HolidaysLeftOut({ plan }: Pick<BackPlanStepsProps, 'plan'>) {
  const holidays = bankHolidaysBetween(plan.analysisStarts, plan.meetingDay);
  if (holidays.length === 0) return null;
  const named = holidays.map(({ name, day }) => `${name}, ${formatDay(day)}`).join('; ');
  return <li>Bank holidays of England that are not working days: {named}.</li>;
}

function daysWords(count: number, kind: string): string {
  return `${count} ${kind}${kind === '' ? '' : ' '}${count === 1 ? 'day' : 'days'}`;
}

/** How what is set stands to the last day that is in time. */
function besideWords(what: string, set: string | null, latest: string): string {
  if (set === null) return `${what}: not set yet.`;
  const late = daysBetween(latest, set);
  const day = `${what} on ${formatDay(set)}`;
  if (late > 0) return `${day}: ${daysWords(late, '')} too late.`;
  return late === 0
    ? `${day}: just in time.`
    : `${day}: in time, ${daysWords(-late, '')} to spare.`;
}
