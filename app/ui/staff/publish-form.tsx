/** What stops publication, and the form that publishes: points to accept, note, reason, button. */
import type { PublishCheck, UnmetPoint } from '#app/domain/consultation/publish-check.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { InsetText, WarningText } from '../notices.tsx';
import { TextArea } from '../text-area.tsx';

type BlockingPointsProps = { readonly check: PublishCheck; readonly address: string };

/** Points that nobody can accept, and advice, which stops nothing. */
export function BlockingPoints({ check, address }: BlockingPointsProps) {
  const blocking = check.unmet.filter(({ isAcceptable }) => !isAcceptable);
  return (
    <>
      <h2 className="govuk-heading-m" id="check">
        The publish check
      </h2>
      {blocking.length === 0 ? (
        <p className="govuk-body">Nothing has to be put right before it can be published.</p>
      ) : (
        <>
          <WarningText>It cannot be published until this is put right.</WarningText>
          <ul className="govuk-list govuk-list--bullet">
            {blocking.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
          <p className="govuk-body">
            <a className="govuk-link" href={`${address}/details`}>
              Change the details
            </a>
          </p>
        </>
      )}
      {check.advice.length > 0 && (
        <InsetText>
          <p className="govuk-body">Advice, which stops nothing:</p>
          <ul className="govuk-list govuk-list--bullet">
            {check.advice.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </InsetText>
      )}
    </>
  );
}

type PublishFormProps = {
  readonly check: PublishCheck;
  readonly isCorrection: boolean;
  /** False when the paper is published as it stands, or can no longer be. */
  readonly isReady: boolean;
  /** Id of the state of the paper that the page shows. */
  readonly revision: string;
  readonly rejection: Rejection | undefined;
};

export function PublishForm(props: PublishFormProps) {
  const { check, isCorrection, isReady, revision, rejection } = props;
  const acceptable = check.unmet.filter(({ isAcceptable }) => isAcceptable);
  if (!isReady) {
    return (
      <>
        <OpenPoints points={acceptable} />
        <InsetText>There is nothing to publish: no change of the paper is waiting.</InsetText>
      </>
    );
  }
  const isShort = acceptable.some(({ code }) => code === 'short-period-without-reason');
  return (
    <form className="portal-prose" method="post" noValidate>
      <input type="hidden" name="revision" value={revision} />
      {acceptable.length > 0 && (
        <Checkboxes
          name="accepted"
          label="Points that you may accept as they are"
          labelSize="m"
          hint="Put each one right, or tick it. What you accept is recorded with the publication."
          choices={acceptable.map(({ code, message }) => ({ value: code, label: message }))}
          rejection={rejection}
        />
      )}
      {isShort && (
        <TextArea
          name="shortPeriodReason"
          label="Why it is open for less than 12 weeks"
          hint="It is published. With a reason you need not tick the point above."
          rows={3}
          rejection={rejection}
        />
      )}
      {isCorrection && (
        <TextArea
          name="changeNote"
          label="What does the correction change, and why?"
          hint="It is published with today's date, beside what differs."
          rows={4}
          rejection={rejection}
        />
      )}
      <WarningText>Once published, it stays public at its address.</WarningText>
      <Button>{isCorrection ? 'Publish the correction' : 'Publish'}</Button>
    </form>
  );
}

function OpenPoints({ points }: { readonly points: readonly UnmetPoint[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Points that may be accepted as they are</h2>
      <ul className="govuk-list govuk-list--bullet">
        {points.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </>
  );
}
