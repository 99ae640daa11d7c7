/** A number that opens the list of exactly the responses that make it up. */
import { figureKey, type Figure } from '#app/domain/analysis/figure.ts';

type FigureLinkProps = {
  readonly figure: Figure;
  readonly count: number;
  /** What is counted, for those who hear the link by itself. */
  readonly of: string;
  /** Address of the responses behind a figure; null where the reader may not see them. */
  readonly hrefOf: ((figureKey: string) => string) | null;
};

export function FigureLink({ figure, count, of, hrefOf }: FigureLinkProps) {
  if (hrefOf === null) return <>{count}</>;
  return (
    <a className="govuk-link" href={hrefOf(figureKey(figure))}>
      {count}
      <span className="govuk-visually-hidden"> {of}</span>
    </a>
  );
}
