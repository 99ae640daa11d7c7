/** The words of a block with their emphasis, links and footnote markers. */
import { Fragment, type ReactNode } from 'react';

import type { Block, Mark } from '#app/domain/paper/block.ts';
import { assertNever } from '#app/domain/result.ts';
import { cutAtMarks, type InlinePiece } from './inline-marks.ts';
import type { Reading } from './reading.ts';

type InlineTextProps = { readonly block: Block; readonly reading: Reading };

export function InlineText({ block, reading }: InlineTextProps) {
  const pieces = cutAtMarks(block.text, block.marks, new Set(reading.footnotes.keys()));
  return (
    <>
      {pieces.map((piece, at) => {
        const isFirst = pieces.findIndex(({ footnote }) => footnote === piece.footnote) === at;
        return <Fragment key={at}>{renderPiece(piece, isFirst, { block, reading })}</Fragment>;
      })}
    </>
  );
}

function renderPiece(
  piece: InlinePiece,
  isFirstInBlock: boolean,
  { block, reading }: InlineTextProps,
): ReactNode {
  const footnote = piece.footnote === null ? undefined : reading.footnotes.get(piece.footnote);
  // A footnote's own marker leads nowhere: it is where the others lead.
  if (footnote && footnote.id !== block.id) {
    const isFirst = isFirstInBlock && reading.markers.get(footnote.id) === block.id;
    return (
      <sup>
        <a href={`#${footnote.id}`} id={isFirst ? markerId(footnote.id) : undefined}>
          <span className="govuk-visually-hidden" lang={reading.portalLanguage}>
            Footnote{' '}
          </span>
          {piece.footnote}
        </a>
      </sup>
    );
  }
  return piece.marks.reduce<ReactNode>((inner, mark) => renderMark(mark, inner), piece.text);
}

/** Id of the first marker that leads to a footnote. */
export function markerId(footnoteId: string): string {
  return `marker-${footnoteId}`;
}

function renderMark(mark: Mark, inner: ReactNode): ReactNode {
  switch (mark.kind) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'superscript':
      return <sup>{inner}</sup>;
    case 'link':
      return isSafeAddress(mark.href) ? <a href={mark.href}>{inner}</a> : inner;
    default:
      return assertNever(mark.kind);
  }
}

/** Only addresses that lead somewhere: a paper from outside may carry `javascript:`. */
function isSafeAddress(href: string | null): href is string {
  return href !== null && /^(?:https?:\/\/|mailto:|tel:)/i.test(href);
}
