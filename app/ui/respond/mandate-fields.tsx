/** What an organisation that answers says of itself: its mandate, whom it speaks for, its stake (P-01). */
import { MANDATE_KINDS, type Mandate } from '#app/domain/response/mandate.ts';
import { MANDATE_KIND_WORDS } from '#app/domain/response/mandate-wording.ts';
import type { Organisation } from '#app/domain/response/response.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Radios } from '../radios.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';
import { StakeFields } from './stake-fields.tsx';

type MandateFieldsProps = {
  readonly organisation: Organisation | null | undefined;
  readonly rejection: Rejection | undefined;
};

export function MandateFields({ organisation, rejection }: MandateFieldsProps) {
  return (
    <>
      <Radios
        name="authorised"
        label="Has the organisation agreed to this answer? (optional)"
        look="inline"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        value={authorisedValue(organisation?.isAuthorised ?? null)}
        rejection={rejection}
      />
      <TextInput
        name="authorisedBy"
        label="Who has agreed to it? (optional)"
        hint="The person or the body, for example the chief executive or the board."
        value={organisation?.authorisedBy}
        rejection={rejection}
      />
      <TextArea
        name="represents"
        label="Whom does it represent? (optional)"
        rows={3}
        value={organisation?.represents}
        rejection={rejection}
      />
      <TextArea
        name="howConsulted"
        label="How did it ask them? (optional)"
        rows={3}
        value={organisation?.howConsulted}
        rejection={rejection}
      />
      <StakeFields stake={organisation?.stake ?? null} rejection={rejection} />
      <BoardFields mandate={organisation?.mandate} rejection={rejection} />
    </>
  );
}

type BoardFieldsProps = {
  readonly mandate: Mandate | null | undefined;
  readonly rejection: Rejection | undefined;
};

function BoardFields({ mandate, rejection }: BoardFieldsProps) {
  return (
    <>
      <Radios
        name="mandate"
        label="Whose view is this? (optional)"
        hint="A board can still agree to it after you have sent it. We keep both."
        choices={MANDATE_KINDS.map((value) => ({ value, label: MANDATE_KIND_WORDS[value] }))}
        value={mandate?.kind}
        rejection={rejection}
      />
      <TextInput
        name="mandateBody"
        label="Which board? (optional)"
        value={mandate?.body}
        rejection={rejection}
      />
      <TextInput
        name="mandateOn"
        label="On which day does it meet, or did it meet? (optional)"
        hint="For example 14/10/2011."
        width={10}
        value={mandate?.on ?? undefined}
        rejection={rejection}
      />
    </>
  );
}

function authorisedValue(isAuthorised: boolean | null): string | undefined {
  if (isAuthorised === null) return undefined;
  return isAuthorised ? 'yes' : 'no';
}
