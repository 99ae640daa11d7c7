/** For the note of a meeting: the replies that were said there and are entered on their own. */
type SaidAtMeetingProps = {
  readonly saidThere: readonly { readonly number: number; readonly reference: string }[];
  readonly mayEnter: boolean;
  /** Address of the list of responses. */
  readonly root: string;
  /** Number of the note. */
  readonly number: number;
};

export function SaidAtMeeting({ saidThere, mayEnter, root, number }: SaidAtMeetingProps) {
  return (
    <section aria-labelledby="said-there">
      <h2 className="govuk-heading-m" id="said-there">
        What organisations said there
      </h2>
      <p className="govuk-body portal-prose">
        {saidThere.length === 0
          ? 'No reply of an organisation that spoke there has been entered on its own.'
          : 'Entered as replies of their own, and counted beside this note:'}
      </p>
      {saidThere.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {saidThere.map((reply) => (
            <li key={reply.number}>
              <a className="govuk-link" href={`${root}/${reply.number}`}>
                {reply.reference}
              </a>
            </li>
          ))}
        </ul>
      )}
      {mayEnter && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${root}/new?meeting=${number}`}>
            Enter the reply of an organisation that spoke there
          </a>
        </p>
      )}
    </section>
  );
}
