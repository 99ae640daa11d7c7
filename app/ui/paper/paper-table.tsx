/** A table of a paper, with its merged cells, scrolling sideways by itself where it is wide. */
import type { Block, TableCell } from '#app/domain/paper/block.ts';
import { ScrollRegion } from '../data-table.tsx';

type PaperTableProps = { readonly block: Block; readonly name: string };

export function PaperTable({ block, name }: PaperTableProps) {
  const rows = block.cells ?? [];
  const [first = []] = rows;
  const hasHead =
    rows.length > 1 && first.length > 0 && first.every(({ isHeader }) => isHeader);
  const body = hasHead ? rows.slice(1) : rows;
  return (
    <ScrollRegion label={capitalised(name)}>
      <table className="govuk-table paper-table">
        {hasHead && (
          <thead>
            <Row cells={first} scope="col" />
          </thead>
        )}
        <tbody>
          {body.map((cells, at) => (
            <Row cells={cells} scope="row" key={at} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type RowProps = { readonly cells: readonly TableCell[]; readonly scope: 'col' | 'row' };

function Row({ cells, scope }: RowProps) {
  return (
    <tr>
      {cells.map(({ text, isHeader, columns, rows }, at) => {
        const spans = {
          colSpan: columns > 1 ? columns : undefined,
          rowSpan: rows > 1 ? rows : undefined,
        };
        return isHeader && text.trim() !== '' ? (
          <th className="govuk-table__header" key={at} scope={scope} {...spans}>
            {text}
          </th>
        ) : (
          <td className="govuk-table__cell" key={at} {...spans}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
