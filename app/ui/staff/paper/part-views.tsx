/** The recognised parts that are more than a list of blocks: sheets, seats, tables, assessments. */
import type { Block } from '#app/domain/paper/block.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { readAccountability } from '#app/domain/paper/recognise/read-accountability.ts';
import { readTermsOfReference } from '#app/domain/paper/recognise/read-terms.ts';
import { DataTable } from '../../data-table.tsx';
import { SummaryList } from '../../summary-list.tsx';

type PaperProps = { readonly paper: Paper; readonly address: string };

export function CoverSheetFacts({ paper: { coverSheet }, address }: PaperProps) {
  if (coverSheet === null) return null;
  const rows = [
    { name: 'Report to', value: coverSheet.reportTo },
    { name: 'Title', value: coverSheet.title },
    { name: 'Author', value: coverSheet.author },
    { name: 'Date', value: coverSheet.date },
    { name: 'For', value: coverSheet.itemTypes.join(', ') || null },
    { name: 'Summary', value: coverSheet.summary },
    { name: 'Desired outcome', value: coverSheet.desiredOutcome },
  ];
  return (
    <>
      <SummaryList rows={rows.map((row) => ({ ...row, value: row.value ?? 'Not stated' }))} />
      <p className="govuk-body">
        <a className="govuk-link" href={`${address}/cover-sheet`}>
          Change the cover sheet
        </a>
      </p>
    </>
  );
}

export function GroupSeats({ paper: { structure } }: Pick<PaperProps, 'paper'>) {
  const groups = structure.groups.filter(({ id }) =>
    structure.seats.some(({ group }) => group === id),
  );
  return groups.map(({ id, name }) => (
    <DataTable
      caption={`Seats of ${name}`}
      columns={[
        { header: 'As printed' },
        { header: 'People' },
        { header: 'Depends on' },
        { header: 'Stands' },
      ]}
      rows={structure.seats
        .filter(({ group }) => group === id)
        .map(({ label, minimum, maximum, condition, when }) => [
          label,
          peopleOf(minimum, maximum),
          condition ?? 'Nothing',
          WHEN_WORDS[when],
        ])}
      key={id}
    />
  ));
}

const WHEN_WORDS = {
  before: 'now',
  after: 'as proposed',
  both: 'now and as proposed',
} as const;

function peopleOf(minimum: number, maximum: number | null): string {
  if (maximum === null) return `${minimum} or more`;
  return minimum === maximum ? String(minimum) : `${minimum} to ${maximum}`;
}

type ReadTablesProps = {
  readonly part: 'terms-of-reference' | 'accountability';
  readonly blocks: readonly Block[];
};

export function ReadTables({ part, blocks }: ReadTablesProps) {
  return part === 'accountability' ? (
    <AccountabilityTable blocks={blocks} />
  ) : (
    <Terms blocks={blocks} />
  );
}

function AccountabilityTable({ blocks }: { readonly blocks: readonly Block[] }) {
  const rows = readAccountability(blocks);
  const headings = rows[0]?.columns.map(({ heading }) => heading) ?? [];
  return (
    <DataTable
      caption="Who answers for what"
      isCaptionShown={false}
      columns={['Outcome', ...headings].map((header) => ({ header }))}
      rows={rows.map(({ outcome, columns }) => [outcome, ...columns.map(({ text }) => text)])}
    />
  );
}

function Terms({ blocks }: { readonly blocks: readonly Block[] }) {
  const terms = readTermsOfReference(blocks);
  if (terms === null) return null;
  return (
    <>
      <p className="govuk-body">
        For: {terms.group ?? 'a group that is not named'}
        {terms.isDraft && ' (a draft)'}
      </p>
      {terms.parts.map(({ heading, lead, clauses }, at) => (
        <div key={at}>
          <h3 className="govuk-heading-s">{heading === '' ? 'Without a heading' : heading}</h3>
          {lead !== null && <p className="govuk-body">{lead}</p>}
          <ul className="govuk-list govuk-list--bullet">
            {clauses.map((clause, index) => (
              <li key={index}>{clause}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Sections with their questions, whether there is a narrative response, and the actions. */
export function SelfAssessment({ paper, address }: PaperProps) {
  const prompts = new Map(paper.questions.map(({ id, prompt }) => [id, prompt]));
  const actions = new Map(
    paper.actions.map(({ id, label, text }) => [id, [label, text].filter(Boolean).join(' ')]),
  );
  return paper.selfAssessment.map(({ id, title, questions, response, actions: own }) => (
    <div key={id}>
      <h3 className="govuk-heading-s">{title === '' ? 'Without a heading' : title}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {questions.map((question) => (
          <li key={question}>Question: {prompts.get(question)}</li>
        ))}
        <li>
          {response === null ? (
            'No narrative response was found.'
          ) : (
            <a className="govuk-link" href={`${address}#${response}`}>
              Narrative response of {title === '' ? 'this section' : title}
            </a>
          )}
        </li>
        {own.map((action) => (
          <li key={action}>Action: {actions.get(action)}</li>
        ))}
      </ul>
    </div>
  ));
}
