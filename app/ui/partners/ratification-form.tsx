/** The form on which it is recorded what a board decided, and the list of what was recorded. */
import { formatDay, formatInstant } from '#app/domain/consultation/london-time.ts';
import { RATIFICATION_OUTCOMES, type Ratification } from '#app/domain/response/ratification.ts';
import { RATIFICATION_OUTCOME_WORDS } from '#app/domain/response/ratification-wording.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Radios } from '../radios.tsx';
import { SaidText } from '../respond/said.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

type RatificationFormProps = {
  /** For staff, who also say when the board's letter came. */
  readonly isLetter: boolean;
  readonly rejection: Rejection | undefined;
};

export function RatificationForm({ isLetter, rejection }: RatificationFormProps) {
  return (
    <form method="post" noValidate>
      <Radios
        name="outcome"
        label="What did the board decide?"
        labelSize="m"
        choices={RATIFICATION_OUTCOMES.map((value) => ({
          value,
          label: RATIFICATION_OUTCOME_WORDS[value],
        }))}
        rejection={rejection}
      />
      <TextInput
        name="body"
        label="Which board or committee?"
        hint="For example Trust Board."
        rejection={rejection}
      />
      <TextInput
        name="metOn"
        label="On which day did it meet?"
        hint="For example 14/10/2011."
        width={10}
        rejection={rejection}
      />
      {isLetter && (
        <TextInput
          name="receivedOn"
          label="On which day did its letter come?"
          hint="For example 14/10/2011. What came up to the closing day stood at closing."
          width={10}
          rejection={rejection}
        />
      )}
      <TextArea
        name="words"
        label="What did it say?"
        hint="Needed if it agreed to something else. You can leave it blank otherwise."
        rows={8}
        rejection={rejection}
      />
      <Button>Record what the board decided</Button>
    </form>
  );
}

type RatificationListProps = {
  /** In the order of recording. */
  readonly ratifications: readonly Omit<Ratification, 'id' | 'recordedBy'>[];
};

export function RatificationList({ ratifications }: RatificationListProps) {
  return ratifications.toReversed().map(({ recordedAt, ...decision }) => (
    <section key={recordedAt.toISOString()} className="portal-contribution">
      <h3 className="govuk-heading-s">{RATIFICATION_OUTCOME_WORDS[decision.outcome]}</h3>
      <p className="govuk-hint">
        {decision.body}, {formatDay(decision.metOn)}, on version {decision.versionNumber}.
        Recorded {formatInstant(recordedAt)}.
      </p>
      {decision.words.trim() !== '' && <SaidText text={decision.words} />}
    </section>
  ));
}
