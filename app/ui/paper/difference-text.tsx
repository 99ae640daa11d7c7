/**
 * One wording against another: struck through and underlined, coloured, and said in words to those who
 * do not see any of it.
 */
import type { DifferencePart } from '#app/domain/paper/wording-difference.ts';

export function DifferenceText({ parts }: { readonly parts: readonly DifferencePart[] }) {
  return (
    <div className="govuk-body portal-said portal-difference">
      {parts.map((part, place) => (
        <Part key={place} {...part} />
      ))}
    </div>
  );
}

/** How to read it. */
export function DifferenceKey() {
  return (
    <>
      <del>Struck through</del> means taken out; <ins>underlined</ins> means put in.
    </>
  );
}

function Part({ kind, text }: DifferencePart) {
  if (kind === 'kept') return <>{text}</>;
  const Tag = kind === 'removed' ? 'del' : 'ins';
  return (
    <Tag>
      <span className="govuk-visually-hidden">
        {kind === 'removed' ? ' [taken out: ' : ' [put in: '}
      </span>
      {text}
      <span className="govuk-visually-hidden">] </span>
    </Tag>
  );
}
