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
          { header: 'Withdrawn', isNumeric: true },
          { header: 'Silent', isNumeric: true },
        ]}
        rows={[
          ...sectors.map((row) => [row.sector || 'Not stated', ...cells(row)]),
          ['All', ...cells(total)],
        ]}
      />
      <p className="govuk-hint">
        Withdrawn: took its answer back, and has sent no other. Silent: asked, and neither
        answered nor declined. Neither is a view.
      </p>
    </>
  );
}

/** `asked` is never 0 in a row that is shown. */
function cells(turnout: Turnout): readonly (string | number)[] {
  const { asked, answered, declined, withdrawn, silent } = turnout;
  const share = `${Math.round((100 * answered) / asked)}%`;
  return [asked, answered, share, declined, withdrawn, silent];
}
