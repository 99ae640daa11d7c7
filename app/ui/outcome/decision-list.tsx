/** What was decided on each recommendation, with the words that now stand (C-02 to C-04, R-25). */
import type { DecidedRecommendation } from '#app/domain/agm/outcome-page.ts';
import type { Decision } from '#app/domain/agm/decision.ts';
import { blockNames } from '#app/domain/paper/block-names.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { SourceLinks } from '../consultation/proposals.tsx';
import { Tag, type TagColour } from '../tag.tsx';

type DecisionListProps = {
  readonly recommendations: readonly DecidedRecommendation[];
  readonly paper: Pick<Paper, 'blocks' | 'recommendations'>;
  /** Address of the page that shows the paper. */
  readonly page: string;
};

export function DecisionList({ recommendations, paper, page }: DecisionListProps) {
  if (recommendations.length === 0) return null;
  const names = blockNames(paper.blocks);
  return (
    <section aria-labelledby="decisions">
      <h2 className="govuk-heading-m" id="decisions">
        What was decided
      </h2>
      <ol className="portal-cards">
        {recommendations.map((recommendation, at) => {
          const { id } = recommendation;
          const source = paper.recommendations.find((candidate) => candidate.id === id);
          return (
            <li className="portal-card" key={id}>
              <h3 className="govuk-heading-s">
                Recommendation {recommendation.label ?? String(at + 1)}
              </h3>
              <DecisionWords recommendation={recommendation} />
              <p className="portal-sources">
                <SourceLinks blocks={source?.sourceBlocks ?? []} names={names} page={page} />
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const DECISION_WORDS: Readonly<
  Record<Decision['decision'], { readonly label: string; readonly colour: TagColour }>
> = {
  adopt: { label: 'Adopted', colour: 'green' },
  amend: { label: 'Adopted with changes', colour: 'green' },
  reject: { label: 'Rejected', colour: 'red' },
  defer: { label: 'Put off', colour: 'yellow' },
  note: { label: 'Noted', colour: 'blue' },
};

type DecisionWordsProps = { readonly recommendation: DecidedRecommendation };

function DecisionWords({ recommendation }: DecisionWordsProps) {
  const { asPut, asDecided, decision } = recommendation;
  if (!decision) {
    return (
      <>
        <p>{asPut}</p>
        <p>
          <Tag colour="grey">Not decided yet</Tag>
        </p>
      </>
    );
  }
  const { label, colour } = DECISION_WORDS[decision.decision];
  const isAmended = decision.decision === 'amend' && asDecided !== null;
  return (
    <>
      {isAmended ? (
        <>
          <p>
            <strong>As decided:</strong> {asDecided}
          </p>
          <p>
            <strong>As asked:</strong> {asPut}
          </p>
        </>
      ) : (
        <p>{asPut}</p>
      )}
      <p>
        <Tag colour={colour}>{label}</Tag>
        {decision.decision === 'defer' && ` ${meetingWords(decision.meeting)}`}
      </p>
      {decision.reason !== null && (
        <p>
          <strong>Why:</strong> {decision.reason}
        </p>
      )}
    </>
  );
}

function meetingWords(meeting: string | null): string {
  const isKnown = meeting !== null && meeting !== 'tbc';
  return isKnown ? `to ${meeting}` : 'to a meeting whose date is to be confirmed';
}
