/**
 * Where positions come from the scale of a survey: which question, read how, by whose confirmation. A
 * figure that holds such positions says so, because the respondents answered another question.
 */
import type { ImportMapping } from '../response/import/mapping.ts';
import type { Position } from '../response/response.ts';

export type ScaleReading = {
  readonly fileName: string;
  readonly question: string;
  /** Key of what the positions are on. */
  readonly target: string;
  readonly answers: readonly { readonly answer: string; readonly position: Position | null }[];
  /** Responses taken in from the file, whether or not they answered. */
  readonly responses: number;
};

type TakenIn = {
  readonly fileName: string;
  readonly accepted: number;
  readonly mapping: ImportMapping;
};

/** In the order of the imports and of their columns; imports that took nothing in are left out. */
export function scaleReadings(imports: readonly TakenIn[]): readonly ScaleReading[] {
  return imports
    .filter(({ accepted }) => accepted > 0)
    .flatMap(({ fileName, accepted, mapping }) =>
      mapping.columns.flatMap((mapped) => {
        if (mapped.as !== 'question' || mapped.positions === null || mapped.about === null) {
          return [];
        }
        const answers = Object.entries(mapped.positions).map(([answer, position]) => ({
          answer,
          position,
        }));
        const { question, about: target } = mapped;
        return [{ fileName, question, target, answers, responses: accepted }];
      }),
    );
}
