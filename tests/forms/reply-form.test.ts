import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readReply } from '#app/forms/reply-form.ts';

const form = { areas: ['Harbour'], proposalIds: ['p1', 'p2'] };
const SENT = {
  formId: 'form-1',
  channel: 'letter',
  receivedOn: '14/10/2011',
  general: 'Keep the forum.',
};

test('a typed letter is read as a reply, with a comment only where something was said', () => {
  const reply = readReply(
    { ...SENT, 'position-p2': 'oppose', 'words-p1': '   ', organisation: 'Fairhaven Action' },
    form,
  );

  expect(reply).toMatchObject({
    ok: true,
    value: {
      formId: 'form-1',
      channel: 'letter',
      receivedOn: '2011-10-14',
      writtenOn: null,
      content: {
        respondent: { type: 'organisation', organisation: { name: 'Fairhaven Action' } },
        comments: [
          { target: { kind: 'consultation' }, position: null, words: 'Keep the forum.' },
          { target: { kind: 'proposal', id: 'p2' }, position: 'oppose', words: '' },
        ],
        consent: 'not-at-all',
      },
    },
  });
});

test('everything that is wrong is named at once, by its field', () => {
  const reply = readReply(
    { receivedOn: 'soon', 'position-p1': 'yes', 'words-p2': 'x'.repeat(100_001) },
    form,
  );

  expect(reply).toMatchObject({
    ok: false,
    refusal: {
      formId: 'Open the form again',
      channel: 'Choose how the reply came',
      receivedOn: expect.stringContaining('real date') as string,
      'position-p1': 'Choose one of the five answers, or none',
      'words-p2': 'The comment must be 100,000 characters or fewer',
    },
  });
});

test('no fields, however odd, make reading throw', () => {
  const name = fc.constantFrom(
    'formId',
    'channel',
    'receivedOn',
    'type',
    'area',
    'position-p1',
    'words-p1',
    '__proto__',
  );
  const value = fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 2, maxLength: 3 }));

  fc.assert(
    fc.property(fc.dictionary(name, value), (values) => {
      const reply = readReply(values, form);
      if (!reply.ok) expect(Object.values(reply.refusal)).not.toContain('');
    }),
  );
});
