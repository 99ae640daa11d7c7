/** One row of a table as it was found in the file. */

/** Its cells, or why it has none; `row` counts from 1 as a spreadsheet does. */
export type TableRow =
  | { readonly kind: 'cells'; readonly row: number; readonly cells: readonly string[] }
  | { readonly kind: 'unreadable'; readonly row: number; readonly reason: string };
