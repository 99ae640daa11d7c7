/**
 * The proposals in short, before the paper: each with a summary that is marked as one, links to the
 * published words, and a way to give a view.
 */
import type { Proposal } from '#app/domain/paper/paper.ts';
import type { Reading } from '../paper/reading.ts';
import { TermNotes } from '../paper/term-notes.tsx';

export function Proposals({ reading }: { readonly reading: Reading }) {
  const { proposals } = reading.paper;
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposals">
      <h2 className="govuk-heading-m" id="proposals">
        The proposals in short
      </h2>
      <ol className="portal-cards">
        {proposals.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} reading={reading} />
        ))}
      </ol>
    </section>
  );
}

/** Key of a proposal among the passages above the paper. */
export function proposalPassage({ id, title, summary }: Proposal) {
  return { key: `proposal:${id}`, text: `${title} ${summary ?? ''}` };
}

type ProposalCardProps = { readonly proposal: Proposal; readonly reading: Reading };

function ProposalCard({ proposal, reading }: ProposalCardProps) {
  const { id, title, summary } = proposal;
  return (
    <li className="portal-card" id={`proposal-${id}`}>
      <h3 className="govuk-heading-s">{title}</h3>
      {summary !== null && (
        <p>
          <span className="portal-mark">Summary</span> {summary}
        </p>
      )}
      <TermNotes entries={reading.terms.get(proposalPassage(proposal).key)} />
      <div className="portal-card__row">
        {reading.commentHref && (
          <a href={reading.commentHref({ kind: 'proposal', id })} rel="nofollow">
            Give your view
            <span className="govuk-visually-hidden"> on the proposal: {title}</span>
          </a>
        )}
        <span className="portal-sources">
          <SourceLinks blocks={proposal.sourceBlocks} names={reading.names} page="" />
        </span>
      </div>
    </li>
  );
}

type SourceLinksProps = {
  readonly blocks: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  /** Address of the page that shows the paper; '' on that page itself. */
  readonly page: string;
};

/** Links to the published words, by the names of their blocks. */
export function SourceLinks({ blocks, names, page }: SourceLinksProps) {
  const known = blocks.filter((id) => names.has(id));
  if (known.length === 0) return null;
  return (
    <>
      In the paper:{' '}
      {known.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={`${page}#${id}`}>{names.get(id)}</a>
        </span>
      ))}
    </>
  );
}
