/**
 * The frame around every public page: skip link, header, footer, in the same order everywhere
 * (R-20, R-21; WCAG 2.2 SC 3.2.6).
 *
 * A page puts its back link and its `Main` inside. Nothing here depends on who is reading.
 */
import type { ReactNode } from 'react';

type LayoutProps = {
  /** Name of the partnership office, from its settings. */
  readonly portalName: string;
  readonly children: ReactNode;
};

export function Layout({ portalName, children }: LayoutProps) {
  return (
    <>
      <SkipLink />
      <header className="portal-header">
        <div className="govuk-width-container">
          <a className="portal-header__name" href="/">
            {portalName}
          </a>
        </div>
      </header>
      <div className="govuk-width-container">{children}</div>
      <Footer portalName={portalName} />
    </>
  );
}

/** First in the page, seen when it has the focus; leads to `Main`. */
export function SkipLink() {
  return (
    <a className="govuk-skip-link" href="#main-content">
      Skip to main content
    </a>
  );
}

const FOOTER_LINKS = [
  { href: '/accessibility', label: 'Accessibility statement' },
  { href: '/privacy', label: 'Privacy notice' },
  { href: '/cookies', label: 'Cookies' },
  { href: '/contact', label: 'Contact us' },
] as const;

/** The links of R-21, then the ways in for those who have one. */
export function Footer({ portalName }: Pick<LayoutProps, 'portalName'>) {
  return (
    <footer className="portal-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">Help and information</h2>
        <ul className="portal-footer__links">
          {FOOTER_LINKS.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        <p className="portal-footer__owner">
          <span>{portalName}</span> <a href="/partner/sign-in">Partner sign in</a>{' '}
          <a href="/sign-in">Staff sign in</a>
        </p>
      </div>
    </footer>
  );
}

type MainProps = {
  readonly children: ReactNode;
  /** BCP 47 tag where the page is not in English. */
  readonly language?: string | undefined;
};

/** The main landmark, where the skip link leads. */
export function Main({ children, language }: MainProps) {
  return (
    <main className="govuk-main-wrapper" id="main-content" tabIndex={-1} lang={language}>
      {children}
    </main>
  );
}
