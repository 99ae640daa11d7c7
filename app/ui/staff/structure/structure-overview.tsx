/** Every entry of a structure in tables, with what can be done with each. */
import type { ReactNode } from 'react';

import type { Paper } from '#app/domain/paper/paper.ts';
import { countSuggested, type EntryKind } from '#app/domain/structure/edit-structure.ts';
import { ENTRY_NOUNS, groupNameAt } from '#app/domain/structure/entry-names.ts';
import { namesOf } from '#app/domain/structure/group-changes.ts';
import type { Confirmable, Structure } from '#app/domain/structure/structure.ts';
import { Button } from '../../button.tsx';
import { DataTable, type DataColumn } from '../../data-table.tsx';
import { CHANGE_TYPE_WORDS, kindWords, seatTotalWords } from '../../structure/words.ts';
import { Tag } from '../../tag.tsx';
import { PublicationNotice } from '../publication-notice.tsx';
import { ENTRY_PATHS, entryHref, removalHref, WHEN_WORDS } from './entry-words.ts';
import { CERTAINTY_CHOICES } from './line-fields.tsx';

type StructureOverviewProps = {
  readonly editor: {
    readonly slug: string;
    readonly paper: Paper;
    readonly version: number | null;
    readonly hasUnpublishedChanges: boolean;
  };
};

export function StructureOverview({ editor }: StructureOverviewProps) {
  const { slug, paper } = editor;
  const { structure } = paper;
  const address = `/staff/consultations/${slug}/structure`;
  return (
    <>
      <PublicationNotice {...editor} />
      <ul className="govuk-list govuk-list--spaced">
        <li>
          <a className="govuk-link" href={`${address}/preview`}>
            See it as a list, as drawings and as tables
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${address}/file`}>
            Bring it from a file, or take it as one
          </a>
        </li>
      </ul>
      <Section slug={slug} structure={structure} kind="group" heading="Groups">
        {groupRows(structure)}
      </Section>
      <Section slug={slug} structure={structure} kind="seat" heading="Seats">
        {seatRows(structure)}
      </Section>
      <Section slug={slug} structure={structure} kind="line" heading="Reporting lines">
        {lineRows(structure)}
      </Section>
      <Section slug={slug} structure={structure} kind="change" heading="Changes">
        {changeRows(structure)}
      </Section>
    </>
  );
}

type Row = {
  readonly id: string;
  readonly name: string;
  readonly isSuggested: boolean;
  /** Cells after the name. */
  readonly cells: readonly ReactNode[];
};

type SectionProps = {
  readonly slug: string;
  readonly structure: Structure;
  readonly kind: EntryKind;
  readonly heading: string;
  readonly children: readonly Row[];
};

const COLUMNS = {
  group: ['Group', 'Kind', 'Stands', 'Other names'],
  seat: ['Seat', 'On', 'People', 'Stands'],
  line: ['Group', 'To', 'Stands', 'Certainty'],
  change: ['Change', 'Kinds', 'Groups', 'Certainty'],
} as const satisfies Record<EntryKind, readonly string[]>;

function Section({ slug, structure, kind, heading, children: rows }: SectionProps) {
  const noun = ENTRY_NOUNS[kind];
  const suggested = countSuggested(structure)[kind];
  const columns: readonly DataColumn[] = [...COLUMNS[kind], 'What to do'].map((header) => ({
    header,
  }));
  return (
    <section aria-labelledby={ENTRY_PATHS[kind]}>
      <h2 className="govuk-heading-m" id={ENTRY_PATHS[kind]}>
        {heading} ({rows.length})
      </h2>
      <p>
        <a className="govuk-link" href={entryHref(slug, kind, null)}>
          Add a {noun}
        </a>
      </p>
      {suggested > 0 && (
        <ConfirmAll slug={slug} kind={kind} count={suggested} total={rows.length} />
      )}
      {rows.length > 0 && (
        <DataTable
          caption={heading}
          isCaptionShown={false}
          columns={columns}
          rows={rows.map((row) => [
            <RowName key="name" row={row} />,
            ...row.cells,
            <RowActions key="actions" slug={slug} kind={kind} row={row} />,
          ])}
        />
      )}
    </section>
  );
}

type ConfirmAllProps = Pick<SectionProps, 'slug' | 'kind'> & {
  readonly count: number;
  readonly total: number;
};

function ConfirmAll({ slug, kind, count, total }: ConfirmAllProps) {
  const noun = ENTRY_NOUNS[kind];
  return (
    <form method="post" action={`/staff/consultations/${slug}/structure`}>
      <p>
        {count} of {total} {count === 1 ? 'is' : 'are'} only suggested: a program read them from
        the paper. Check each against the words, then confirm.
      </p>
      <input type="hidden" name="kind" value={kind} />
      <Button look="secondary">Confirm every suggested {noun}</Button>
    </form>
  );
}

function RowName({ row }: { readonly row: Row }) {
  return (
    <>
      {row.name}
      {row.isSuggested && (
        <>
          {' '}
          <Tag colour="yellow">Suggested</Tag>
        </>
      )}
    </>
  );
}

type RowActionsProps = Pick<SectionProps, 'slug' | 'kind'> & { readonly row: Row };

function RowActions({ slug, kind, row }: RowActionsProps) {
  const subject = <span className="govuk-visually-hidden"> {row.name}</span>;
  return (
    <div className="editor-actions">
      <a className="govuk-link" href={entryHref(slug, kind, row.id)}>
        Change{subject}
      </a>
      <a className="govuk-link" href={removalHref(slug, kind, row.id)}>
        Remove{subject}
      </a>
      {row.isSuggested && (
        <form method="post" action={`/staff/consultations/${slug}/structure`}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="id" value={row.id} />
          <button className="editor-link" type="submit">
            Confirm{subject}
          </button>
        </form>
      )}
    </div>
  );
}

function isOpen({ isSuggested }: Confirmable): boolean {
  return isSuggested === true;
}

function groupRows({ groups }: Structure): readonly Row[] {
  return groups.map((group) => ({
    id: group.id,
    name: group.name,
    isSuggested: isOpen(group),
    cells: [kindWords(group), WHEN_WORDS[group.when], namesOf(group).slice(1).join('; ')],
  }));
}

function seatRows(structure: Structure): readonly Row[] {
  return structure.seats.map((seat) => ({
    id: seat.id,
    name: seat.label,
    isSuggested: isOpen(seat),
    cells: [
      groupNameAt(structure, seat.group, seat.when),
      seatTotalWords({ ...seat, conditions: seat.condition === null ? [] : [seat.condition] }),
      WHEN_WORDS[seat.when],
    ],
  }));
}

const TIE_WORDS = { accountable: '', links: 'links with ', advisory: 'advises ' } as const;

function lineRows(structure: Structure): readonly Row[] {
  return structure.reportingLines.map((line) => ({
    id: line.id,
    name: groupNameAt(structure, line.from, line.when),
    isSuggested: isOpen(line),
    cells: [
      `${TIE_WORDS[line.kind]}${groupNameAt(structure, line.to, line.when)}`,
      WHEN_WORDS[line.when],
      CERTAINTY_CHOICES[line.certainty],
    ],
  }));
}

function changeRows(structure: Structure): readonly Row[] {
  return structure.changes.map((change) => ({
    id: change.id,
    name: change.title,
    isSuggested: isOpen(change),
    cells: [
      change.types.map((type) => CHANGE_TYPE_WORDS[type]).join(', '),
      change.groups.map((id) => groupNameAt(structure, id)).join('; '),
      CERTAINTY_CHOICES[change.certainty],
    ],
  }));
}
