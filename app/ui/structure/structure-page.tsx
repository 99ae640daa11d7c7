/**
 * What a consultation would change, for one group and as a whole (R-26, W-01).
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
import type { ChangeContext } from './change-list.tsx';
import { GroupQuestion } from './group-question.tsx';
import { StructureSections } from './structure-sections.tsx';

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
            <StructureSections
              structure={structure}
              before={before}
              after={after}
              openPoints={openPoints}
              context={context}
            />
            <StructureFiles page={page} />
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

/** The same for other programs. */
function StructureFiles({ page }: { readonly page: string }) {
  return (
    <section aria-labelledby="files" className="portal-not-printed">
      <h2 className="govuk-heading-m" id="files">
        Use it as data
      </h2>
      <p>
        The groups, seats and changes are also here as files:{' '}
        {FILES.map(({ file, label }, at) => (
          <span key={file}>
            {at > 0 && ', '}
            <a href={`${page}/${file}`}>{label}</a>
          </span>
        ))}
        . <a href="/open-data">What is in these files</a>.
      </p>
    </section>
  );
}

const FILES = [
  { file: 'structure.csv', label: 'changes (CSV)' },
  { file: 'groups.csv', label: 'groups (CSV)' },
  { file: 'seats.csv', label: 'seats (CSV)' },
  { file: 'reporting-lines.csv', label: 'who reports to whom (CSV)' },
  { file: 'structure.json', label: 'everything (JSON)' },
  { file: 'structure.jsonld', label: 'linked data (JSON-LD)' },
] as const;
