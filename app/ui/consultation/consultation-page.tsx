/** The page of a consultation: facts first, then the proposals in short, then the paper itself. */
import type { PaperVersion } from '#app/domain/consultation/consultation.ts';
import { takesResponses } from '#app/domain/consultation/consultation.ts';
import { BackLink } from '../back-link.tsx';
import { Layout, Main } from '../layout.tsx';
import { InsetText } from '../notices.tsx';
import { PaperArticle } from '../paper/paper-article.tsx';
import { PaperContents } from '../paper/paper-contents.tsx';
import { readingOf, type Reading } from '../paper/reading.ts';
import { TermNotes } from '../paper/term-notes.tsx';
import { SearchForm } from '../search/search-form.tsx';
import { ConsultationLinks } from './consultation-links.tsx';
import { LanguageLinks } from './language-links.tsx';
import { proposalPassage, Proposals } from './proposals.tsx';
import { SummaryBox, type SummaryBoxProps } from './summary-box.tsx';
import { VersionNotes, type VersionNotesProps } from './version-notes.tsx';
import { WaysToReply } from './ways-to-reply.tsx';

type ConsultationPageProps = Omit<SummaryBoxProps, 'outcomeHref'> & {
  readonly portalName: string;
  readonly address: string;
  readonly version: PaperVersion;
  readonly versions: VersionNotesProps['versions'];
  readonly hasOutcome: boolean;
  readonly publishedResponses: number;
  readonly alternativeFormats: string;
  readonly languages: readonly string[];
  readonly isLargePrint: boolean;
};

export function ConsultationPageView(props: ConsultationPageProps) {
  const { portalName, consultation, stage, version, versions, isLargePrint } = props;
  const { slug, title } = consultation;
  const { paper } = version;
  const isLatest = version.number === versions.at(-1)?.number;
  const lead = {
    key: 'title',
    text: `${title} ${consultation.audience} ${paper.subtitle ?? ''}`,
  };
  const reading = readingOf(paper, {
    respondTo: isLatest && takesResponses(stage) ? slug : null,
    passagesBefore: [lead, ...paper.proposals.map(proposalPassage)],
  });
  const page = `/consultations/${slug}`;
  return (
    <Layout portalName={portalName}>
      <WayBack page={page} isLatest={isLatest} />
      <Main>
        <div className={isLargePrint ? 'portal-large-print' : undefined}>
          <header className="portal-title">
            <span className="govuk-caption-l">Consultation</span>
            <h1 className="govuk-heading-l">{title}</h1>
            {paper.subtitle !== null && <p className="govuk-body-l">{paper.subtitle}</p>}
            <TermNotes entries={reading.terms.get(lead.key)} />
            <p className="portal-only-printed">On the web: {props.address}</p>
            <LanguageLinks slug={slug} languages={props.languages} />
          </header>
          {!isLatest && <OldVersion page={page} number={version.number} />}
          {consultation.withdrawnReason !== null && (
            <InsetText>Why it was withdrawn: {consultation.withdrawnReason}</InsetText>
          )}
          <SummaryBox {...props} outcomeHref={props.hasOutcome ? `${page}/outcome` : null} />
          <ConsultationLinks
            paper={paper}
            slug={slug}
            publishedResponses={props.publishedResponses}
          />
          <Proposals reading={reading} />
          <Paper reading={reading} within={consultation} />
          <WaysToReply {...props} />
          <VersionNotes slug={slug} shown={version.number} versions={versions} />
        </div>
      </Main>
    </Layout>
  );
}

function WayBack({ page, isLatest }: { readonly page: string; readonly isLatest: boolean }) {
  return isLatest ? (
    <BackLink href="/" label="All consultations" />
  ) : (
    <BackLink href={page} label="The latest version" />
  );
}

function OldVersion({ page, number }: { readonly page: string; readonly number: number }) {
  return (
    <InsetText>
      This is version {number} of the paper. It was corrected later.{' '}
      <a href={page}>Read the latest version</a>.
    </InsetText>
  );
}

type PaperProps = {
  readonly reading: Reading;
  readonly within: { readonly slug: string; readonly title: string };
};

function Paper({ reading, within }: PaperProps) {
  return (
    <section aria-labelledby="paper">
      <h2 className="govuk-heading-m" id="paper">
        The paper
      </h2>
      <SearchForm within={within} />
      <div className="paper-layout">
        <PaperContents reading={reading} />
        <PaperArticle reading={reading} labelledBy="paper" />
      </div>
    </section>
  );
}
