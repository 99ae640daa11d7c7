/**
 * What stands around the words of a block: its printed label, which is its permanent link, the way
 * to comment on it, the editor's note, and the mark of a proposal.
 */
import { isCommentable, type Block } from '#app/domain/paper/block.ts';
import type { Proposal } from '#app/domain/paper/paper.ts';
import { TermNotes } from './term-notes.tsx';
import type { Reading } from './reading.ts';

type BlockPartProps = { readonly block: Block; readonly reading: Reading };

/** The label as printed; a sign where none is printed. The link says which block it leads to. */
export function BlockLabel({ block, reading }: BlockPartProps) {
  const name = reading.names.get(block.id) ?? block.id;
  if (block.label === null) {
    return (
      <a
        className="paper-anchor"
        href={`#${block.id}`}
        aria-label={`Link to ${name}`}
        lang={reading.portalLanguage}
      >
        #
      </a>
    );
  }
  const place = /\((?:\w+|number \d+)\)/.exec(name)?.[0];
  return (
    <a className="paper-label" href={`#${block.id}`}>
      {block.label}
      {place && (
        <span className="govuk-visually-hidden" lang={reading.portalLanguage}>
          {' '}
          {place}
        </span>
      )}
    </a>
  );
}

export function CommentLink({ block, reading }: BlockPartProps) {
  if (!reading.commentHref || !isCommentable(block)) return null;
  const target = { kind: 'block', id: block.id } as const;
  return (
    <a className="paper-comment" href={reading.commentHref(target)} rel="nofollow">
      Comment
      <span className="govuk-visually-hidden"> on {reading.names.get(block.id)}</span>
    </a>
  );
}

/** What follows the words: expansions, the editor's note, proposals. */
export function BlockNotes({ block, reading }: BlockPartProps) {
  const name = reading.names.get(block.id) ?? '';
  return (
    <>
      <TermNotes entries={reading.terms.get(block.id)} />
      {block.note !== null && (
        <div className="paper-note" role="note" aria-label={`Editor’s note on ${name}`}>
          <p>
            <strong>Editor’s note, not part of the paper.</strong> {block.note}
          </p>
        </div>
      )}
      {(reading.proposals.get(block.id) ?? []).map((proposal) => (
        <ProposalMark key={proposal.id} proposal={proposal} reading={reading} />
      ))}
    </>
  );
}

type ProposalMarkProps = { readonly proposal: Proposal; readonly reading: Reading };

function ProposalMark({ proposal, reading }: ProposalMarkProps) {
  const target = { kind: 'proposal', id: proposal.id } as const;
  return (
    <div className="paper-proposal" role="note" aria-label={`Proposal: ${proposal.title}`}>
      <p>
        <strong className="govuk-tag">Proposal</strong>{' '}
        <a href={`#proposal-${proposal.id}`}>{proposal.title}</a>
      </p>
      {reading.commentHref && (
        <p>
          <a className="paper-proposal__act" href={reading.commentHref(target)} rel="nofollow">
            Give your view
            <span className="govuk-visually-hidden"> on the proposal: {proposal.title}</span>
          </a>
        </p>
      )}
    </div>
  );
}
