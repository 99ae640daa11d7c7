/**
 * The frame around every page of a partner: skip link, name, for which organisation and as whom they
 * are signed in, sign-out. With the public footer, so that help stands where it always stands.
 */
import type { ReactNode } from 'react';

import { Footer, SkipLink } from '../layout.tsx';

type PartnerLayoutProps = {
  readonly portalName: string;
  readonly organisation: string;
  readonly signedInAs: { readonly name: string; readonly role: string };
  readonly children: ReactNode;
};

export function PartnerLayout({
  portalName,
  organisation,
  signedInAs,
  children,
}: PartnerLayoutProps) {
  return (
    <>
      <SkipLink />
      <header className="portal-header">
        <div className="govuk-width-container portal-header__row">
          <a className="portal-header__name" href="/partner">
            {portalName} <span className="portal-header__area">{organisation}</span>
          </a>
          <div className="portal-header__person">
            <span>
              Signed in as {signedInAs.name} ({signedInAs.role})
            </span>
            <form method="post" action="/partner/sign-out">
              <button className="portal-header__button" type="submit">
                Sign out
              </button>
            </form>
          </div>
        </div>
      </header>
      <div className="govuk-width-container">{children}</div>
      <Footer portalName={portalName} />
    </>
  );
}
