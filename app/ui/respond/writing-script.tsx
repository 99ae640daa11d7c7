/** The one script of the portal: saves a comment while it is typed. No page needs it. */
export function WritingScript() {
  return <script type="module" src="/respond.js" />;
}
