/** The schedule of meetings in a person's hands (D-17 and A-25 in part). */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { applyEdit } from '#app/domain/paper/edit/apply-edit.ts';
import type { MeetingWords, PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { aHeading, aParagraph, aSource, aTable } from '#tests/support/documents.ts';

const SCHEDULE = importPaper(
  aSource(
    aHeading('Forward schedule'),
    aTable([
      ['Month', 'Date', 'Meeting', 'Subject'],
      ['October 2011', '13th', 'Harbour Forum', 'Aims'],
      ['December', 'tbc', 'Harbour Forum', 'Annual General Meeting'],
      ['January', '12th', 'Health Group', 'Plans'],
    ]),
    aParagraph('It ends. It is over.'),
  ),
  { kind: 'schedule' },
);

const NONE = importPaper(aSource(aParagraph('It ends.')), { kind: 'consultation' });

function words(changed: Partial<MeetingWords> = {}): MeetingWords {
  return {
    ...{ body: 'Parish Assembly', date: null, precision: 'tbc', status: 'tbc' },
    ...{ agm: false, subject: null },
    ...changed,
  };
}

let made = 0;

function done(paper: Paper, edit: PaperEdit): Paper {
  const outcome = applyEdit(paper, edit, () => `n${(made += 1)}`);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.paper;
}

function listed({ meetings }: Paper): readonly string[] {
  return meetings.map(({ date, body }) => `${date ?? 'tbc'} ${body}`);
}

test.each<[string, Partial<MeetingWords>, number]>([
  ['a day between two', { date: '2011-11-24', precision: 'day' }, 1],
  ['the first of all', { date: '2011-09', precision: 'month' }, 0],
  ['the day of one that is there', { date: '2011-10-13', precision: 'day' }, 1],
  ['one to be confirmed', {}, 3],
])('a meeting that is added stands at its date: %s', (_what, changed, place) => {
  const before = listed(SCHEDULE);
  const after = done(SCHEDULE, { kind: 'add-meeting', words: words(changed) });
  const line = `${changed.date ?? 'tbc'} Parish Assembly`;

  expect(listed(after)).toEqual([...before.slice(0, place), line, ...before.slice(place)]);
  expect(after.meetings[place]).toEqual({
    ...words(changed),
    ...{ id: `n${made}`, sourceBlocks: [] },
  });
  expect(after.suggested).toEqual(SCHEDULE.suggested);
});

test('a paper without a schedule takes meetings too, and its words stay as they are', () => {
  const after = done(NONE, { kind: 'add-meeting', words: words({ agm: true }) });

  expect(after).toEqual({
    ...NONE,
    meetings: [{ ...words({ agm: true }), id: `n${made}`, sourceBlocks: [] }],
  });
});

test('what a person added is kept when the paper is cut or retagged afterwards', () => {
  const added = done(SCHEDULE, { kind: 'add-meeting', words: words() });
  const cut = done(added, { kind: 'split', block: 'b3', at: 'It ends. '.length });

  expect(cut.meetings).toEqual(added.meetings);
});

test('one that was added is changed and removed like any other', () => {
  const added = done(NONE, { kind: 'add-meeting', words: words() });
  const meeting = added.meetings[0]?.id ?? '';
  const dated = words({ date: '2011-11-24', precision: 'day', status: 'confirmed' });
  const changed = done(added, { kind: 'change-meeting', meeting, words: dated });

  expect(changed.meetings).toEqual([{ ...dated, id: meeting, sourceBlocks: [] }]);
  expect(done(changed, { kind: 'remove-meeting', meeting })).toEqual(NONE);
  expect(applyEdit(NONE, { kind: 'change-meeting', meeting, words: dated }, () => 'n').ok).toBe(
    false,
  );
});

test('no order of additions loses a meeting or gives one a date that nobody typed', () => {
  const date = fc.constantFrom(null, '2011-11', '2011-11-24', '2011-12', '2012-01-31');
  fc.assert(
    fc.property(fc.array(date, { maxLength: 8 }), (dates) => {
      let paper = SCHEDULE;
      for (const one of dates)
        paper = done(paper, { kind: 'add-meeting', words: words({ date: one }) });
      const typed = dates.map((one) => `${one ?? 'tbc'} Parish Assembly`);
      expect([...listed(paper)].sort()).toEqual([...listed(SCHEDULE), ...typed].sort());
    }),
  );
});
