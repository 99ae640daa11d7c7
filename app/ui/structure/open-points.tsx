/** What the record of the structure leaves open, so that readers can say what they want (RT9). */
import type { OpenPoints } from '#app/domain/structure/group-changes.ts';
import { nameAt } from '#app/domain/structure/structure-view.ts';
import type { Group, ReportingLine } from '#app/domain/structure/structure.ts';
import { certaintyWords, STATUS_WORDS } from './words.ts';

type OpenPointListProps = {
  readonly openPoints: OpenPoints;
  /** Every group of the structure, for the names in the lines. */
  readonly groups: readonly Group[];
};

export function OpenPointList({ openPoints, groups }: OpenPointListProps) {
  const { changes, lines } = openPoints;
  const points = [
    ...changes.map(({ id, title, note, certainty }) => ({
      id,
      text: `${title}: ${certaintyWords(certainty) ?? ''}.${note === null ? '' : ` ${sentence(note)}`}`,
    })),
    ...lines.map((line) => ({ id: line.id, text: lineInWords(line, groups) })),
    ...openPoints.groups.map(({ id, name, status }) => ({
      id,
      text: `${name}: ${STATUS_WORDS[status] ?? ''}.`,
    })),
  ];
  if (points.length === 0) return null;
  return (
    <section className="portal-prose" aria-labelledby="open-points">
      <h2 className="govuk-heading-m" id="open-points">
        Not settled yet
      </h2>
      <p>The paper leaves these points open. You can say what you think about them.</p>
      <ul className="govuk-list govuk-list--bullet">
        {points.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

/** An editor may leave out the full stop. */
function sentence(note: string): string {
  return /[.?!]$/.test(note) ? note : `${note}.`;
}

function lineInWords(line: ReportingLine, groups: readonly Group[]): string {
  const side = line.when === 'before' ? 'before' : 'after';
  const named = (id: string) => {
    const group = groups.find((candidate) => candidate.id === id);
    return group ? nameAt(group, side) : id;
  };
  const doubt = certaintyWords(line.certainty) ?? '';
  return `Whether ${named(line.from)} reports to ${named(line.to)}: ${doubt}.`;
}
