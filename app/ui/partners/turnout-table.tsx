/** How many of the organisations asked have answered, by sector, with the base of each share. */
import type { SectorTurnout, Turnout } from '#app/domain/partners/turnout.ts';
import { DataTable } from '../data-table.tsx';

type TurnoutTableProps = {
  readonly sectors: readonly SectorTurnout[];
  readonly total: Turnout;
};

export function TurnoutTable({ sectors, total }: TurnoutTableProps) {
  if (total.asked === 0) return <p className="govuk-body">No organisation is invited yet.</p>;
  return (
    <>
      <DataTable
        caption="Organisations by sector. Shares are of those asked"
        columns={[
          { header: 'Sector' },
          { header: 'Asked', isNumeric: true },
          { header: 'Answered', isNumeric: true },
          { header: 'Share', isNumeric: true },
          { header: 'Declined', isNumeric: true },
          { header: 'Silent', isNumeric: true },
        ]}
        rows={[
          ...sectors.map((row) => [row.sector || 'Not stated', ...cells(row)]),
          ['All', ...cells(total)],
        ]}
      />
      <p className="govuk-hint">
        Silent: asked, and neither answered nor declined. Silence is not a view.
      </p>
    </>
  );
}

/** `asked` is never 0 in a row that is shown. */
function cells({ asked, answered, declined, silent }: Turnout): readonly (string | number)[] {
  return [asked, answered, `${Math.round((100 * answered) / asked)}%`, declined, silent];
}
