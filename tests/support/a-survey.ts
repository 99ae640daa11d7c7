/** Tables of survey answers, and what is made of them without a file or a database. */
import { askedQuestions } from '#app/domain/response/import/asked-questions.ts';
import { checkMapping } from '#app/domain/response/import/check-mapping.ts';
import type { ImportMapping } from '#app/domain/response/import/mapping.ts';
import {
  openProfiler,
  type TableProfile,
} from '#app/domain/response/import/profile-columns.ts';
import { proposeMapping } from '#app/domain/response/import/propose-mapping.ts';
import { readRow } from '#app/domain/response/import/read-row.ts';
import {
  joinQuestions,
  withSurveyQuestions,
} from '#app/domain/response/import/survey-question.ts';
import { readLayout } from '#app/domain/tables/table-layout.ts';
import type { Paper } from '#app/domain/paper/paper.ts';

export type Rows = readonly (readonly string[])[];

/** After any day that these tests write, so that no order of day and month is told by it. */
const TODAY = '2099-12-31';

export function profileOf(table: Rows, today: string = TODAY): TableProfile {
  const { headers, rowsBefore } = readLayout(table.slice(0, 12));
  const profiler = openProfiler(today);
  table.slice(rowsBefore).forEach((row) => profiler.add(row));
  return profiler.profile(headers);
}

/** Every column as `header → what it is proposed to be`, shortly. */
export function proposedUses(table: Rows, paper: Paper): Readonly<Record<string, string>> {
  const { columns } = proposeMapping(profileOf(table), paper);
  return Object.fromEntries(
    columns.map((mapped) => {
      const { column } = mapped;
      switch (mapped.as) {
        case 'ignored':
          return [column, `ignored: ${mapped.why}`];
        case 'words':
        case 'position':
          return [column, `${mapped.as} on ${mapped.on}`];
        case 'question': {
          const about = mapped.about === null ? '' : ` about ${mapped.about}`;
          const scale = mapped.suggestedPositions === null ? '' : ', may be positions';
          return [column, `question (${mapped.form})${about}${scale}`];
        }
        case 'tick':
          return [column, `tick ${mapped.choice} of ${mapped.question}`];
        default:
          return [column, mapped.as];
      }
    }),
  );
}

/** What each row below the headers says, by a mapping or by the proposed one. */
export function readTable(
  table: Rows,
  paper: Paper,
  mapping: ImportMapping = proposeMapping(profileOf(table), paper),
  areas: readonly string[] = [],
) {
  const profile = profileOf(table);
  const { headers, rowsBefore } = readLayout(table.slice(0, 12));
  const { uses, faults } = checkMapping(mapping, headers, paper);
  const questions = joinQuestions([], askedQuestions(profile, uses));
  const context = {
    paper: withSurveyQuestions(paper, questions),
    questions: new Map(questions.map((question) => [question.prompt, question])),
    ...{ uses, dates: mapping.dates, areas },
  };
  return {
    ...{ faults, questions, paper: context.paper },
    readings: table.slice(rowsBefore).map((row) => readRow(row, context)),
  };
}
