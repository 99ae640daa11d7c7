/** Two responses that may be one, part by part beside each other, and the form that settles it. */
import type { Standing } from '#app/domain/analysis/standing.ts';
import type { ComparedPart } from '#app/domain/response/compare-responses.ts';
import type { Channel } from '#app/domain/response/response.ts';
import { CHANNEL_WORDS, receivedWords, standingWords } from '#app/domain/response/wording.ts';
import { SETTLE_VALUES } from '#app/forms/settle-duplicate-form.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Details } from '../details.tsx';
import { DifferenceKey, DifferenceText } from '../paper/difference-text.tsx';
import { Radios } from '../radios.tsx';
import { SaidOrNot, SaidText } from '../respond/said.tsx';
import { SideBySide } from '../side-by-side.tsx';
import { TextArea } from '../text-area.tsx';

type Side = {
  readonly number: number;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly channel: Channel;
  readonly standing: Standing;
};

type PairProps = {
  readonly first: Side;
  readonly second: Side;
  /** Address of the list of responses. */
  readonly root: string;
};

/** How each came and stands. */
export function PairHeads({ first, second, root }: PairProps) {
  return <SideBySide sides={[headOf(first, root), headOf(second, root)]} />;
}

function headOf(side: Side, root: string) {
  return {
    heading: side.reference,
    content: (
      <>
        <p className="govuk-body">
          {CHANNEL_WORDS[side.channel]}, received {receivedWords(side)}.{' '}
          {standingWords(side.standing)}.
        </p>
        <a className="govuk-link" href={`${root}/${side.number}`}>
          Open {side.reference}
        </a>
      </>
    ),
  };
}

type PairPartsProps = Pick<PairProps, 'first' | 'second'> & {
  readonly parts: readonly ComparedPart[];
};

export function PairParts({ first, second, parts }: PairPartsProps) {
  return parts.map((part) => (
    <section key={part.title} aria-label={part.title}>
      <h2 className="govuk-heading-m">{part.title}</h2>
      {part.first === part.second ? (
        <>
          <p className="govuk-hint govuk-!-margin-bottom-1">The same in both</p>
          <SaidText text={part.first} />
        </>
      ) : (
        <SideBySide
          level="h3"
          sides={[
            { heading: first.reference, content: <SaidOrNot text={part.first} /> },
            { heading: second.reference, content: <SaidOrNot text={part.second} /> },
          ]}
        />
      )}
      {part.difference.length > 0 && (
        <Details summary={`What differs in: ${part.title}`} isOpen>
          <p className="govuk-body">
            From {first.reference} to {second.reference}. <DifferenceKey />
          </p>
          <DifferenceText parts={part.difference} />
        </Details>
      )}
    </section>
  ));
}

type SettleFormProps = Pick<PairProps, 'first' | 'second'> & {
  readonly rejection: Rejection | undefined;
};

export function SettleForm({ first, second, rejection }: SettleFormProps) {
  const words = {
    'leave-out-first': `Leave out ${first.reference}: ${second.reference} counts`,
    'leave-out-second': `Leave out ${second.reference}: ${first.reference} counts`,
    'keep-both': 'Keep both: they are two responses',
  };
  return (
    <form className="portal-prose" method="post" noValidate>
      <Radios
        name="settle"
        label="Are they one response?"
        labelSize="m"
        hint="Both stay on record. What is left out is in no figure and is not published."
        choices={SETTLE_VALUES.map((value) => ({ value, label: words[value] }))}
        rejection={rejection}
      />
      <TextArea name="reason" label="Why?" rows={3} rejection={rejection} />
      <Button>Record this decision</Button>
    </form>
  );
}
