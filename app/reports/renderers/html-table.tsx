/** A table in the web report: its caption, header cells and, below it, its base and note. */
import { formatBase, formatCell } from '../format-cell.ts';
import type { Row, Table, Unit } from '../report.ts';

export function HtmlTable({ table }: { readonly table: Table }) {
  const captionId = `${table.id}-caption`;
  return (
    <div className="table">
      {/* A wide table scrolls in its own box, which must then be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
        <table id={table.id}>
          <caption id={captionId}>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map(({ header, unit }, at) => (
                <th key={at} scope="col" className={classOf(unit)}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <TableLine key={at} row={row} table={table} />
            ))}
          </tbody>
        </table>
      </div>
      {table.base && <p className="quiet">{formatBase(table.base)}</p>}
      {table.note !== null && <p className="quiet">{table.note}</p>}
    </div>
  );
}

function TableLine({ row, table }: { readonly row: Row; readonly table: Table }) {
  const [first, ...others] = table.columns;
  return (
    <tr className={row.kind}>
      <th scope="row">{formatCell(row.cells[0], first?.unit ?? 'text')}</th>
      {others.map(({ unit }, at) => (
        <td key={at} className={classOf(unit)}>
          {formatCell(row.cells[at + 1], unit)}
        </td>
      ))}
    </tr>
  );
}

function classOf(unit: Unit): string | undefined {
  return unit === 'text' ? undefined : 'number';
}
