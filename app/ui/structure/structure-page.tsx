/**
 * What a consultation would change: for one group, what is open, and both structures as text, as
 * tables and as drawings with the same content (R-26, R-29, W-01).
 */
import {
  takesResponses,
  type Consultation,
  type PaperVersion,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { blockNames } from '#app/domain/paper/block-names.ts';
import { firstUses } from '#app/domain/paper/glossary-uses.ts';
import type { OpenPoints } from '#app/domain/structure/group-changes.ts';
import type { StructureView } from '#app/domain/structure/structure-view.ts';
import type { Change, Group, Structure } from '#app/domain/structure/structure.ts';
import { BackLink } from '../back-link.tsx';
import { Deadline } from '../consultation/deadline.tsx';
import { Layout, Main } from '../layout.tsx';
import { commentHrefOf } from '../paper/reading.ts';
import { TermNotes } from '../paper/term-notes.tsx';
import { ChangeList, type ChangeContext } from './change-list.tsx';
import { DiagramKey } from './diagram-key.tsx';
import { GroupQuestion } from './group-question.tsx';
import { OpenPointList } from './open-points.tsx';
import { StructureDiagram } from './structure-diagram.tsx';
import { GroupTable, MeetingsTable, SeatTables } from './structure-tables.tsx';
import { TextTree } from './text-tree.tsx';
import { SIDE_WORDS } from './words.ts';

type StructurePageProps = {
  readonly portalName: string;
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly version: PaperVersion;
  readonly before: StructureView;
  readonly after: StructureView;
  readonly openPoints: OpenPoints;
  readonly asked: {
    readonly words: string;
    readonly group: Group | null;
    readonly changes: readonly Change[];
  } | null;
};

export function StructurePageView(props: StructurePageProps) {
  const { portalName, consultation, stage, version, before, after, openPoints, asked } = props;
  const { paper } = version;
  const { structure } = paper;
  const page = `/consultations/${consultation.slug}`;
  const context: ChangeContext = {
    names: blockNames(paper.blocks),
    page,
    commentHref: takesResponses(stage) ? commentHrefOf(consultation.slug) : null,
  };
  const isEmpty = structure.groups.length === 0 && structure.changes.length === 0;
  return (
    <Layout portalName={portalName}>
      <BackLink href={page} label={consultation.title} />
      <Main>
        <div className="portal-title">
          <span className="govuk-caption-l">{consultation.title}</span>
          <h1 className="govuk-heading-l">What would change</h1>
          <Deadline consultation={consultation} stage={stage} />
          <TermNotes
            entries={[...firstUses(paper.glossary, wordsOf(structure)).values()].flat()}
          />
        </div>
        {isEmpty ? (
          <p>
            This paper does not set out groups and seats. <a href={page}>Read the paper</a>.
          </p>
        ) : (
          <>
            <GroupQuestion groups={structure.groups} asked={asked} context={context} />
            <OpenPointList openPoints={openPoints} groups={structure.groups} />
            <BothStructures before={before} after={after} />
            <section aria-labelledby="meetings">
              <h2 className="govuk-heading-m" id="meetings">
                Meetings and seats
              </h2>
              <MeetingsTable before={before} after={after} />
              <SeatTables view={before} commentHref={null} />
              <SeatTables view={after} commentHref={context.commentHref} />
            </section>
            <AllChanges changes={structure.changes} context={context} />
          </>
        )}
      </Main>
    </Layout>
  );
}

/** Every passage of the page in which a term of the glossary may stand. */
function wordsOf({ groups, seats, changes }: Structure) {
  return [
    ...groups.map(({ id, name, aliases }) => ({ key: id, text: [name, ...aliases].join(' ') })),
    ...seats.map(({ id, label }) => ({ key: id, text: label })),
    ...changes.map(({ id, title, before, after, note }) => ({
      key: id,
      text: [title, before, after, note].join(' '),
    })),
  ];
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
