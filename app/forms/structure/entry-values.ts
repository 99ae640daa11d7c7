/** What the form for an entry starts with: the entry as its fields, or the usual for a new one. */
import type { Entry, EntryKind } from '#app/domain/structure/edit-structure.ts';
import type { Change, Group, ReportingLine, Seat } from '#app/domain/structure/structure.ts';
import type { Fields } from '../rejection.ts';

const USUAL: Readonly<Record<EntryKind, Fields>> = {
  group: {},
  seat: { minimum: '1', maximum: '1' },
  line: { kind: 'accountable', certainty: 'clear' },
  change: { certainty: 'clear' },
};

export function usualValues(kind: EntryKind): Fields {
  return USUAL[kind];
}

/** Reading these again gives the entry. */
export function entryValues({ kind, value }: Entry): Fields {
  switch (kind) {
    case 'group':
      return groupValues(value);
    case 'seat':
      return seatValues(value);
    case 'line':
      return lineValues(value);
    case 'change':
      return changeValues(value);
  }
}

function groupValues(group: Group): Fields {
  const { name, aliases, type, status, when, former } = group;
  return {
    ...{ name, type, status, when },
    aliases: aliases.join('\n'),
    ...workValues(group),
    ...(former ? formerValues(former) : {}),
  };
}

function workValues({ frequency, meetingsPerYear, remit, secretariat }: Group): Fields {
  return {
    frequency: frequency ?? '',
    meetingsPerYear: meetingsPerYear?.toString() ?? '',
    remit: remit ?? '',
    secretariat: secretariat ?? '',
  };
}

function formerValues(former: NonNullable<Group['former']>): Fields {
  return {
    formerName: former.name ?? '',
    formerFrequency: former.frequency ?? '',
    formerMeetingsPerYear: former.meetingsPerYear?.toString() ?? '',
    formerRemit: former.remit ?? '',
  };
}

function seatValues({ group, label, organisation, condition, when, ...numbers }: Seat): Fields {
  return {
    ...{ group, label, when },
    organisation: organisation ?? '',
    minimum: String(numbers.minimum),
    maximum: numbers.maximum?.toString() ?? '',
    condition: condition ?? '',
  };
}

function lineValues({ from, to, kind, when, certainty }: ReportingLine): Fields {
  return { from, to, kind, when, certainty };
}

function changeValues({ title, types, groups, sourceBlocks, ...words }: Change): Fields {
  return {
    ...{ title, types, groups, sourceBlocks },
    certainty: words.certainty,
    before: words.before ?? '',
    after: words.after ?? '',
    note: words.note ?? '',
    proposal: words.proposal ?? '',
  };
}
