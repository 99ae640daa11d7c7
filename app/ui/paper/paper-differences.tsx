/**
 * What differs between two versions of a paper, part by part: each says in words what happened to it,
 * then shows the wordings (D-05).
 */
import type { PartDifference } from '#app/domain/paper/compare-papers.ts';
import type { PartKind } from '#app/domain/paper/paper-part.ts';
import { DifferenceKey, DifferenceText } from './difference-text.tsx';

type PaperDifferencesProps = {
  readonly differences: readonly PartDifference[];
  /** Address of the page that shows the paper after, for links to its passages; null for none. */
  readonly paperHref: string | null;
};

export function PaperDifferences({ differences, paperHref }: PaperDifferencesProps) {
  if (differences.length === 0) {
    return <p className="govuk-body">Nothing that is shown to readers is different.</p>;
  }
  return (
    <>
      <p className="govuk-body">
        {countWords(differences)} <DifferenceKey />
      </p>
      {SECTIONS.map(({ id, heading, kinds }) => {
        const inside = differences.filter(({ kind }) => kinds.includes(kind));
        return inside.length === 0 ? null : (
          <section key={id} aria-labelledby={id}>
            <h2 className="govuk-heading-m" id={id}>
              {heading}
            </h2>
            <ul className="govuk-list portal-differences">
              {inside.map((difference) => (
                <Difference
                  key={`${difference.kind}:${difference.id}`}
                  difference={difference}
                  paperHref={paperHref}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

type Section = {
  readonly id: string;
  readonly heading: string;
  readonly kinds: readonly PartKind[];
};

const SECTIONS: readonly Section[] = [
  { id: 'words', heading: 'The words of the paper', kinds: ['paper', 'block'] },
  {
    id: 'asked',
    heading: 'What people are asked',
    kinds: ['proposal', 'option', 'principle', 'question', 'recommendation', 'action'],
  },
  {
    id: 'structure',
    heading: 'The structure',
    kinds: ['group', 'seat', 'reporting-line', 'change'],
  },
  {
    id: 'further',
    heading: 'Meetings and abbreviations',
    kinds: ['self-assessment', 'meeting', 'glossary'],
  },
];

type DifferenceProps = {
  readonly difference: PartDifference;
  readonly paperHref: string | null;
};

function Difference({ difference, paperHref }: DifferenceProps) {
  const { kind, id, name, what, facts, isSetUpOtherwise } = difference;
  const hasPlace = kind === 'block' && what !== 'removed' && paperHref !== null;
  return (
    <li>
      <h3 className="govuk-heading-s">
        {hasPlace ? <a href={`${paperHref}#${id}`}>{name}</a> : name}: {whatWords(difference)}
      </h3>
      {isSetUpOtherwise && <p className="govuk-body">It is set up in another way.</p>}
      {facts.map((fact) => (
        <div key={fact.name}>
          {(facts.length > 1 || fact.name !== 'Words') && (
            <p className="govuk-body govuk-!-margin-bottom-1">{fact.name}:</p>
          )}
          <DifferenceText parts={fact.parts} />
        </div>
      ))}
    </li>
  );
}

function whatWords({ what, isMoved, facts }: PartDifference): string {
  if (what !== 'changed') return what === 'added' ? 'new' : 'taken out';
  if (!isMoved) return 'changed';
  return facts.length > 1 ? 'moved and changed' : 'moved';
}

/** "3 changes: 1 new, 1 taken out, 1 changed or moved." */
function countWords(differences: readonly PartDifference[]): string {
  const count = (what: PartDifference['what']) =>
    differences.filter((difference) => difference.what === what).length;
  const parts = [
    { number: count('added'), words: 'new' },
    { number: count('removed'), words: 'taken out' },
    { number: count('changed'), words: 'changed or moved' },
  ].filter(({ number }) => number > 0);
  const listed = parts.map(({ number, words }) => `${number} ${words}`).join(', ');
  return `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}: ${listed}.`;
}
