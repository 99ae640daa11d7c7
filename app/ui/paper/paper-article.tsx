/**
 * The published paper: every block in order, with its printed label and a link of its own.
 *
 * The words stand as published. What the portal adds (links, notes, marks of proposals) is set
 * apart from them in looks and in the names that are read aloud.
 */
import type { ReactNode } from 'react';

import { directionOf } from '#app/domain/consultation/languages.ts';
import type { Block } from '#app/domain/paper/block.ts';
import { BlockLabel, BlockNotes, CommentLink } from './block-parts.tsx';
import { InlineText, markerId } from './inline-text.tsx';
import { PaperTable } from './paper-table.tsx';
import { isOutline, type Reading } from './reading.ts';

type PaperArticleProps = { readonly reading: Reading; readonly labelledBy: string };

/** Headings of the paper begin at level 3, under the page's own heading for it. */
const FIRST_LEVEL = 3;
const DEEPEST_LEVEL = 6;

export function PaperArticle({ reading, labelledBy }: PaperArticleProps) {
  const top = reading.children.get(null) ?? [];
  const { language } = reading.paper;
  const isFromTheRight = directionOf(language) === 'rtl';
  return (
    <article
      className="paper"
      aria-labelledby={labelledBy}
      lang={language}
      dir={isFromTheRight ? 'rtl' : undefined}
    >
      {renderSequence(top, reading, FIRST_LEVEL)}
    </article>
  );
}

/** Siblings in order; neighbours that are lines of one list stand in one list. */
function renderSequence(blocks: readonly Block[], reading: Reading, level: number): ReactNode {
  const groups = blocks.reduce<Block[][]>((runs, block) => {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run && first && isListLine(first) && isListLine(block)) run.push(block);
    else runs.push([block]);
    return runs;
  }, []);
  return groups.map((group) => {
    const [first] = group;
    if (!first) return null;
    return isListLine(first) ? (
      <ul className="paper-list" key={first.id}>
        {renderLines(group, reading, level)}
      </ul>
    ) : (
      <BlockAt block={first} reading={reading} level={level} key={first.id} />
    );
  });
}

function isListLine({ kind }: Block): boolean {
  return kind === 'list-item' || kind === 'membership-line' || kind === 'schedule-row';
}

function renderLines(blocks: readonly Block[], reading: Reading, level: number): ReactNode {
  return blocks.map((block) => (
    <li
      className={block.label === null ? 'paper-line' : 'paper-line paper-line--labelled'}
      id={block.id}
      key={block.id}
      lang={block.language ?? undefined}
    >
      <div className="paper-block">
        <BlockLabel block={block} reading={reading} />
        <div className="paper-words">
          <InlineText block={block} reading={reading} />
        </div>
        <CommentLink block={block} reading={reading} />
      </div>
      <BlockNotes block={block} reading={reading} />
      {renderSequence(reading.children.get(block.id) ?? [], reading, level)}
    </li>
  ));
}

type BlockAtProps = {
  readonly block: Block;
  readonly reading: Reading;
  readonly level: number;
};

function BlockAt({ block, reading, level }: BlockAtProps) {
  const inside = reading.children.get(block.id) ?? [];
  if (block.kind === 'list') {
    return (
      <ul className="paper-list" id={block.id} lang={block.language ?? undefined}>
        {renderLines(inside, reading, level)}
      </ul>
    );
  }
  const isHeading = isOutline(block.kind);
  return (
    <>
      <div className={blockClass(block)} id={block.id} lang={block.language ?? undefined}>
        {!isBareHeading(block) && <BlockLabel block={block} reading={reading} />}
        <Words block={block} reading={reading} level={level} />
        <CommentLink block={block} reading={reading} />
      </div>
      <BlockNotes block={block} reading={reading} />
      {renderSequence(inside, reading, isHeading ? level + 1 : level)}
    </>
  );
}

/** True for a heading that prints nothing but its number. */
function isBareHeading({ kind, text }: Block): boolean {
  return isOutline(kind) && text === '';
}

function blockClass({ kind }: Block): string {
  return isOutline(kind)
    ? 'paper-block paper-block--heading'
    : `paper-block paper-block--${kind}`;
}

function Words({ block, reading, level }: BlockAtProps) {
  const text = isBareHeading(block) ? (
    <BlockLabel block={block} reading={reading} />
  ) : (
    <InlineText block={block} reading={reading} />
  );
  switch (block.kind) {
    case 'section':
    case 'heading':
      return <PaperHeading level={level}>{text}</PaperHeading>;
    case 'quote':
      return <blockquote className="paper-words">{text}</blockquote>;
    case 'table':
      return (
        <div className="paper-words">
          <PaperTable block={block} name={reading.names.get(block.id) ?? 'table'} />
        </div>
      );
    case 'figure':
      return (
        <MissingFigure block={block} lang={reading.portalLanguage}>
          {text}
        </MissingFigure>
      );
    case 'footnote':
      return (
        <p className="paper-words">
          {text}
          {reading.markers.has(block.id) && (
            <>
              {' '}
              <a href={`#${markerId(block.id)}`} lang={reading.portalLanguage}>
                Back to the text
                <span className="govuk-visually-hidden"> at footnote {block.label}</span>
              </a>
            </>
          )}
        </p>
      );
    default:
      return <p className="paper-words">{text}</p>;
  }
}

type PaperHeadingProps = { readonly level: number; readonly children: ReactNode };

function PaperHeading({ level, children }: PaperHeadingProps) {
  const capped = Math.min(level, DEEPEST_LEVEL);
  const className = `paper-heading paper-heading--${capped}`;
  switch (capped) {
    case 3:
      return <h3 className={className}>{children}</h3>;
    case 4:
      return <h4 className={className}>{children}</h4>;
    case 5:
      return <h5 className={className}>{children}</h5>;
    default:
      return <h6 className={className}>{children}</h6>;
  }
}

type MissingFigureProps = {
  readonly block: Block;
  /** Of what the portal says about it. */
  readonly lang: string | undefined;
  readonly children: ReactNode;
};

/** The picture itself is not kept, and the page says so rather than leave a gap. */
function MissingFigure({ block, lang, children }: MissingFigureProps) {
  return (
    <figure className="paper-words paper-figure">
      <p lang={lang} dir={lang === undefined ? undefined : 'ltr'}>
        There is a picture here in the published paper. This page does not have it.
      </p>
      {block.text !== '' && (
        <figcaption>
          {lang === undefined ? 'In words:' : <span lang={lang}>In words:</span>} {children}
        </figcaption>
      )}
    </figure>
  );
}
