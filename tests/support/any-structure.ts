/** Any register that fits together and fits a paper with the given blocks and proposals. */
import fc from 'fast-check';

import {
  CERTAINTIES,
  CHANGE_TYPES,
  GROUP_STATUSES,
  GROUP_TYPES,
  REPORTING_KINDS,
  WHEN,
  type Confirmable,
  type Structure,
} from '#app/domain/structure/structure.ts';

type Place = { readonly blocks: readonly string[]; readonly proposals: readonly string[] };

const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const maybeWords = fc.option(words, { nil: null });
const maybeMeetings = fc.option(fc.nat({ max: 60 }), { nil: null });
const when = fc.constantFrom(...WHEN);
const certainty = fc.constantFrom(...CERTAINTIES);
const suggestion: fc.Arbitrary<Confirmable> = fc.constantFrom({}, { isSuggested: true });

const group = fc.record({
  id: words,
  name: words,
  aliases: fc.array(words, { maxLength: 3 }),
  type: fc.constantFrom(...GROUP_TYPES),
  status: fc.constantFrom(...GROUP_STATUSES),
  when,
  frequency: maybeWords,
  meetingsPerYear: maybeMeetings,
  remit: maybeWords,
  secretariat: maybeWords,
  former: fc.option(
    fc.record({
      name: maybeWords,
      frequency: maybeWords,
      meetingsPerYear: maybeMeetings,
      remit: maybeWords,
    }),
    { nil: null },
  ),
});

const seatOn = (groups: readonly string[]) =>
  fc
    .record({
      id: words,
      group: fc.constantFrom(...groups),
      label: words,
      organisation: maybeWords,
      minimum: fc.nat({ max: 60 }),
      maximum: fc.option(fc.nat({ max: 60 }), { nil: null }),
      condition: maybeWords,
      when,
    })
    .map((seat) => ({
      ...seat,
      maximum: seat.maximum === null ? null : seat.minimum + seat.maximum,
    }));

const lineBetween = (groups: readonly string[]) =>
  fc.record({
    id: words,
    from: fc.constantFrom(...groups),
    to: fc.constantFrom(...groups),
    kind: fc.constantFrom(...REPORTING_KINDS),
    when,
    certainty,
  });

const changeOf = (groups: readonly string[], { blocks, proposals }: Place) =>
  fc.record({
    id: words,
    types: fc.uniqueArray(fc.constantFrom(...CHANGE_TYPES), { minLength: 1, maxLength: 3 }),
    title: words,
    groups: fc.subarray([...groups]),
    before: maybeWords,
    after: maybeWords,
    sourceBlocks: fc.subarray([...blocks]),
    certainty,
    note: maybeWords,
    proposal: fc.constantFrom(null, ...proposals),
  });

/** Different ids, and each entry confirmed or only suggested. */
function listOf<Entry extends { readonly id: string }>(entry: fc.Arbitrary<Entry>) {
  const either = fc.tuple(entry, suggestion).map(([plain, mark]) => ({ ...plain, ...mark }));
  return fc.uniqueArray(either, { selector: ({ id }) => id, maxLength: 8 });
}

export function anyStructure(place: Place): fc.Arbitrary<Structure> {
  return listOf(group).chain((groups) => {
    const ids = groups.map(({ id }) => id);
    return fc.record({
      groups: fc.constant(groups),
      seats: ids.length === 0 ? fc.constant([]) : listOf(seatOn(ids)),
      reportingLines: ids.length === 0 ? fc.constant([]) : listOf(lineBetween(ids)),
      changes: listOf(changeOf(ids, place)),
    });
  });
}
