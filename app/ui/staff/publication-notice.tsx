/** Which state of a paper people read while its editor works on another. */
import { InsetText } from '../notices.tsx';

type PublicationNoticeProps = {
  readonly slug: string;
  /** Number of the version that the public reads; null while nothing is published. */
  readonly version: number | null;
  readonly hasUnpublishedChanges: boolean;
};

export function PublicationNotice(props: PublicationNoticeProps) {
  const { slug, version, hasUnpublishedChanges } = props;
  if (version === null) return null;
  const publish = (
    <a className="govuk-link" href={`/staff/consultations/${slug}/corrections`}>
      publish a correction
    </a>
  );
  return (
    <InsetText>
      {hasUnpublishedChanges ? (
        <>
          People still read version {version}. They see your changes once you {publish}.
        </>
      ) : (
        <>
          People read version {version}, which says what stands here. They see a change once you{' '}
          publish a correction.
        </>
      )}
    </InsetText>
  );
}
