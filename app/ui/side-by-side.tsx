/** Two things to be compared, beside each other where there is room and one below the other elsewhere. */
import type { ReactNode } from 'react';

type Side = { readonly heading: string; readonly content: ReactNode };

type SideBySideProps = {
  readonly sides: readonly [Side, Side];
  /** Of the two headings; h2 where nothing is said. */
  readonly level?: 'h2' | 'h3';
};

export function SideBySide({ sides, level: Level = 'h2' }: SideBySideProps) {
  return (
    <div className="portal-sides">
      {sides.map(({ heading, content }) => (
        <section className="portal-sides__side" key={heading}>
          <Level className="govuk-heading-s">{heading}</Level>
          {content}
        </section>
      ))}
    </div>
  );
}
