/**
 * The frame around every staff page: skip link, name, who is signed in, sign-out, sections.
 *
 * Denser than the public frame, with the same landmarks and the same focus.
 */
import type { ReactNode } from 'react';

import { SkipLink } from './layout.tsx';

export type StaffSection = {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
};

type StaffLayoutProps = {
  readonly portalName: string;
  /** E-mail address and role in words of the person who is signed in. */
  readonly signedInAs: { readonly email: string; readonly role: string };
  readonly sections: readonly StaffSection[];
  readonly children: ReactNode;
};

export function StaffLayout({ portalName, signedInAs, sections, children }: StaffLayoutProps) {
  return (
    <div className="portal-staff">
      <SkipLink />
      <header className="portal-header portal-header--staff">
        <div className="govuk-width-container portal-header__row">
          <a className="portal-header__name" href="/staff">
            {portalName} <span className="portal-header__area">Staff</span>
          </a>
          <div className="portal-header__person">
            <span>
              Signed in as {signedInAs.email} ({signedInAs.role})
            </span>
            <form method="post" action="/sign-out">
              <button className="portal-header__button" type="submit">
                Sign out
              </button>
            </form>
          </div>
        </div>
      </header>
      <nav className="portal-sections" aria-label="Staff sections">
        <div className="govuk-width-container">
          <ul className="portal-sections__list">
            {sections.map(({ href, label, isCurrent }) => (
              <li key={href}>
                <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
      <div className="govuk-width-container">{children}</div>
    </div>
  );
}
