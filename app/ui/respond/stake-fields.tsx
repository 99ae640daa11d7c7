/** What the proposals would do to the organisation that answers, and the seat it holds (W-05). */
import { EFFECTS, EFFECT_WORDS, type Stake } from '#app/domain/response/stake.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Checkboxes } from '../checkboxes.tsx';
import { Radios } from '../radios.tsx';
import { TextInput } from '../text-input.tsx';

type StakeFieldsProps = {
  readonly stake: Stake | null;
  readonly rejection: Rejection | undefined;
};

export function StakeFields({ stake, rejection }: StakeFieldsProps) {
  return (
    <>
      <Checkboxes
        name="effects"
        label="What would the proposals do to the organisation? (optional)"
        hint="Choose all that fit."
        look="small"
        choices={EFFECTS.map((value) => ({ value, label: EFFECT_WORDS[value] }))}
        values={stake?.effects ?? []}
        rejection={rejection}
      />
      <Radios
        name="holdsSeat"
        label="Does it hold a seat on a group in the paper? (optional)"
        look="inline"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        value={seatValue(stake?.holdsSeat ?? null)}
        rejection={rejection}
      />
      <TextInput
        name="seats"
        label="Which seat or seats? (optional)"
        value={stake?.seats}
        rejection={rejection}
      />
    </>
  );
}

function seatValue(holdsSeat: boolean | null): string | undefined {
  if (holdsSeat === null) return undefined;
  return holdsSeat ? 'yes' : 'no';
}
