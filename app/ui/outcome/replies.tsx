/** Who replied and what positions they took, by type of respondent. */
import type { ProposalTally, Split, Summary } from '#app/domain/analysis/summary.ts';
import { POSITIONS } from '#app/domain/response/response.ts';
import { POSITION_WORDS } from '#app/domain/response/wording.ts';
import { formatCount } from '#app/reports/format-cell.ts';
import { NOT_A_VOTE } from '#app/reports/wording.ts';
import { BarChart } from '../bar-chart.tsx';
import { DataTable } from '../data-table.tsx';

export function Replies({ summary }: { readonly summary: Summary }) {
  const { ledger, byType, proposals } = summary;
  const notCounted = ledger.received - ledger.analysed;
  return (
    <>
      <DataTable
        caption="Who replied"
        columns={[{ header: 'Who' }, { header: 'Replies counted', isNumeric: true }]}
        rows={[
          ['Individuals', formatCount(byType.individual)],
          ['Organisations', formatCount(byType.organisation)],
          ...(byType.meeting === undefined
            ? []
            : [['Notes of meetings', formatCount(byType.meeting)]]),
          ['All', formatCount(ledger.analysed)],
        ]}
      />
      <p className="portal-prose">
        We received {formatCount(ledger.received)} replies and counted{' '}
        {formatCount(ledger.analysed)}.
        {notCounted > 0 && ` We did not count ${formatCount(notCounted)}.`}
      </p>
      {proposals
        .filter(({ base }) => base > 0)
        .map((tally) => (
          <Positions key={tally.id} tally={tally} />
        ))}
    </>
  );
}

function Positions({ tally }: { readonly tally: ProposalTally }) {
  const notAnswered = total(tally.positions['not-answered']);
  return (
    <section aria-label={tally.title}>
      <h3 className="govuk-heading-s">{tally.title}</h3>
      <BarChart
        caption={`What people said about: ${tally.title}`}
        category="Position"
        series={['Individuals', 'Organisations']}
        rows={POSITIONS.map((position) => ({
          label: POSITION_WORDS[position],
          counts: [
            tally.positions[position].individuals,
            tally.positions[position].organisations,
          ],
        }))}
        base={tally.base}
        baseWords="replies with a position on this proposal"
        caveat={`${NOT_A_VOTE} ${formatCount(notAnswered)} said nothing on this proposal.`}
      />
    </section>
  );
}

function total({ individuals, organisations }: Split): number {
  return individuals + organisations;
}
