/** A structure in numbers, with links to its parts: the page is long, and this is its short form. */
import { countSuggested } from '#app/domain/structure/edit-structure.ts';
import { differencesOf, type Difference } from '#app/domain/structure/differences.ts';
import { openPointsOf } from '#app/domain/structure/group-changes.ts';
import type { Structure } from '#app/domain/structure/structure.ts';
import { InsetText } from '../notices.tsx';

export function StructureSummary({ structure }: { readonly structure: Structure }) {
  const { changes, lines, groups } = openPointsOf(structure);
  const open = changes.length + lines.length + groups.length;
  const suggested = Object.values(countSuggested(structure)).some((count) => count > 0);
  const facts = factsOf(structure).filter(({ count }) => count > 0);
  return (
    <section className="portal-prose" aria-labelledby="in-short">
      <h2 className="govuk-heading-m" id="in-short">
        In short
      </h2>
      {suggested && (
        <InsetText>
          A program read some of this from the paper. Nobody has checked all of it yet.
        </InsetText>
      )}
      <ul className="govuk-list govuk-list--bullet">
        {facts.map(({ count, one, many }) => (
          <li key={many}>
            {count} {count === 1 ? one : many}
          </li>
        ))}
      </ul>
      <nav aria-label="Parts of this page">
        <ul className="structure-parts">
          {open > 0 && <PartLink id="open-points" label={`Not settled yet (${open})`} />}
          <PartLink id="as-list" label="As a list" />
          <PartLink id="as-drawing" label="As a drawing" />
          <PartLink id="as-table" label="As a table" />
          <PartLink id="meetings" label="Meetings and seats" />
          {structure.changes.length > 0 && (
            <PartLink id="changes" label={`All changes (${structure.changes.length})`} />
          )}
        </ul>
      </nav>
    </section>
  );
}

function PartLink({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <li>
      <a href={`#${id}`}>{label}</a>
    </li>
  );
}

/** How many groups differ in each way that changes which groups there are, or who answers to whom. */
function factsOf(structure: Structure) {
  const differences = structure.groups.map((group) => differencesOf(structure, group));
  const withOne = (difference: Difference) =>
    differences.filter((found) => found.includes(difference)).length;
  const unchanged = differences.filter((found) => found.length === 0).length;
  return [
    { count: withOne('new'), one: 'group is new', many: 'groups are new' },
    { count: withOne('ends'), one: 'group ends', many: 'groups end' },
    { count: withOne('renamed'), one: 'group has a new name', many: 'groups have a new name' },
    {
      count: withOne('reports-differently'),
      one: 'group reports differently',
      many: 'groups report differently',
    },
    { count: unchanged, one: 'group stays as it is', many: 'groups stay as they are' },
  ];
}
