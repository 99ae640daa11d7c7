/** The outcome of a consultation: we asked, you said, we did, then each decision. */
import type { DecidedRecommendation } from '#app/domain/agm/outcome-page.ts';
import type { Outcome } from '#app/domain/agm/outcome.ts';
import type { Summary } from '#app/domain/analysis/summary.ts';
import type { Consultation, Stage } from '#app/domain/consultation/consultation.ts';
import { formatDay, londonDay } from '#app/domain/consultation/london-time.ts';
import { firstUses } from '#app/domain/paper/glossary-uses.ts';
import type { GlossaryEntry, Paper } from '#app/domain/paper/paper.ts';
import { BackLink } from '../back-link.tsx';
import { Deadline } from '../consultation/deadline.tsx';
import { STAGE_WORDS } from '../consultation/stage-words.ts';
import { Layout, Main } from '../layout.tsx';
import { Paragraphs } from '../office/office-page.tsx';
import { TermNotes } from '../paper/term-notes.tsx';
import { DecisionList } from './decision-list.tsx';
import { Replies } from './replies.tsx';

type OutcomePageProps = {
  readonly portalName: string;
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly recommendations: readonly DecidedRecommendation[];
  readonly paper: Pick<Paper, 'blocks' | 'recommendations'>;
  readonly glossary: readonly GlossaryEntry[];
  readonly summary: Summary | null;
};

export function OutcomePageView(props: OutcomePageProps) {
  const { portalName, consultation, stage, outcome, glossary } = props;
  const page = `/consultations/${consultation.slug}`;
  const terms = [...firstUses(glossary, wordsOf(props)).values()].flat();
  return (
    <Layout portalName={portalName}>
      <BackLink href={page} label={consultation.title} />
      <Main>
        <div className="portal-title">
          <span className="govuk-caption-l">{consultation.title}</span>
          <h1 className="govuk-heading-l">Outcome</h1>
          <Deadline consultation={consultation} stage={stage} />
          <TermNotes entries={terms} />
        </div>
        {outcome === null ? (
          <NotYet consultation={consultation} stage={stage} />
        ) : (
          <Published {...props} outcome={outcome} />
        )}
      </Main>
    </Layout>
  );
}

function wordsOf({ consultation, outcome, recommendations }: OutcomePageProps) {
  return [
    { key: 'title', text: consultation.title },
    {
      key: 'outcome',
      text: [outcome?.weAsked, outcome?.youSaid, outcome?.weDid].join(' '),
    },
    ...recommendations.map(({ id, asPut, asDecided, decision }) => ({
      key: id,
      text: [asPut, asDecided, decision?.reason].join(' '),
    })),
  ];
}

function NotYet({ consultation, stage }: Pick<OutcomePageProps, 'consultation' | 'stage'>) {
  return (
    <div className="portal-prose">
      <p>There is no outcome yet. {STAGE_WORDS[stage].sentence}</p>
      {consultation.nextSteps !== null && <p>What happens next: {consultation.nextSteps}</p>}
      <p>We will publish the outcome on this page.</p>
    </div>
  );
}

function Published(props: OutcomePageProps & { readonly outcome: Outcome }) {
  const { outcome, consultation, recommendations, summary, paper } = props;
  return (
    <>
      <p className="portal-prose">
        Published on {formatDay(londonDay(outcome.publishedAt))}.
        {outcome.effectiveOn !== null &&
          ` The decisions take effect on ${formatDay(outcome.effectiveOn)}.`}
      </p>
      <section className="portal-prose" aria-labelledby="we-asked">
        <h2 className="govuk-heading-m" id="we-asked">
          We asked
        </h2>
        <Paragraphs text={outcome.weAsked} />
      </section>
      <section aria-labelledby="you-said">
        <h2 className="govuk-heading-m" id="you-said">
          You said
        </h2>
        <div className="portal-prose">
          <Paragraphs text={outcome.youSaid} />
        </div>
        {summary && <Replies summary={summary} />}
      </section>
      <section className="portal-prose" aria-labelledby="we-did">
        <h2 className="govuk-heading-m" id="we-did">
          We did
        </h2>
        <Paragraphs text={outcome.weDid} />
      </section>
      <DecisionList
        recommendations={recommendations}
        paper={paper}
        page={`/consultations/${consultation.slug}`}
      />
    </>
  );
}
