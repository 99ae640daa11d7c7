/**
 * Counts as bars in their own table: the figures, the base and the caveat can never be shown
 * without each other (C-07). The bars repeat the figures for the eye alone.
 */
import { formatCell, formatCount } from '#app/reports/format-cell.ts';
import { DataTable } from './data-table.tsx';

type BarChartProps = {
  /** Name of the table; a heading above says it to those who see the page. */
  readonly caption: string;
  /** Head of the first column: what the rows are. */
  readonly category: string;
  /** Heads of the columns of counts, which are disjoint and add up to the row. */
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
  /** Denominator of every share. */
  readonly base: number;
  /** What the base counts, in the plural. */
  readonly baseWords: string;
  readonly caveat: string;
};

export function BarChart(props: BarChartProps) {
  const { caption, category, series, rows, base, baseWords, caveat } = props;
  return (
    <figure className="portal-chart">
      <DataTable
        caption={caption}
        isCaptionShown={false}
        columns={[
          { header: category },
          ...series.map((header) => ({ header, isNumeric: true })),
          { header: 'All', isNumeric: true },
          { header: 'Share', isNumeric: true },
          { header: <span className="govuk-visually-hidden">Bar</span> },
        ]}
        rows={rows.map(({ label, counts }) => {
          const all = counts.reduce((sum, count) => sum + count, 0);
          const share = base === 0 ? null : all / base;
          return [
            label,
            ...counts.map(formatCount),
            formatCount(all),
            formatCell(share, 'share'),
            <Bar key="bar" share={share ?? 0} />,
          ];
        })}
      />
      <figcaption>
        Base: {formatCount(base)} {baseWords}. {caveat}
      </figcaption>
    </figure>
  );
}

const BAR_WIDTH = 240;

/** `share` is a fraction in [0, 1]. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg className="portal-bar" width={BAR_WIDTH} height="16" aria-hidden="true">
      <rect width={Math.round(share * BAR_WIDTH)} height="16" />
    </svg>
  );
}
