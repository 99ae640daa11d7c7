/** The one script of the portal: saves a comment while it is typed. No page needs it. */
export function WritingScript() {
  return <script type="module" src="/respond.js" />;
}

/**
 * Clears what the script keeps on an own device of answers to one consultation, once they are sent, can
 * no longer be, or the device turns out to be shared; `null` for all consultations.
 */
export function ForgetCopies({ slug }: { readonly slug: string | null }) {
  return (
    <>
      <div hidden data-clear-copies={slug === null ? '' : journeyOf(slug)} />
      <WritingScript />
    </>
  );
}

/** With what the address of everything typed in answer to the consultation begins. */
export function journeyOf(slug: string): string {
  return `/consultations/${slug}/respond/`;
}
