/** The form for the days from which a timetable is worked back. */
import type { Planning } from '#app/domain/consultation/planning.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Radios } from '../radios.tsx';
import { TextInput } from '../text-input.tsx';

type PlanningFormProps = {
  readonly planning: Planning;
  readonly rejection: Rejection | undefined;
};

export function PlanningForm({ planning, rejection }: PlanningFormProps) {
  const days = { inputMode: 'numeric', width: 4, rejection } as const;
  return (
    <form className="portal-prose" method="post" noValidate>
      <h2 className="govuk-heading-m">What it is worked out from</h2>
      <TextInput
        name="noticeDays"
        label="Clear days of notice"
        hint="Between the day on which the papers go out and the meeting. Neither of the two is counted."
        value={String(planning.noticeDays)}
        {...days}
      />
      <Radios
        name="noticeCounts"
        label="Which days of notice count?"
        look="small"
        choices={[
          {
            value: 'working-days',
            label: 'Working days: Monday to Friday, without bank holidays',
          },
          { value: 'all-days', label: 'All days' },
        ]}
        value={planning.noticeCounts}
        rejection={rejection}
      />
      <TextInput
        name="analysisDays"
        label="Working days of analysis"
        hint="For reading the replies and writing the report."
        value={String(planning.analysisDays)}
        {...days}
      />
      <TextInput
        name="periodDays"
        label="Days to reply"
        hint="From the opening day to the closing day. 12 weeks are 84 days."
        value={String(planning.periodDays)}
        {...days}
      />
      <Button>Save and work it out</Button>
    </form>
  );
}
