/** Says which positions in the figures are readings of a survey's scale, and how it was read. */
import type { ScaleReading } from '#app/domain/analysis/scale-reading.ts';
import { POSITION_WORDS } from '#app/domain/response/wording.ts';
import { Details } from '../details.tsx';
import { InsetText } from '../notices.tsx';

type ScaleReadingsProps = {
  readonly readings: readonly (ScaleReading & { readonly title: string })[];
};

export function ScaleReadings({ readings }: ScaleReadingsProps) {
  if (readings.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body">
        Some positions below are answers to the questions of a survey, read as positions by the
        office.
      </p>
      {readings.map(({ fileName, question, title, answers, responses }, at) => (
        <Details key={at} summary={`“${question}” read as a position on ${title}`}>
          <p className="govuk-body">
            {fileName}: {responses} responses taken in.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {answers.map(({ answer, position }) => (
              <li key={answer}>
                “{answer}” as {position === null ? 'no position' : POSITION_WORDS[position]}
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </InsetText>
  );
}
