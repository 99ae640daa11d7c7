/** The other pages of a consultation that have something to show. */
import type { Paper } from '#app/domain/paper/paper.ts';

type ConsultationLinksProps = {
  readonly paper: Paper;
  readonly slug: string;
  /** Responses that can be read by everybody. */
  readonly publishedResponses: number;
};

export function ConsultationLinks({ paper, slug, publishedResponses }: ConsultationLinksProps) {
  const page = `/consultations/${slug}`;
  const links = [
    { href: '#paper', label: 'Read the paper', isShown: true },
    {
      href: `${page}/structure`,
      label: 'What would change: groups, seats and who reports to whom',
      isShown: paper.structure.groups.length > 0,
    },
    {
      href: `${page}/options`,
      label: 'Compare the options',
      isShown: paper.options.length > 0,
    },
    {
      href: `${page}/responses`,
      label: 'Read what people said',
      isShown: publishedResponses > 0,
    },
    { href: '#ways-to-reply', label: 'Ways to reply', isShown: true },
    { href: '#other-formats', label: 'Other formats and languages', isShown: true },
  ].filter(({ isShown }) => isShown);
  return (
    <nav className="portal-links" aria-label="In this consultation">
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
