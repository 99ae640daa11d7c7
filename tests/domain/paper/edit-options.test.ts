import { expect, test } from 'vitest';

import {
  appraisalName,
  findAppraisalEntry,
  freeAppraisalId,
  removeAppraisalEntry,
  saveAppraisalEntry,
} from '#app/domain/paper/edit-options.ts';
import { appraisalValues, readOption, readPrinciple } from '#app/forms/options/option-form.ts';
import { AN_APPRAISAL } from '#tests/support/an-appraisal.ts';

test('what is said of an option is saved with it, and silence is not an entry', () => {
  const entry = findAppraisalEntry(AN_APPRAISAL, 'option', 'option-1');
  if (entry?.kind !== 'option') throw new Error('There is a first option');

  const saved = saveAppraisalEntry(
    AN_APPRAISAL,
    {
      kind: 'option',
      value: entry.value,
      said: [
        { principle: 'principle-1', text: '' },
        { principle: 'principle-2', text: 'Costs more' },
      ],
    },
    'option-1',
  );

  expect(saved.assessments).toEqual([
    { option: 'option-2', principle: 'principle-1', text: 'Adds no meetings' },
    { option: 'option-1', principle: 'principle-2', text: 'Costs more' },
  ]);
});

test('what is said goes with the option or the principle that is removed', () => {
  const without = (kind: 'option' | 'principle', id: string) =>
    removeAppraisalEntry(AN_APPRAISAL, kind, id).assessments.length;

  expect(AN_APPRAISAL.assessments).toHaveLength(2);
  expect(without('option', 'option-2')).toBe(1);
  expect(without('principle', 'principle-1')).toBe(0);
});

test.each(['option', 'principle'] as const)(
  'the form of any %s, sent as it came, changes nothing',
  (kind) => {
    const entries = kind === 'option' ? AN_APPRAISAL.options : AN_APPRAISAL.principles;
    const read = kind === 'option' ? readOption : readPrinciple;
    for (const { id } of entries) {
      const entry = findAppraisalEntry(AN_APPRAISAL, kind, id);
      const draft = read(appraisalValues(entry, AN_APPRAISAL), AN_APPRAISAL);

      if (!draft.ok) throw new Error(JSON.stringify(draft.refusal));
      const saved = saveAppraisalEntry(AN_APPRAISAL, draft.value, id);
      expect(findAppraisalEntry(saved, kind, id)).toEqual(entry);
    }
  },
);

test('ids are free, and names follow the printed label', () => {
  expect(freeAppraisalId(AN_APPRAISAL, 'option')).toBe('option-3');
  expect(appraisalName(AN_APPRAISAL, 'option', 'option-1')).toBe('option A');
  expect(appraisalName(AN_APPRAISAL, 'option', 'option-2')).toBe('Option B');
  expect(appraisalName(AN_APPRAISAL, 'principle', 'gone')).toBe('principle gone');
});
