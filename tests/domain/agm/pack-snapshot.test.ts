import { expect, test } from 'vitest';

import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import { toJson } from '#app/domain/agm/pack-snapshot.ts';
import { aComment, aResponse } from '#tests/support/a-response.ts';
import { aReplyPaper, aSnapshot, aSource } from '#tests/support/a-snapshot.ts';

test('the same data at the same instant give the same canonical JSON', () => {
  expect(canonicalJson(toJson(aSnapshot()))).toBe(canonicalJson(toJson(aSnapshot())));
});

test('a snapshot survives storage as JSON unchanged', () => {
  const snapshot = aSnapshot();

  expect(JSON.parse(canonicalJson(toJson(snapshot)))).toEqual(snapshot);
});

test('one response more changes the snapshot', () => {
  const { responses } = aSource();

  expect(
    canonicalJson(toJson(aSnapshot({ responses: [...responses, aResponse(999)] }))),
  ).not.toBe(canonicalJson(toJson(aSnapshot())));
});

// R-16, C-08: words and names are never in what the files are made from.
test('a snapshot holds no words of a respondent, and no name of a person', () => {
  const response = aResponse(1, {
    consent: 'with-name',
    comments: [
      aComment({
        target: { kind: 'block', id: 'b1' },
        words: 'Unmistakable words',
        suggestedWording: 'Unmistakable wording',
      }),
    ],
  });

  const text = canonicalJson(toJson(aSnapshot({ responses: [response] })));

  expect(text).not.toContain('Unmistakable');
  expect(text).not.toContain('A Resident');
  expect(text).not.toContain('resident@example.org');
  expect(text).not.toContain(response.reference);
});

test('comments are counted by what they are about, on parts that are gone as well', () => {
  const on = (id: string) => aComment({ target: { kind: 'block', id }, words: 'Words' });

  const snapshot = aSnapshot({
    responses: [
      aResponse(1, { comments: [on('b2'), on('gone')] }),
      aResponse(2, {
        comments: [on('b2'), aComment({ target: { kind: 'consultation' }, words: 'All' })],
      }),
    ],
  });

  expect(snapshot.comments).toEqual([
    {
      target: 'consultation',
      label: 'The consultation as a whole',
      individuals: 1,
      organisations: 0,
    },
    {
      target: 'block:b2',
      label: '1.2 Two groups do much the same work.',
      individuals: 2,
      organisations: 0,
    },
    { target: 'block:gone', label: null, individuals: 1, organisations: 0 },
  ]);
});

test('positions on the options of an appraisal are counted like those on proposals', () => {
  const option = {
    id: 'o1',
    label: 'A',
    title: 'A smaller board',
    description: '',
    conclusion: null,
    status: 'undecided' as const,
    sourceBlocks: [],
  };
  const version = { ...aSource().version, paper: aReplyPaper(0, { options: [option] }) };
  const comment = aComment({ target: { kind: 'option', id: 'o1' }, position: 'oppose' });

  const snapshot = aSnapshot({ version, responses: [aResponse(1, { comments: [comment] })] });

  expect(snapshot.options).toMatchObject([
    { id: 'o1', title: 'Option A: A smaller board', base: 1 },
  ]);
});
