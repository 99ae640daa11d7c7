/** The form for one entry of a structure, with what is on record where a save came too late. */
import type { Paper } from '#app/domain/paper/paper.ts';
import type { Entry, EntryKind } from '#app/domain/structure/edit-structure.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { entryValues, usualValues } from '#app/forms/structure/entry-values.ts';
import { Button, ButtonGroup } from '../../button.tsx';
import { InsetText } from '../../notices.tsx';
import { SummaryList } from '../../summary-list.tsx';
import { ChangeFields } from './change-fields.tsx';
import { ENTRY_PATHS, entryHref, removalHref } from './entry-words.ts';
import { describeEntry } from './describe-entry.ts';
import { GroupFields } from './group-fields.tsx';
import { LineFields } from './line-fields.tsx';
import type { Place } from './place-picker.tsx';
import { SeatFields } from './seat-fields.tsx';

type EntryFormProps = {
  readonly editor: {
    readonly slug: string;
    readonly paper: Paper;
    readonly places: readonly Place[];
  };
  readonly kind: EntryKind;
  /** Null for a new one. */
  readonly entry: Entry | null;
  /** Digest of the entry as it is shown; null for a new one. */
  readonly seen: string | null;
  readonly rejection: Rejection | undefined;
};

export function EntryForm(props: EntryFormProps) {
  const { editor, kind, entry, seen, rejection } = props;
  const { slug } = editor;
  const isConflict = rejection?.errors[''] !== undefined;
  return (
    <>
      {entry?.value.isSuggested && (
        <InsetText>
          A program read this from the paper. Check it against the words; saving confirms it.
        </InsetText>
      )}
      {isConflict && entry && (
        <>
          <h2 className="govuk-heading-s">On record now</h2>
          <SummaryList rows={describeEntry(entry, editor.paper)} />
        </>
      )}
      <form
        className="portal-prose"
        method="post"
        action={entryHref(slug, kind, entry?.value.id ?? null)}
        noValidate
      >
        {seen !== null && <input type="hidden" name="seen" value={seen} />}
        <EntryFields {...props} />
        <ButtonGroup>
          <Button>Save</Button>
          <a
            className="govuk-link"
            href={`/staff/consultations/${slug}/structure#${ENTRY_PATHS[kind]}`}
          >
            Leave it as it is
          </a>
          {entry && (
            <a className="govuk-link" href={removalHref(slug, kind, entry.value.id)}>
              Remove it
            </a>
          )}
        </ButtonGroup>
      </form>
    </>
  );
}

function EntryFields({ editor, kind, entry, rejection }: EntryFormProps) {
  const { paper, places } = editor;
  const fields = { values: entry ? entryValues(entry) : usualValues(kind), rejection };
  switch (kind) {
    case 'group':
      return <GroupFields {...fields} />;
    case 'seat':
      return <SeatFields {...fields} groups={paper.structure.groups} />;
    case 'line':
      return <LineFields {...fields} groups={paper.structure.groups} />;
    case 'change':
      return <ChangeFields {...fields} paper={paper} places={places} />;
  }
}
