/** Two things to be compared, beside each other where there is room and one below the other elsewhere. */
import type { ReactNode } from 'react';

type Side = { readonly heading: string; readonly content: ReactNode };

export function SideBySide({ sides }: { readonly sides: readonly [Side, Side] }) {
  return (
    <div className="portal-sides">
      {sides.map(({ heading, content }) => (
        <section className="portal-sides__side" key={heading}>
          <h2 className="govuk-heading-s">{heading}</h2>
          {content}
        </section>
      ))}
    </div>
  );
}
