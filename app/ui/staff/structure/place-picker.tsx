/** Paragraphs of the paper to tick: where it says so. */
import type { Rejection } from '#app/forms/rejection.ts';
import { Checkboxes } from '../../checkboxes.tsx';
import { Details } from '../../details.tsx';
import { valuesOf } from '../../field.tsx';

/** A block by what it is called, with its words. */
export type Place = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
};

type PlacePickerProps = {
  readonly name: string;
  readonly places: readonly Place[];
  readonly values: readonly string[];
  readonly rejection: Rejection | undefined;
};

const MAX_SHOWN_CHARACTERS = 160;

export function PlacePicker({ name, places, values, rejection }: PlacePickerProps) {
  const ticked = valuesOf(name, rejection, values);
  const names = places.filter(({ id }) => ticked.includes(id)).map((place) => place.name);
  return (
    <>
      <p>
        <strong>Where the paper says so:</strong>{' '}
        {names.length === 0 ? 'no paragraph is ticked' : names.join('; ')}.
      </p>
      <Details
        summary="Tick the paragraphs that say it"
        isOpen={names.length === 0 || rejection?.errors[name] !== undefined}
      >
        <div className="editor-places">
          <Checkboxes
            name={name}
            label="Paragraphs, in the order of the paper"
            look="small"
            choices={places.map((place) => ({
              value: place.id,
              label: place.name,
              hint: shortened(place.text),
            }))}
            values={values}
            rejection={rejection}
          />
        </div>
      </Details>
    </>
  );
}

/** A heading is already called by its words. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= MAX_SHOWN_CHARACTERS
    ? line
    : `${line.slice(0, MAX_SHOWN_CHARACTERS).replace(/\s\S*$/, '')} …`;
}
