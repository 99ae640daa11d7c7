/** The paper's outline, two levels deep, as links. */
import { directionOf } from '#app/domain/consultation/languages.ts';
import type { Block } from '#app/domain/paper/block.ts';
import { isOutline, type Reading } from './reading.ts';

export function PaperContents({ reading }: { readonly reading: Reading }) {
  const top = (reading.children.get(null) ?? []).filter(({ kind }) => isOutline(kind));
  if (top.length === 0) return null;
  const { language } = reading.paper;
  return (
    <nav className="paper-contents" aria-labelledby="contents">
      <h3 className="govuk-heading-s" id="contents">
        Contents
      </h3>
      <ol lang={language} dir={directionOf(language)}>
        {top.map((block) => (
          <li key={block.id}>
            <ContentsLink block={block} />
            <Inner block={block} reading={reading} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Inner({ block, reading }: { readonly block: Block; readonly reading: Reading }) {
  const inner = (reading.children.get(block.id) ?? []).filter(({ kind }) => isOutline(kind));
  if (inner.length === 0) return null;
  return (
    <ol>
      {inner.map((child) => (
        <li key={child.id}>
          <ContentsLink block={child} />
        </li>
      ))}
    </ol>
  );
}

function ContentsLink({ block }: { readonly block: Block }) {
  return (
    <a href={`#${block.id}`}>
      {block.label !== null && <span className="paper-contents__label">{block.label} </span>}
      {block.text}
    </a>
  );
}
