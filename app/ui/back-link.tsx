/** The link above the main content that leads one step back, to a stated address. */
type BackLinkProps = { readonly href: string; readonly label?: string };

export function BackLink({ href, label = 'Back' }: BackLinkProps) {
  return (
    <nav aria-label="Back">
      <a className="govuk-back-link" href={href}>
        {label}
      </a>
    </nav>
  );
}
