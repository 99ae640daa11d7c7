/**
 * The document side of the review screen: every block in order with its kind, its words, and what
 * stands beside it. A block is ticked to be changed with others, or opened to be changed by itself.
 */
import type { ReactNode } from 'react';

import type { Block } from '#app/domain/paper/block.ts';
import { KIND_WORDS } from '#app/domain/paper/block-names.ts';
import type { Proposal } from '#app/domain/paper/paper.ts';
import { PaperTable } from '../../paper/paper-table.tsx';
import type { ReviewLink } from './edit-form.tsx';

export type ReviewNotes = {
  readonly names: ReadonlyMap<string, string>;
  /** Proposals by the block that says them. */
  readonly proposals: ReadonlyMap<string, readonly Proposal[]>;
  /** Places in the list of warnings by the block they are about. */
  readonly warnings: ReadonlyMap<string, readonly number[]>;
};

type ReviewDocumentProps = {
  readonly blocks: readonly Block[];
  readonly notes: ReviewNotes;
  readonly link: ReviewLink;
  /** Id of the form in which ticked blocks are sent. */
  readonly formId: string;
  readonly ticked: readonly string[];
  /** What to say of the step that led here, by the block at which it shows. */
  readonly done: { readonly block: string | null; readonly notice: ReactNode };
};

export function ReviewDocument({ blocks, done, ...rest }: ReviewDocumentProps) {
  return (
    <ol className="review-blocks">
      {blocks.map((block) => (
        <li
          className={`review-block review-block--depth-${Math.min(block.depth, 4)}`}
          id={block.id}
          key={block.id}
        >
          {done.block === block.id && done.notice}
          <BlockRow block={block} {...rest} />
        </li>
      ))}
    </ol>
  );
}

type BlockRowProps = Omit<ReviewDocumentProps, 'blocks' | 'done'> & { readonly block: Block };

function BlockRow({ block, notes, link, formId, ticked }: BlockRowProps) {
  const name = notes.names.get(block.id) ?? block.id;
  return (
    <>
      <div className="review-block__head">
        <label className="review-tick">
          <input
            type="checkbox"
            name="blocks"
            value={block.id}
            form={formId}
            defaultChecked={ticked.includes(block.id)}
          />
          <span className="govuk-visually-hidden">Tick {name}: </span>
          {KIND_WORDS[block.kind]}
        </label>
        <a className="govuk-link" href={`${link.address}/blocks/${block.id}`}>
          Edit<span className="govuk-visually-hidden"> {name}</span>
        </a>
      </div>
      <Words block={block} name={name} />
      <Beside block={block} notes={notes} link={link} />
    </>
  );
}

function Words({ block, name }: { readonly block: Block; readonly name: string }) {
  const lang = block.language ?? undefined;
  if (block.cells !== null)
    return (
      <div lang={lang}>
        <PaperTable block={block} name={name} />
      </div>
    );
  if (block.kind === 'list') return null;
  const words = (
    <>
      {block.label !== null && <span className="review-block__label">{block.label} </span>}
      {block.text === '' ? <em>No words</em> : block.text}
    </>
  );
  switch (block.kind) {
    case 'section':
      return (
        <h3 className="review-block__words review-block__words--section" lang={lang}>
          {words}
        </h3>
      );
    case 'heading':
    case 'option': {
      // A heading that stands in no section is of the outermost rank itself.
      const Level = block.depth === 0 ? 'h3' : 'h4';
      return (
        <Level className="review-block__words review-block__words--heading" lang={lang}>
          {words}
        </Level>
      );
    }
    default:
      return (
        <p className="review-block__words" lang={lang}>
          {words}
        </p>
      );
  }
}

/** The note, the proposals and the warnings of a block, set apart from its words. */
function Beside({ block, notes, link }: Pick<BlockRowProps, 'block' | 'notes' | 'link'>) {
  const proposals = notes.proposals.get(block.id) ?? [];
  const warnings = notes.warnings.get(block.id) ?? [];
  return (
    <>
      {block.note !== null && (
        <p className="review-note">
          <strong>Editor’s note:</strong> {block.note}
        </p>
      )}
      {(proposals.length > 0 || warnings.length > 0) && (
        <ul className="review-marks">
          {proposals.map(({ id, title, isSuggested }) => (
            <li key={id}>
              {isSuggested ? 'Suggested proposal: ' : 'Proposal: '}
              <a className="govuk-link" href={`${link.address}/proposals/${id}`}>
                {title}
              </a>
            </li>
          ))}
          {warnings.map((at) => (
            <li key={at}>
              <a className="govuk-link" href={`#warning-${at}`}>
                Warning {at + 1}
                <span className="govuk-visually-hidden">
                  {' '}
                  on {notes.names.get(block.id) ?? block.id}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
