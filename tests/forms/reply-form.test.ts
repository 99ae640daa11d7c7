import fc from 'fast-check';
import { expect, test } from 'vitest';

import { replyParts } from '#app/domain/response/reply-parts.ts';
import { CHANNELS, CONSENTS, POSITIONS } from '#app/domain/response/response.ts';
import {
  readCorrection,
  readEntry,
  REPLY_CHANNELS,
  type ReadReply,
} from '#app/forms/reply-form.ts';
import { fieldsOfReply } from '#app/forms/reply-values.ts';
import {
  aComment,
  aMeeting,
  anIndividual,
  anOrganisation,
  someContent,
} from '#tests/support/a-response.ts';
import { aPaper, aQuestion } from '#tests/support/factories.ts';

const proposal = {
  title: 'One board',
  summary: null,
  sourceBlocks: [],
  changes: [],
  isSuggested: false,
};
const paper = aPaper({
  proposals: [
    { ...proposal, id: 'p1' },
    { ...proposal, id: 'p2' },
  ],
  questions: [
    aQuestion({ id: 'q1', kind: 'one-choice', choices: [choice('a'), choice('b')] }),
    aQuestion({ id: 'q2', kind: 'several-choices', choices: [choice('a'), choice('b')] }),
  ],
});
const form = { areas: ['Harbour'], channels: REPLY_CHANNELS, parts: replyParts(paper, []) };
const SENT = {
  formId: 'form-1',
  channel: 'letter',
  receivedOn: '14/10/2011',
  general: 'Keep the forum.',
};

function choice(id: string) {
  return { id, label: `Answer ${id}` };
}

test('a typed letter is read as a reply, with a comment only where something was said', () => {
  const reply = readEntry(
    {
      ...SENT,
      'position-proposal:p2': 'oppose',
      'words-proposal:p1': '   ',
      organisation: 'Fairhaven Action',
    },
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
  const reply = readEntry(
    {
      receivedOn: 'soon',
      'position-proposal:p1': 'yes',
      'words-proposal:p2': 'x'.repeat(100_001),
    },
    form,
  );

  expect(reply).toMatchObject({
    ok: false,
    refusal: {
      formId: 'Open the form again',
      channel: 'Choose how the reply came',
      receivedOn: expect.stringContaining('real date') as string,
      'position-proposal:p1': 'Choose one of the five answers, or none',
      'words-proposal:p2': 'The comment must be 100,000 characters or fewer',
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
    'position-proposal:p1',
    'words-proposal:p1',
    '__proto__',
  );
  const value = fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 2, maxLength: 3 }));

  fc.assert(
    fc.property(fc.dictionary(name, value), (values) => {
      const reply = readEntry(values, form);
      if (!reply.ok) expect(Object.values(reply.refusal)).not.toContain('');
    }),
  );
});

test('an answer to a closed question is one of those offered, and one where one is asked for', () => {
  const reply = readEntry(
    { ...SENT, 'choices-question:q1': 'b', 'choices-question:q2': ['b', 'a'] },
    form,
  );
  const wrong = readEntry(
    { ...SENT, 'choices-question:q1': ['a', 'b'], 'choices-question:q2': 'c' },
    form,
  );

  expect(reply).toMatchObject({
    value: {
      content: {
        comments: [
          { target: { kind: 'consultation' } },
          { target: { id: 'q1' }, choices: ['b'] },
          { target: { id: 'q2' }, choices: ['a', 'b'] },
        ],
      },
    },
  });
  expect(wrong).toMatchObject({
    refusal: {
      'choices-question:q1': 'Choose one answer',
      'choices-question:q2': 'Choose from the answers shown',
    },
  });
});

test('a correction says what was wrong and which version it was read from', () => {
  const { formId: _formId, ...reply } = SENT;

  expect(readCorrection({ ...reply, reason: ' ', seenVersion: 'one' }, form)).toEqual({
    ok: false,
    refusal: { reason: 'Say what was entered wrongly', seenVersion: 'Open the form again' },
  });
});

test('whatever a reply says stands in the fields that are filled from it, and is read back alike', () => {
  const words = fc.stringMatching(/^[a-zé ]{1,20}$/).filter((text) => text.trim() !== '');
  const line = fc.stringMatching(/^[a-z]{1,12}$/);
  const comments = fc.record({
    general: words,
    position: fc.constantFrom(...POSITIONS),
    chosen: fc.subarray(['a', 'b'], { minLength: 1 }),
    suggestedWording: words,
  });
  const respondent = fc.oneof(
    line.map((name) => anIndividual({ name, area: 'Harbour' })),
    line.map((group) => aMeeting({ group })),
    fc
      .record({
        name: line,
        represents: words,
        isAuthorised: fc.constantFrom(true, false, null),
      })
      .map((organisation) =>
        anOrganisation({
          ...organisation,
          stake: { effects: ['merge', 'fund'], holdsSeat: true, seats: 'One' },
          mandate: { kind: 'subject-to-ratification', body: 'Board', on: '2011-11-03' },
        }),
      ),
  );
  const facts = fc.record({
    channel: fc.constantFrom(...CHANNELS),
    writtenOn: fc.constantFrom(null, '2011-10-09'),
    consent: fc.constantFrom(...CONSENTS),
    wantsOutcome: fc.boolean(),
  });

  fc.assert(
    fc.property(comments, respondent, facts, (said, from, { channel, writtenOn, ...rest }) => {
      const content = someContent({
        ...rest,
        respondent: from,
        comments: [
          aComment({ target: { kind: 'consultation' }, words: said.general }),
          aComment({ target: { kind: 'proposal', id: 'p2' }, position: said.position }),
          aComment({ target: { kind: 'question', id: 'q2' }, choices: said.chosen }),
          aComment({
            target: { kind: 'block', id: 'b1' },
            suggestedWording: said.suggestedWording,
          }),
        ],
      });
      const reply: ReadReply<(typeof CHANNELS)[number]> = {
        ...{ channel, writtenOn, content, receivedOn: '2011-10-10' },
      };
      const parts = replyParts(paper, content.comments);
      const filled = {
        ...fieldsOfReply(reply, parts),
        ...{ reason: 'Misread.', seenVersion: '2' },
      };

      expect(readCorrection(filled, { ...form, channels: CHANNELS, parts })).toEqual({
        ok: true,
        value: { ...reply, reason: 'Misread.', seenVersion: 2 },
      });
    }),
  );
});

const MEETING = { ...SENT, type: 'meeting', meetingGroup: 'Harbour tenants' };

test.each([
  ['', null],
  ['24', 24],
  ['0', 0],
])(
  'the note of a meeting with “%s” people is a response of the meeting',
  (meetingPresent, present) => {
    expect(readEntry({ ...MEETING, meetingPresent, saidAt: '' }, form)).toMatchObject({
      value: {
        saidAt: null,
        content: {
          respondent: {
            type: 'meeting',
            organisation: null,
            meeting: { group: 'Harbour tenants', present },
          },
        },
      },
    });
  },
);

test.each([
  [{ ...MEETING, organisation: 'Fairhaven Action' }, 'organisation'],
  [{ ...MEETING, type: 'individual' }, 'type'],
  [{ ...MEETING, meetingPresent: 'many' }, 'meetingPresent'],
  [{ ...SENT, saidAt: '1.5' }, 'saidAt'],
])('%j cannot be said together', (values, field) => {
  const reply = readEntry(values, form);

  expect(reply.ok ? [] : Object.keys(reply.refusal)).toEqual([field]);
});
