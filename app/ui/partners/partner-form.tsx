/** The form for what is stated of an organisation on the roll. */
import type { PartnerDetails } from '#app/domain/partners/roll.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

type PartnerFormProps = {
  /** Null for one that is being put on the roll. */
  readonly partner: PartnerDetails | null;
  readonly rejection: Rejection | undefined;
  readonly button: string;
};

const NOTHING: PartnerDetails = {
  name: '',
  otherNames: [],
  sector: '',
  speaksFor: '',
  seatsHeld: [],
};

export function PartnerForm({ partner, rejection, button }: PartnerFormProps) {
  const shown = partner ?? NOTHING;
  return (
    <form className="portal-prose" method="post" noValidate>
      <TextInput name="name" label="Name" value={shown.name} rejection={rejection} />
      <TextArea
        name="otherNames"
        label="Other names (optional)"
        hint="Former names and short forms, one to a line. The organisation is found by them too."
        value={shown.otherNames.join('\n')}
        rows={3}
        rejection={rejection}
      />
      <TextInput
        name="sector"
        label="Sector (optional)"
        hint="As you group your partners, for example Health or Voluntary sector. Turnout is counted by it."
        value={shown.sector}
        rejection={rejection}
      />
      <TextArea
        name="speaksFor"
        label="For whom it speaks (optional)"
        value={shown.speaksFor}
        rows={3}
        rejection={rejection}
      />
      <TextArea
        name="seatsHeld"
        label="Seats that it holds (optional)"
        hint="One to a line, for example: Partnership Board, 2 seats."
        value={shown.seatsHeld.join('\n')}
        rows={3}
        rejection={rejection}
      />
      <Button>{button}</Button>
    </form>
  );
}
