/**
 * A whole structure with its changes: what is open, both structures as text, as drawings and as tables
 * with the same content, meetings and seats, and every change (R-26, W-01).
 */
import type { OpenPoints } from '#app/domain/structure/group-changes.ts';
import type { StructureView } from '#app/domain/structure/structure-view.ts';
import type { Change, Structure } from '#app/domain/structure/structure.ts';
import { ChangeList, type ChangeContext } from './change-list.tsx';
import { DiagramKey } from './diagram-key.tsx';
import { OpenPointList } from './open-points.tsx';
import { StructureSummary } from './structure-summary.tsx';
import { StructureDiagram } from './structure-diagram.tsx';
import { GroupTable, MeetingsTable, SeatTables } from './structure-tables.tsx';
import { TextTree } from './text-tree.tsx';
import { SIDE_WORDS } from './words.ts';

type StructureSectionsProps = BothProps & {
  readonly structure: Structure;
  readonly openPoints: OpenPoints;
  readonly context: ChangeContext;
};

export function StructureSections(props: StructureSectionsProps) {
  const { structure, before, after, openPoints, context } = props;
  return (
    <>
      <StructureSummary structure={structure} />
      <OpenPointList openPoints={openPoints} groups={structure.groups} />
      <BothStructures before={before} after={after} />
      <section aria-labelledby="meetings">
        <h2 className="govuk-heading-m" id="meetings">
          Meetings and seats
        </h2>
        <MeetingsTable before={before} after={after} />
        <SeatTables view={before} commentHref={context.commentHref} />
        <SeatTables view={after} commentHref={context.commentHref} />
      </section>
      <AllChanges changes={structure.changes} context={context} />
    </>
  );
}

type BothProps = { readonly before: StructureView; readonly after: StructureView };

function BothStructures({ before, after }: BothProps) {
  const views = [before, after];
  return (
    <>
      <section aria-labelledby="as-list">
        <h2 className="govuk-heading-m" id="as-list">
          Who reports to whom, as a list
        </h2>
        <div className="structure-columns">
          {views.map((view) => (
            <div key={view.side}>
              <h3 className="govuk-heading-s">{SIDE_WORDS[view.side]}</h3>
              <TextTree view={view} />
            </div>
          ))}
        </div>
      </section>
      <section aria-labelledby="as-drawing">
        <h2 className="govuk-heading-m" id="as-drawing">
          Who reports to whom, as a drawing
        </h2>
        <p className="portal-prose">
          The drawings say the same as the list. On a narrow screen, scroll them sideways.
          Groups without a line stand below the others.
        </p>
        <DiagramKey />
        {views.map((view) => (
          <div key={view.side}>
            <h3 className="govuk-heading-s">{SIDE_WORDS[view.side]}</h3>
            <StructureDiagram view={view} />
          </div>
        ))}
      </section>
      <section aria-labelledby="as-table">
        <h2 className="govuk-heading-m" id="as-table">
          Who reports to whom, as a table
        </h2>
        {views.map((view) => (
          <GroupTable key={view.side} view={view} />
        ))}
      </section>
    </>
  );
}

type AllChangesProps = { readonly changes: readonly Change[]; readonly context: ChangeContext };

function AllChanges({ changes, context }: AllChangesProps) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        All {changes.length} changes
      </h2>
      <ChangeList changes={changes} context={context} headingLevel={3} />
    </section>
  );
}
