/** The equality questions: why they are asked, a way past them, and the two steps of asking. */
import {
  firstStep,
  type EqualityAnswers,
  type EqualityQuestion,
  type EqualitySet,
} from '#app/domain/response/equality.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Radios } from '../radios.tsx';
import { DraftField } from './respond-page.tsx';

type EqualityQuestionsProps = {
  readonly draftId: string;
  readonly set: EqualitySet;
  readonly rejection: Rejection | undefined;
};

export function EqualityQuestions({ draftId, set, rejection }: EqualityQuestionsProps) {
  return (
    <>
      <h2 className="govuk-heading-l">Some questions about you</h2>
      <p className="govuk-body">
        Your response is sent, and nothing here changes it. You do not have to answer these
        questions, and you can answer just some of them.
      </p>
      <p className="govuk-body">
        We ask them to find out if we hear from all kinds of people. We keep your answers apart
        from your response. Nobody sees them next to your name or your words. We only look at
        totals, and we hide small numbers.
      </p>
      <SkipForm draftId={draftId} label="Skip these questions" />
      <form method="post" noValidate>
        <DraftField draftId={draftId} />
        {firstStep(set).map((question) => (
          <EqualityField key={question.id} question={question} rejection={rejection} />
        ))}
        <Button>Save and finish</Button>
      </form>
    </>
  );
}

type EqualityDetailProps = {
  readonly draftId: string;
  readonly further: readonly EqualityQuestion[];
  readonly carried: EqualityAnswers;
};

/** The second step carries the answers of the first, so that nothing is stored until it is over. */
export function EqualityDetail({ draftId, further, carried }: EqualityDetailProps) {
  return (
    <>
      <h2 className="govuk-heading-l">One more question</h2>
      <p className="govuk-body">You can leave it blank. Press the button to finish.</p>
      <form method="post" noValidate>
        <DraftField draftId={draftId} />
        {Object.entries(carried).map(([id, choice]) => (
          <input key={id} type="hidden" name={id} value={choice} />
        ))}
        {further.map((question) => (
          <EqualityField key={question.id} question={question} rejection={undefined} />
        ))}
        <Button name="intent" value="finish">
          Finish
        </Button>
      </form>
      <SkipForm draftId={draftId} label="Skip all of these questions" />
    </>
  );
}

type EqualityFieldProps = {
  readonly question: EqualityQuestion;
  readonly rejection: Rejection | undefined;
};

function EqualityField({ question, rejection }: EqualityFieldProps) {
  const { id, prompt, hint, choices } = question;
  return (
    <Radios
      name={id}
      label={prompt}
      labelSize="m"
      look="small"
      hint={hint ?? undefined}
      choices={choices.map((choice) => ({ value: choice.id, label: choice.label }))}
      rejection={rejection}
    />
  );
}

type SkipFormProps = { readonly draftId: string; readonly label: string };

function SkipForm({ draftId, label }: SkipFormProps) {
  return (
    <form method="post" noValidate>
      <DraftField draftId={draftId} />
      <Button look="secondary" name="intent" value="skip">
        {label}
      </Button>
    </form>
  );
}
