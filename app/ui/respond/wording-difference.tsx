/**
 * Suggested words against the published ones: struck through and underlined, coloured, and said in
 * words to those who do not see either.
 */
import type { DifferencePart } from '#app/domain/response/wording-difference.ts';

export function WordingDifference({ parts }: { readonly parts: readonly DifferencePart[] }) {
  if (parts.length === 0) return null;
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">
        Compared with the paper. <del>Struck through</del> means taken out;{' '}
        <ins>underlined</ins> means put in.
      </p>
      <div className="govuk-body portal-said portal-difference">
        {parts.map((part, place) => (
          <Part key={place} {...part} />
        ))}
      </div>
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
