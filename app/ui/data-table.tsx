/**
 * A table with a caption. On a narrow screen it scrolls sideways inside its own region, which takes
 * the focus so that it can be scrolled by keyboard (WCAG 2.2 SC 1.4.10, 2.1.1).
 */
import type { ReactNode } from 'react';

export type DataColumn = {
  readonly header: ReactNode;
  /** Numbers stand to the right. */
  readonly isNumeric?: boolean | undefined;
  /** True for links that nobody can follow on paper. */
  readonly isForScreen?: boolean | undefined;
};

type DataTableProps = {
  /** Also the name of the region that scrolls. */
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly ReactNode[])[];
  /** False where a heading above already says the caption. */
  readonly isCaptionShown?: boolean;
};

export function DataTable({ caption, columns, rows, isCaptionShown = true }: DataTableProps) {
  const captionClass = isCaptionShown
    ? 'govuk-table__caption govuk-table__caption--s'
    : 'govuk-visually-hidden';
  return (
    <ScrollRegion label={caption}>
      <table className="govuk-table">
        <caption className={captionClass}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th className={cellClass('header', column)} key={at} scope="col">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th className="govuk-table__header" key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td className={cellClass('cell', columns[at])} key={at}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type ScrollRegionProps = { readonly label: string; readonly children: ReactNode };

/** A region that scrolls sideways where its content is wider than the screen. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="portal-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

function cellClass(part: 'header' | 'cell', column: DataColumn | undefined): string {
  const base = `govuk-table__${part}`;
  if (column?.isForScreen) return `${base} portal-not-printed`;
  return column?.isNumeric ? `${base} ${base}--numeric` : base;
}
