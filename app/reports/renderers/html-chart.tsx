/**
 * A bar chart in the web report: SVG in relative widths, so that it fits any screen with its text at
 * full size; then its caveat and its table.
 */
import { formatCell } from '../format-cell.ts';
import { chartValues, type Chart, type DrawnSeries } from '../report.ts';
import { HtmlTable } from './html-table.tsx';
import { seriesColour } from './palette.ts';

const LABEL_PX = 22;
const BAR_PX = 18;
const BAR_GAP_PX = 3;
const GROUP_GAP_PX = 10;
/** Room at the right of the longest bar for its number. */
const MAX_BAR_PERCENT = 82;

export function HtmlChart({ chart }: { readonly chart: Chart }) {
  const { categories, series } = chartValues(chart);
  const titleId = `${chart.table.id}-chart`;
  const groupPx = LABEL_PX + series.length * (BAR_PX + BAR_GAP_PX) + GROUP_GAP_PX;
  return (
    <figure>
      <figcaption id={titleId}>{chart.title}</figcaption>
      <ul className="legend" aria-hidden="true">
        {series.map(({ name, index }) => (
          <li key={index}>
            <svg width="14" height="14" focusable="false">
              <rect width="14" height="14" fill={`#${seriesColour(index)}`} />
            </svg>{' '}
            {name}
          </li>
        ))}
      </ul>
      <svg
        role="img"
        aria-label={chart.description}
        width="100%"
        height={categories.length * groupPx}
        className="chart"
      >
        {categories.map((category, at) => (
          <Group
            key={at}
            category={category}
            at={at}
            y={at * groupPx}
            series={series}
            chart={chart}
          />
        ))}
      </svg>
      <p className="quiet">{chart.caveat}</p>
      <HtmlTable table={chart.table} />
    </figure>
  );
}

type GroupProps = {
  readonly category: string;
  readonly at: number;
  readonly y: number;
  readonly series: readonly DrawnSeries[];
  readonly chart: Chart;
};

function Group({ category, at, y, series, chart }: GroupProps) {
  const longest = longestValue(series, chart.unit);
  return (
    <g>
      <text x="0" y={y + LABEL_PX - 7}>
        {category}
      </text>
      {series.map(({ index, values }, line) => {
        const value = values[at] ?? 0;
        const width = longest === 0 ? 0 : (value / longest) * MAX_BAR_PERCENT;
        const top = y + LABEL_PX + line * (BAR_PX + BAR_GAP_PX);
        return (
          <g key={index}>
            <rect
              x="0"
              y={top}
              width={`${width}%`}
              height={BAR_PX}
              fill={`#${seriesColour(index)}`}
            />
            <text x={`${width}%`} dx="6" y={top + BAR_PX - 4}>
              {formatCell(value, chart.unit)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A share is drawn against the whole; a number, against the largest. */
function longestValue(series: readonly DrawnSeries[], unit: Chart['unit']): number {
  return unit === 'share' ? 1 : Math.max(0, ...series.flatMap(({ values }) => values));
}
