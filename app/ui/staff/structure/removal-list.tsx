/** What goes with a group that is removed, so that nobody is surprised by it. */
type RemovalListProps = {
  readonly seats: readonly string[];
  readonly lines: readonly string[];
  /** Titles of changes that stay and no longer name the group. */
  readonly changes: readonly string[];
};

export function RemovalList({ seats, lines, changes }: RemovalListProps) {
  const parts = [
    { heading: 'These seats go with it', entries: seats },
    { heading: 'These reporting lines go with it', entries: lines },
    { heading: 'These changes stay and no longer name it', entries: changes },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <div className="portal-prose">
      {parts.length === 0 && <p>Nothing else goes with it.</p>}
      {parts.map(({ heading, entries }) => (
        <section key={heading}>
          <h2 className="govuk-heading-s">{heading}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {entries.map((entry, at) => (
              <li key={at}>{entry}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>You can undo this. Comments that people have made stay on the version they read.</p>
    </div>
  );
}
