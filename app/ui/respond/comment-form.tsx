/** The form for one comment: a position where one makes sense, words, and suggested wording. */
import { assertNever } from '#app/domain/result.ts';
import type { DraftComment } from '#app/domain/response/draft.ts';
import { POSITIONS } from '#app/domain/response/response.ts';
import type { Target } from '#app/domain/response/target.ts';
import { POSITION_WORDS } from '#app/domain/response/wording.ts';
import { typedValue } from '#app/forms/fields.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { Details } from '../details.tsx';
import { WarningText } from '../notices.tsx';
import { Radios } from '../radios.tsx';
import { TextArea } from '../text-area.tsx';
import { Honeypot } from './honeypot.tsx';
import { DraftField } from './respond-page.tsx';
import { SaidText } from './said.tsx';

type CommentFormProps = {
  readonly draftId: string;
  readonly target: Target;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly saved: DraftComment | null;
  readonly rejection: Rejection | undefined;
};

export function CommentForm(props: CommentFormProps) {
  const { draftId, target, saved, rejection } = props;
  return (
    <form method="post" noValidate>
      <DraftField draftId={draftId} />
      <input type="hidden" name="revision" value={revisionOf(saved, rejection)} />
      {rejection?.errors[''] !== undefined && saved && <SavedMeanwhile saved={saved} />}
      {takesPosition(target) && <PositionField saved={saved} rejection={rejection} />}
      <ChoicesField {...props} />
      <TextArea
        name="words"
        label="Your comment (optional)"
        labelSize="m"
        hint="Tell us why, or what you would do instead. Please leave out names, addresses and phone numbers."
        value={saved?.words}
        rejection={rejection}
      />
      {takesWording(target) && <SuggestedWording saved={saved} rejection={rejection} />}
      <Honeypot />
      <Button>Save and continue</Button>
    </form>
  );
}

type PartProps = Pick<CommentFormProps, 'saved' | 'rejection'>;

function PositionField({ saved, rejection }: PartProps) {
  return (
    <Radios
      name="position"
      label="What do you think of it? (optional)"
      labelSize="m"
      choices={POSITIONS.map((value) => ({ value, label: POSITION_WORDS[value] }))}
      value={saved?.position ?? undefined}
      rejection={rejection}
    />
  );
}

function ChoicesField({ choices, saved, rejection }: CommentFormProps) {
  if (choices.length === 0) return null;
  return (
    <Checkboxes
      name="choices"
      label="Choose all that apply (optional)"
      labelSize="m"
      choices={choices.map(({ id, label }) => ({ value: id, label }))}
      values={saved?.choices ?? []}
      rejection={rejection}
    />
  );
}

function SuggestedWording({ saved, rejection }: PartProps) {
  const typed = rejection && typedValue(rejection.values, 'suggestedWording');
  const isUsed = (typed ?? saved?.suggestedWording ?? '') !== '';
  return (
    <Details summary="Suggest different wording" isOpen={isUsed}>
      <TextArea
        name="suggestedWording"
        label="Wording you would like instead (optional)"
        value={saved?.suggestedWording ?? undefined}
        rejection={rejection}
      />
    </Details>
  );
}

function SavedMeanwhile({ saved }: { readonly saved: DraftComment }) {
  return (
    <>
      <WarningText>What is saved now</WarningText>
      {saved.position !== null && (
        <p className="govuk-body">{POSITION_WORDS[saved.position]}</p>
      )}
      <SaidText text={saved.words} />
      {saved.suggestedWording !== null && <SaidText text={saved.suggestedWording} />}
    </>
  );
}

/** A position is asked on what may be adopted or not; elsewhere words say it better. */
function takesPosition({ kind }: Target): boolean {
  switch (kind) {
    case 'proposal':
    case 'change':
    case 'option':
    case 'principle':
    case 'cell':
      return true;
    case 'consultation':
    case 'block':
    case 'seat':
    case 'question':
      return false;
    default:
      return assertNever(kind);
  }
}

/** Wording is suggested for words of the paper. */
function takesWording({ kind }: Target): boolean {
  return kind !== 'consultation' && kind !== 'question' && kind !== 'cell';
}

/** The revision that the reader has seen: after a conflict, the one shown with the form sent back. */
function revisionOf(saved: DraftComment | null, rejection: Rejection | undefined): string {
  const echoed = rejection ? typedValue(rejection.values, 'revision') : '';
  return echoed === '' ? String(saved?.revision ?? 0) : echoed;
}
