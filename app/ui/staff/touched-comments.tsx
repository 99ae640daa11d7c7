/** Comments on the parts of a paper that a correction touches, each with a link to its response. */
import { Details } from '../details.tsx';

type TouchedPart = {
  readonly key: string;
  readonly title: string;
  /** False when the correction leaves it alone, and one that is published already changed it. */
  readonly isTouchedNow: boolean;
  readonly comments: readonly {
    readonly number: number;
    readonly reference: string;
    readonly paperVersion: number;
  }[];
  readonly drafts: number;
};

type TouchedCommentsProps = {
  readonly touched: readonly TouchedPart[];
  /** False when there are more comments than are listed. */
  readonly isComplete: boolean;
  readonly maySeeResponses: boolean;
  /** Address of the consultation's desk. */
  readonly address: string;
};

export function TouchedComments(props: TouchedCommentsProps) {
  const { touched, isComplete } = props;
  const now = touched.filter(({ isTouchedNow }) => isTouchedNow);
  const before = touched.filter(({ isTouchedNow }) => !isTouchedNow);
  return (
    <>
      <section aria-labelledby="touched">
        <h2 className="govuk-heading-m" id="touched">
          Comments that it touches
        </h2>
        <p className="govuk-body">
          {now.length === 0
            ? 'Nobody has commented on a part of the paper that is different.'
            : 'A comment stays with the version that its writer read. Look at these: the writers ' +
              'may have said something else to the corrected words.'}
        </p>
        {!isComplete && (
          <p className="govuk-body">There are more comments than are listed here.</p>
        )}
        <TouchedList {...props} touched={now} />
      </section>
      {before.length > 0 && (
        <section aria-labelledby="touched-before">
          <h2 className="govuk-heading-m" id="touched-before">
            Comments on words that were corrected before
          </h2>
          <p className="govuk-body">
            These were written on an earlier version, and the words have changed since. This
            correction does not touch them.
          </p>
          <TouchedList {...props} touched={before} />
        </section>
      )}
    </>
  );
}

function TouchedList(props: TouchedCommentsProps) {
  if (props.touched.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--spaced">
      {props.touched.map((part) => (
        <li key={part.key}>
          <Touched part={part} {...props} />
        </li>
      ))}
    </ul>
  );
}

/** More links than these are folded away. */
const SHOWN_AT_ONCE = 20;

function Touched({
  part,
  maySeeResponses,
  address,
}: TouchedCommentsProps & { readonly part: TouchedPart }) {
  const { title, comments, drafts } = part;
  const links = maySeeResponses ? comments : [];
  return (
    <>
      <strong>{title}</strong>: {counted(comments.length, 'comment')} in responses
      {drafts > 0 && <>, and {counted(drafts, 'draft')} not sent yet</>}.
      <ResponseLinks comments={links.slice(0, SHOWN_AT_ONCE)} address={address} />
      {links.length > SHOWN_AT_ONCE && (
        <Details summary={`${links.length - SHOWN_AT_ONCE} more on ${title}`}>
          <ResponseLinks comments={links.slice(SHOWN_AT_ONCE)} address={address} />
        </Details>
      )}
    </>
  );
}

type ResponseLinksProps = Pick<TouchedPart, 'comments'> & { readonly address: string };

function ResponseLinks({ comments, address }: ResponseLinksProps) {
  if (comments.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {comments.map(({ number, reference, paperVersion }) => (
        <li key={number}>
          <a className="govuk-link" href={`${address}/responses/${number}`}>
            Response {reference}
          </a>
          , on version {paperVersion}
        </li>
      ))}
    </ul>
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
