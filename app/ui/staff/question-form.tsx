/** The form for one question: its words, how it is answered, and of whom it is asked. */
import {
  hasOwnChoices,
  NO_LIMITS,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
} from '#app/domain/paper/question.ts';
import { routingAnswers, routingValue } from '#app/forms/question-form.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { Radios } from '../radios.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

type QuestionFormProps = {
  /** Null for a new one. */
  readonly question: Question | null;
  /** Those on whose answers it may depend. */
  readonly earlier: readonly Question[];
  readonly rejection: Rejection | undefined;
};

export function QuestionForm({ question, earlier, rejection }: QuestionFormProps) {
  const own = question && hasOwnChoices(question.kind) ? question.choices : [];
  return (
    <form className="portal-prose" method="post" noValidate>
      <TextArea
        name="prompt"
        label="Question"
        rows={3}
        value={question?.prompt}
        rejection={rejection}
      />
      <TextInput
        name="hint"
        label="Help with answering it (optional)"
        value={question?.hint ?? ''}
        rejection={rejection}
      />
      <Radios
        name="kind"
        label="How is it answered?"
        look="small"
        choices={QUESTION_KINDS.map((value) => ({ value, ...KIND_WORDS[value] }))}
        value={question?.kind}
        rejection={rejection}
      />
      <TextArea
        name="choices"
        label="Answers to choose from, or options to rank"
        hint="One on each line. Only where you chose “one of several answers”, “any of several answers” or “a ranking”."
        rows={5}
        value={own.map(({ label }) => label).join('\n')}
        rejection={rejection}
      />
      <RankingFields question={question} rejection={rejection} />
      <NumberFields question={question} rejection={rejection} />
      <Routing question={question} earlier={earlier} rejection={rejection} />
      <Button>{question ? 'Save the question' : 'Add the question'}</Button>
    </form>
  );
}

type PartProps = Pick<QuestionFormProps, 'question' | 'rejection'>;

function RankingFields({ question, rejection }: PartProps) {
  return (
    <Checkboxes
      name="ranksAll"
      label="Only for a ranking (optional)"
      look="small"
      choices={[{ value: 'yes', label: 'Whoever ranks must rank every option' }]}
      values={question?.ranksAll === true ? ['yes'] : []}
      rejection={rejection}
    />
  );
}

function NumberFields({ question, rejection }: PartProps) {
  const number = question?.number ?? NO_LIMITS;
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend">Only for a number (optional)</legend>
      <TextInput
        name="unit"
        label="Unit"
        hint="What is counted or measured, like minutes, £ or %."
        value={number.unit}
        width={20}
        rejection={rejection}
      />
      <TextInput
        name="smallest"
        label="Smallest number that is taken"
        value={limitText(number.smallest)}
        width={10}
        rejection={rejection}
      />
      <TextInput
        name="largest"
        label="Largest number that is taken"
        value={limitText(number.largest)}
        width={10}
        rejection={rejection}
      />
    </fieldset>
  );
}

function limitText(limit: number | null): string {
  return limit === null ? '' : String(limit);
}

/** How each kind is called where it is chosen and listed. */
export const KIND_WORDS: Readonly<
  Record<QuestionKind, { readonly label: string; readonly hint?: string }>
> = {
  open: { label: 'In their own words' },
  'one-choice': { label: 'One of several answers' },
  'several-choices': { label: 'Any of several answers' },
  'yes-no': { label: 'Yes or no' },
  scale: {
    label: 'How far they agree',
    hint: 'Five answers from strongly agree to strongly disagree.',
  },
  rating: { label: 'A rating from 1 to 5', hint: '1 is not at all, 5 is fully.' },
  ranking: { label: 'A ranking', hint: 'Options are put in order.' },
  number: { label: 'A number' },
  date: { label: 'A date', hint: 'A month and a year, or a year, are taken too.' },
};

function Routing({ question, earlier, rejection }: QuestionFormProps) {
  const answers = routingAnswers(earlier);
  if (answers.length === 0) return null;
  const routing = question?.showWhen ?? null;
  return (
    <Checkboxes
      name="showWhen"
      label="Ask it only of those who answered (optional)"
      hint="Leave all blank to ask everyone. Choose answers to one earlier question only."
      look="small"
      choices={answers}
      values={
        routing === null
          ? []
          : routing.choices.map((choice) => routingValue(routing.question, choice))
      }
      rejection={rejection}
    />
  );
}
