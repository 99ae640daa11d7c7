/** The frame of a page about the office itself: one heading and running text. */
import type { ReactNode } from 'react';

import { BackLink } from '../back-link.tsx';
import { Layout, Main } from '../layout.tsx';

type OfficePageProps = {
  readonly portalName: string;
  readonly heading: string;
  readonly children: ReactNode;
};

export function OfficePage({ portalName, heading, children }: OfficePageProps) {
  return (
    <Layout portalName={portalName}>
      <BackLink href="/" label="All consultations" />
      <Main>
        <div className="portal-prose">
          <h1 className="govuk-heading-l">{heading}</h1>
          {children}
        </div>
      </Main>
    </Layout>
  );
}

type ParagraphsProps = {
  /** Paragraphs parted by a blank line, as an administrator writes them. */
  readonly text: string;
};

export function Paragraphs({ text }: ParagraphsProps) {
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, at) => (
          <p className="portal-lines" key={at}>
            {paragraph.trim()}
          </p>
        ))}
    </>
  );
}

/** Said on a page whose words are still the model's. */
export function NeedsReview({ needsReview }: { readonly needsReview: boolean }) {
  if (!needsReview) return null;
  return (
    <p className="govuk-inset-text">
      These are model words. The partnership office has not checked them yet.
    </p>
  );
}
