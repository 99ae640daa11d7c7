/** What one version of a paper changed in the version before it, with the note that was published. */
import type { Consultation, Stage } from '#app/domain/consultation/consultation.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import type { PartDifference } from '#app/domain/paper/compare-papers.ts';
import type { GlossaryEntry } from '#app/domain/paper/paper.ts';
import { BackLink } from '../back-link.tsx';
import { Layout, Main } from '../layout.tsx';
import { InsetText } from '../notices.tsx';
import { PageTerms } from '../paper/page-terms.tsx';
import { PaperDifferences } from '../paper/paper-differences.tsx';
import { Deadline } from './deadline.tsx';

type VersionChangesProps = {
  readonly portalName: string;
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly version: {
    readonly number: number;
    readonly publishedAt: Date;
    readonly changeNote: string | null;
  };
  readonly previous: number;
  readonly differences: readonly PartDifference[];
  readonly glossary: readonly GlossaryEntry[];
};

export function VersionChangesView(props: VersionChangesProps) {
  const { portalName, consultation, stage, version, previous, differences } = props;
  const page = `/consultations/${consultation.slug}`;
  const versionHref = `${page}/versions/${version.number}`;
  return (
    <Layout portalName={portalName}>
      <BackLink href={page} label="Back to the consultation" />
      <Main>
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">What version {version.number} of the paper changed</h1>
        <Deadline consultation={consultation} stage={stage} />
        <PageTerms
          glossary={props.glossary}
          shown={[consultation.title, version.changeNote, differences]}
        />
        <p className="govuk-body">
          Published at {formatInstant(version.publishedAt)}.{' '}
          <a href={versionHref}>Read version {version.number}</a>, or{' '}
          <a href={`${page}/versions/${previous}`}>version {previous}</a>, which came before it.
        </p>
        {version.changeNote !== null && (
          <InsetText>
            <p className="govuk-body">What was corrected, and why:</p>
            <p className="govuk-body portal-said">{version.changeNote}</p>
          </InsetText>
        )}
        <PaperDifferences differences={differences} paperHref={versionHref} />
      </Main>
    </Layout>
  );
}
