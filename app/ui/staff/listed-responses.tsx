/** Responses in a table, each with a link to its record. */
import type { Response } from '#app/domain/response/response.ts';
import { CHANNEL_WORDS, receivedWords } from '#app/domain/response/wording.ts';
import { DataTable } from '../data-table.tsx';

type ListedResponsesProps = {
  /** For screen readers: the heading above says it to everybody else. */
  readonly caption: string;
  readonly responses: readonly Pick<
    Response,
    'number' | 'reference' | 'receivedAt' | 'channel'
  >[];
  /** Address of the consultation among the staff's pages. */
  readonly address: string;
  /** What the link leads to do, said to screen readers; absent when it only leads there. */
  readonly deed?: string;
};

export function ListedResponses({ caption, responses, address, deed }: ListedResponsesProps) {
  return (
    <DataTable
      caption={caption}
      isCaptionShown={false}
      columns={[
        { header: 'Reference' },
        { header: 'Number', isNumeric: true },
        { header: 'Received' },
        { header: 'Came by' },
      ]}
      rows={responses.map((response) => [
        <a className="govuk-link" href={`${address}/responses/${response.number}`} key="link">
          {deed !== undefined && <span className="govuk-visually-hidden">{deed} </span>}
          {response.reference}
        </a>,
        response.number,
        receivedWords(response),
        CHANNEL_WORDS[response.channel],
      ])}
    />
  );
}
