/** Sign-off of an organisation's draft: where it stands, the form that asks, the form that answers. */
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import type { SignOffState } from '#app/domain/response/sign-off.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button, ButtonGroup } from '../button.tsx';
import { InsetText } from '../notices.tsx';
import { Radios } from '../radios.tsx';
import { SaidText } from '../respond/said.tsx';
import { DraftField } from '../respond/respond-page.tsx';
import { TextArea } from '../text-area.tsx';

export const SIGN_OFF_WORDS: Readonly<Record<SignOffState['kind'], string>> = {
  'not-asked': 'Not asked',
  waiting: 'Waiting',
  'sent-back': 'Sent back',
  approved: 'Signed off',
  void: 'Changed since sign-off',
};

type SignOffStandingProps = {
  readonly state: SignOffState;
  /** Name of the approver who was asked. */
  readonly approver: string;
  readonly askedBy: string;
};

export function SignOffStanding({ state, approver, askedBy }: SignOffStandingProps) {
  switch (state.kind) {
    case 'not-asked':
      return <p className="govuk-body">Nobody has been asked to sign this draft off.</p>;
    case 'waiting':
      return (
        <InsetText>
          {askedBy} asked {approver} to sign it off, {formatInstant(state.signOff.askedAt)}.{' '}
          {approver} has not answered yet.
        </InsetText>
      );
    case 'approved':
      return (
        <InsetText>
          {approver} signed it off, {formatInstant(state.answer.at)}. If anybody edits it, it
          has to be signed off again.
          <SaidText text={state.answer.words} />
        </InsetText>
      );
    case 'void':
      return (
        <InsetText>
          {approver} signed it off, {formatInstant(state.answer.at)}, and it has been changed
          since. That sign-off no longer counts: ask again.
        </InsetText>
      );
    case 'sent-back':
      return (
        <InsetText>
          {approver} sent it back, {formatInstant(state.answer.at)}:
          <SaidText text={state.answer.words} />
        </InsetText>
      );
  }
}

type AskFormProps = {
  readonly draftId: string;
  readonly approvers: readonly { readonly id: string; readonly name: string }[];
  readonly rejection: Rejection | undefined;
};

export function AskForSignOffForm({ draftId, approvers, rejection }: AskFormProps) {
  return (
    <form method="post" noValidate>
      <DraftField draftId={draftId} />
      <Radios
        name="approver"
        label="Who has to agree?"
        labelSize="m"
        choices={approvers.map(({ id, name }) => ({ value: id, label: name }))}
        rejection={rejection}
      />
      <Button name="intent" value="ask">
        Ask for sign-off
      </Button>
    </form>
  );
}

type GiveFormProps = {
  readonly draftId: string;
  readonly copyHash: string;
  readonly rejection: Rejection | undefined;
};

export function GiveSignOffForm({ draftId, copyHash, rejection }: GiveFormProps) {
  return (
    <form method="post" noValidate>
      <DraftField draftId={draftId} />
      <input type="hidden" name="copyHash" value={copyHash} />
      <TextArea
        name="words"
        label="What do you want to say about it? (optional if you agree)"
        labelSize="m"
        rows={4}
        rejection={rejection}
      />
      <ButtonGroup>
        <Button name="intent" value="approved">
          Sign it off
        </Button>
        <Button name="intent" value="sent-back" look="secondary">
          Send it back
        </Button>
      </ButtonGroup>
    </form>
  );
}
