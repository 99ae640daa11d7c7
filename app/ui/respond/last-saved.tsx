/** Who of an organisation last saved a part of its draft, with the way to all that was saved there. */
import { formatInstant } from '#app/domain/consultation/london-time.ts';

export type Authors = Readonly<Record<string, { readonly by: string; readonly at: Date }>>;

type LastSavedProps = {
  /** Null for everybody who answers alone. */
  readonly organisation: { readonly authors: Authors } | null;
  /** Key of the part. */
  readonly part: string;
  /** Address of the journey. */
  readonly root: string;
};

export function LastSaved({ organisation, part, root }: LastSavedProps) {
  const author = organisation?.authors[part];
  if (!author) return null;
  return (
    <p className="govuk-hint govuk-!-margin-bottom-2">
      Last saved by {author.by}, {formatInstant(author.at)}.{' '}
      <a className="govuk-link" href={`${root}/history?of=${encodeURIComponent(part)}`}>
        Everything saved here
      </a>
    </p>
  );
}
