/** Proposals as the editor marks them: what people will be asked to take a position on. */
import { accept, refuse } from '../../result.ts';
import { headingsAbove, isHeading } from '../block-queries.ts';
import type { Paper, Proposal } from '../paper.ts';
import { clauseTitle, headingTitle } from '../recognise/proposal-title.ts';
import { findBlock, nameIn, type EditOutcome, type EditRefusal } from './edit.ts';

/** Marked by a person, so it is no suggestion. Its id is made of its first block's. */
export function addProposal(
  paper: Paper,
  blocks: readonly string[],
  title: string | null,
): EditOutcome {
  const sources = paper.blocks.filter(({ id }) => blocks.includes(id));
  const unknown = blocks.find((id) => findBlock(paper, id) === null);
  if (unknown !== undefined) return refuse({ kind: 'unknown-block', block: unknown });
  const [first] = sources;
  if (first === undefined) return refuse({ kind: 'nothing-to-do' });
  const proposal: Proposal = {
    id: unusedId(paper, `proposal-${first.id}`),
    title: title ?? suggestedTitle(paper, first.id),
    summary: null,
    sourceBlocks: sources.map(({ id }) => id),
    changes: [],
    isSuggested: false,
  };
  return accept({
    paper: inReadingOrder(paper, [...paper.proposals, proposal]),
    summary: `Marked ${nameIn(paper, first.id)} as a proposal`,
    focus: first.id,
  });
}

function unusedId(paper: Paper, wanted: string): string {
  const taken = new Set(paper.proposals.map(({ id }) => id));
  let id = wanted;
  for (let next = 2; taken.has(id); next += 1) id = `${wanted}-${next}`;
  return id;
}

/** The paper's own words for it: its heading, or the clause that proposes something. */
export function suggestedTitle(paper: Paper, id: string): string {
  const block = findBlock(paper, id);
  if (block === null) return 'Proposal';
  const heading = isHeading(block) ? block : headingsAbove(paper.blocks, block)[0];
  const title = heading
    ? headingTitle(heading.text, isHeading(block) ? '' : block.text)
    : clauseTitle(block.text);
  return title === '' ? nameIn(paper, id) : title;
}

export function changeProposal(
  paper: Paper,
  id: string,
  words: Pick<Proposal, 'title' | 'summary'>,
): EditOutcome {
  return withProposal(paper, id, (proposal) => ({
    changed: { ...proposal, ...words, isSuggested: false },
    summary: `Changed the proposal “${words.title}”`,
  }));
}

export function linkBlock(paper: Paper, id: string, block: string): EditOutcome {
  if (findBlock(paper, block) === null) return refuse({ kind: 'unknown-block', block });
  return withProposal(paper, id, (proposal) =>
    proposal.sourceBlocks.includes(block)
      ? { kind: 'nothing-to-do' }
      : {
          changed: {
            ...proposal,
            sourceBlocks: paper.blocks
              .map((one) => one.id)
              .filter((one) => one === block || proposal.sourceBlocks.includes(one)),
          },
          summary: `Linked ${nameIn(paper, block)} to “${proposal.title}”`,
        },
  );
}

export function unlinkBlock(paper: Paper, id: string, block: string): EditOutcome {
  return withProposal(paper, id, (proposal) => {
    const sourceBlocks = proposal.sourceBlocks.filter((one) => one !== block);
    if (sourceBlocks.length === proposal.sourceBlocks.length) return { kind: 'nothing-to-do' };
    if (sourceBlocks.length === 0)
      return {
        kind: 'cannot-link',
        reason: 'A proposal needs at least one part of the paper that says it.',
      };
    return {
      changed: { ...proposal, sourceBlocks },
      summary: `Unlinked ${nameIn(paper, block)} from “${proposal.title}”`,
    };
  });
}

export function confirmProposals(paper: Paper, ids: readonly string[]): EditOutcome {
  const open = paper.proposals.filter(({ id, isSuggested }) => isSuggested && ids.includes(id));
  const [first] = open;
  if (first === undefined) return refuse({ kind: 'nothing-to-do' });
  return accept({
    paper: {
      ...paper,
      proposals: paper.proposals.map((one) =>
        open.includes(one) ? { ...one, isSuggested: false } : one,
      ),
    },
    summary:
      open.length === 1
        ? `Confirmed the proposal “${first.title}”`
        : `Confirmed ${open.length} proposals`,
    focus: null,
  });
}

/** The words stay in the paper; only the mark goes, and with it the tie of changes to it. */
export function removeProposal(paper: Paper, id: string): EditOutcome {
  const proposal = paper.proposals.find((one) => one.id === id);
  if (proposal === undefined) return refuse({ kind: 'unknown-proposal', proposal: id });
  return accept({
    paper: {
      ...paper,
      proposals: paper.proposals.filter((one) => one !== proposal),
      structure: {
        ...paper.structure,
        changes: paper.structure.changes.map((change) =>
          change.proposal === id ? { ...change, proposal: null } : change,
        ),
      },
    },
    summary: `Removed the proposal “${proposal.title}”`,
    focus: proposal.sourceBlocks[0] ?? null,
  });
}

type Change = { readonly changed: Proposal; readonly summary: string };

function withProposal(
  paper: Paper,
  id: string,
  change: (proposal: Proposal) => Change | EditRefusal,
): EditOutcome {
  const proposal = paper.proposals.find((one) => one.id === id);
  if (proposal === undefined) return refuse({ kind: 'unknown-proposal', proposal: id });
  const outcome = change(proposal);
  if ('kind' in outcome) return refuse(outcome);
  const proposals = paper.proposals.map((one) => (one === proposal ? outcome.changed : one));
  return accept({
    paper: { ...paper, proposals },
    summary: outcome.summary,
    focus: outcome.changed.sourceBlocks[0] ?? null,
  });
}

function inReadingOrder(paper: Paper, proposals: readonly Proposal[]): Paper {
  const order = new Map(paper.blocks.map(({ id }, index) => [id, index]));
  const place = ({ sourceBlocks }: Proposal): number => order.get(sourceBlocks[0] ?? '') ?? -1;
  return {
    ...paper,
    proposals: [...proposals].sort((one, other) => place(one) - place(other)),
  };
}
