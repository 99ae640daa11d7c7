/** The form that gives everybody longer to reply, with who is told and what it means for the meeting. */
import { noticeBreachWords, type NoticeBreach } from '#app/domain/consultation/back-plan.ts';
import type { Consultation, Stage } from '#app/domain/consultation/consultation.ts';
import { formatDay, statedClosing } from '#app/domain/consultation/london-time.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { InsetText } from '../notices.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

type ExtendFormProps = {
  readonly consultation: Pick<Consultation, 'closesAt' | 'slug'>;
  readonly stage: Stage;
  readonly toTell: number;
  readonly closesBy: string | null;
  readonly breach: NoticeBreach | null;
  readonly rejection: Rejection | undefined;
};

export function ExtendForm(props: ExtendFormProps) {
  const { consultation, stage, rejection } = props;
  const values = rejection?.values ?? {};
  const hasBreach = 'isBreachAccepted' in { ...rejection?.errors, ...values };
  return (
    <form className="portal-prose" method="post" noValidate>
      <p className="govuk-body">
        The new closing time is for everyone. The public page shows it with the old one and the
        reason.
      </p>
      {stage === 'closed' && (
        <p className="govuk-body">
          People can then reply again. Replies that came since it closed count as in time,
          because the new closing time holds for them too.
        </p>
      )}
      <p className="govuk-body">{toldWords(props.toTell)}</p>
      <NoticeWords {...props} />
      <TextInput
        name="closesAt"
        label="New last minute to reply"
        hint="London time, for example 14/10/2011 23:59. Without a time it is 11:59pm."
        value={consultation.closesAt ? statedClosing(consultation.closesAt) : ''}
        width={20}
        rejection={rejection}
      />
      <TextArea name="reason" label="Why?" rows={4} rejection={rejection} />
      {hasBreach && (
        <Checkboxes
          name="isBreachAccepted"
          label="The notice of the meeting"
          labelSize="m"
          choices={[{ value: 'yes', label: 'I have read this, and extend all the same' }]}
          rejection={rejection}
        />
      )}
      <Button>{stage === 'closed' ? 'Open again for everyone' : 'Extend for everyone'}</Button>
    </form>
  );
}

function toldWords(toTell: number): string {
  if (toTell === 0) return 'Nobody with a saved draft has left an e-mail address.';
  return `An e-mail goes to everybody who has a saved draft and left an e-mail address: ${toTell}.`;
}

function NoticeWords({ consultation, closesBy, breach }: ExtendFormProps) {
  const timetable = (
    <a className="govuk-link" href={`/staff/consultations/${consultation.slug}/timetable`}>
      See the timetable
    </a>
  );
  if (breach !== null) {
    return (
      <InsetText>
        As it stands: {noticeBreachWords(breach)} {timetable}
      </InsetText>
    );
  }
  return (
    <InsetText>
      {closesBy === null
        ? 'The day of the meeting that decides is not known, so its notice cannot be counted back.'
        : `To keep the notice of the meeting, the last day to reply can be ${formatDay(closesBy)}.`}{' '}
      {timetable}
    </InsetText>
  );
}
