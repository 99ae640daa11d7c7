/** What can be done with a table: cut it between two rows, or join the one that follows to it. */
import type { Block } from '#app/domain/paper/block.ts';
import { blockNames } from '#app/domain/paper/block-names.ts';
import {
  firstRowChoices,
  headingRows,
  nextTable,
  rowsToSplitAt,
  type FirstRow,
} from '#app/domain/paper/edit/edit-tables.ts';
import { Button } from '../../button.tsx';
import { Checkboxes } from '../../checkboxes.tsx';
import { Radios } from '../../radios.tsx';
import { Select } from '../../select.tsx';
import { EditForm, rejectionOf, type BlockEditorProps } from './edit-form.tsx';

const SHOWN_CHARACTERS = 80;

type Cells = NonNullable<Block['cells']>;

export function TableSplitForm({ block, link, rejection }: BlockEditorProps) {
  const cells = block.cells ?? [];
  const rows = rowsToSplitAt(cells);
  if (rows.length === 0) return null;
  const own = rejectionOf(rejection, 'split-table');
  return (
    <EditForm seen={link.seen} intent="split-table" about={{ block: block.id }}>
      <h2 className="govuk-heading-m">Split it in two</h2>
      <Select
        name="row"
        label="Begin the second table with"
        choices={rows.map((at) => ({
          value: String(at),
          label: `Row ${at + 1}: ${firstWords(cells[at] ?? [])}`,
        }))}
        rejection={own}
      />
      {headingRows(cells).length > 0 && (
        <Checkboxes
          name="repeatsHeading"
          label="Headings of the second table"
          look="small"
          choices={[{ value: 'yes', label: 'Repeat the headings of this table' }]}
          values={['yes']}
          rejection={own}
        />
      )}
      <Button look="secondary">Split it</Button>
    </EditForm>
  );
}

/** "October, 13th, Forum", as far as it fits into a list. */
function firstWords(row: Cells[number]): string {
  const words = row
    .map(({ text }) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .join(', ');
  if (words === '') return 'blank';
  return words.length > SHOWN_CHARACTERS
    ? `${words.slice(0, SHOWN_CHARACTERS).trimEnd()}…`
    : words;
}

export function TableJoinForm({ block, paper, link, rejection }: BlockEditorProps) {
  const next = nextTable(paper.blocks, block.id);
  if (block.cells === null || !next?.cells) return null;
  const name = blockNames(paper.blocks).get(next.id) ?? next.id;
  const [likeliest = 'row', ...others] = firstRowChoices(block.cells, next.cells);
  const about = { block: block.id, ...(others.length === 0 && { firstRow: likeliest }) };
  return (
    <EditForm seen={link.seen} intent="join-table" about={about}>
      <h2 className="govuk-heading-m">Merge it with the next table</h2>
      <p className="govuk-body">
        Next is {name}. It begins with “{firstWords(next.cells[0] ?? [])}”.
      </p>
      {others.length > 0 && (
        <Radios
          name="firstRow"
          label="What is its first row?"
          look="small"
          value={likeliest}
          choices={[likeliest, ...others].map((row) => ({
            value: row,
            label: FIRST_ROW_WORDS[row],
          }))}
          rejection={rejectionOf(rejection, 'join-table')}
        />
      )}
      <Button look="secondary">Merge with the next table</Button>
    </EditForm>
  );
}

const FIRST_ROW_WORDS: Readonly<Record<FirstRow, string>> = {
  row: 'A row of its own',
  'goes-on': 'The end of the last row of this table',
  heading: 'The headings again: leave them out',
};
