/**
 * The responses that may be published, as a table: one line for each answer, so that no answer has to
 * share a cell with another. Only published words get here; nothing is decided here.
 */
import type { RespondentType } from '#app/domain/response/response.ts';
import type { ShownAnswer } from '#app/domain/response/shown-answer.ts';
import { writeCsv, type CsvLine } from './write-csv.ts';

type TabledResponse = {
  readonly number: number;
  readonly receivedOn: string;
  readonly type: RespondentType;
  readonly name: string | null;
  readonly paperVersion: number;
  readonly answers: readonly ShownAnswer[];
};

export const PUBLISHED_RESPONSE_COLUMNS = [
  'response',
  'received_on',
  'respondent_type',
  'name',
  'paper_version',
  'target',
  'about',
  'position',
  'choices',
  'words',
  'suggested_wording',
] as const;

export function publishedResponsesHeader(): string {
  return writeCsv([PUBLISHED_RESPONSE_COLUMNS]);
}

export function publishedResponseLines(response: TabledResponse): string {
  const { number, receivedOn, type, name, paperVersion, answers } = response;
  return writeCsv(
    answers.map((answer): CsvLine => [
      number,
      receivedOn,
      type,
      name,
      answer.madeOn ?? paperVersion,
      answer.key,
      answer.title,
      answer.position,
      answer.choices.length === 0 ? null : answer.choices.join('; '),
      answer.words === '' ? null : answer.words,
      answer.suggestedWording === '' ? null : answer.suggestedWording,
    ]),
  );
}
