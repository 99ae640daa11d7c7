/** What withdrawing an organisation's response means, to whom it is open, and the form that does it. */
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { TextArea } from '../text-area.tsx';

type WithdrawFormProps = {
  readonly reference: string;
  readonly isInTime: boolean;
  readonly isLead: boolean;
  readonly rejection: Rejection | undefined;
};

export function WithdrawForm({ reference, isInTime, isLead, rejection }: WithdrawFormProps) {
  if (!isInTime) {
    return (
      <p className="govuk-body">
        The consultation has closed, so response {reference} stands as it was sent. If it must
        not be read in that way, write to the partnership office: it can note what you say, and
        your board’s decision can still be recorded.
      </p>
    );
  }
  if (!isLead) {
    return (
      <p className="govuk-body">
        Only a lead of your organisation may withdraw its response. Ask your lead.
      </p>
    );
  }
  return (
    <form className="portal-prose" method="post" noValidate>
      <p className="govuk-body">
        Once you withdraw response {reference}, it is not counted or published. The office keeps
        every version of it, marked as withdrawn. Until the consultation closes you can send a
        new one.
      </p>
      <TextArea
        name="reason"
        label="Why do you withdraw it? (optional)"
        hint="The office reads this. It is not published."
        rows={4}
        rejection={rejection}
      />
      <Checkboxes
        name="sure"
        label="Do you want to withdraw it?"
        choices={[{ value: 'yes', label: 'Yes, our organisation takes this response back' }]}
        values={[]}
        rejection={rejection}
      />
      <Button look="warning">Withdraw the response</Button>
    </form>
  );
}
