import fc from 'fast-check';
import { expect, test } from 'vitest';

import { digestSource, renderCopy } from '#app/domain/response/copy.ts';
import { UNNAMED_INDIVIDUAL } from '#app/domain/response/content.ts';
import type { ResponseContent } from '#app/domain/response/response.ts';
import { aBlock, aPaper } from '#tests/support/factories.ts';

const paper = aPaper({
  blocks: [aBlock({ id: 'b1', label: '2.1.1' }), aBlock({ id: 'b2', label: '2.1.1' })],
  proposals: [
    {
      id: 'p1',
      title: 'One board',
      summary: null,
      sourceBlocks: ['b1'],
      changes: [],
      isSuggested: false,
    },
  ],
});

const content: ResponseContent = {
  respondent: {
    type: 'organisation',
    name: 'A Person',
    email: 'person@example.org',
    area: '',
    organisation: {
      name: 'Fairhaven Health Trust',
      sector: 'Health',
      role: 'Director',
      isAuthorised: true,
      authorisedBy: '',
      mandate: null,
      represents: 'Patients',
      howConsulted: '',
      stake: null,
    },
    meeting: null,
  },
  comments: [
    {
      target: { kind: 'block', id: 'b2' },
      position: null,
      words: 'First line\nName: not ours',
      choices: [],
      suggestedWording: 'Say it so.',
    },
    {
      target: { kind: 'proposal', id: 'p1' },
      position: 'support-with-changes',
      words: '',
      choices: [],
      suggestedWording: null,
    },
  ],
  consent: 'not-at-all',
  wantsOutcome: true,
  attachments: [],
};

test('the copy says everything that was sent, in the order of the paper', () => {
  expect(renderCopy({ paper, paperVersion: 2, content })).toBe(
    [
      'COPY OF A RESPONSE (form 1)',
      'Paper: Review of the Fairhaven Partnership (version 2)',
      '',
      'Answering: For an organisation',
      'Name: A Person',
      'Email: person@example.org',
      'Area: Not provided',
      'Organisation: Fairhaven Health Trust',
      'Sector: Health',
      'Role: Director',
      'Authorised by the organisation: Yes',
      'Whom it represents: Patients',
      'How it asked them: Not provided',
      'Publication: Do not publish',
      'Tell me about the outcome: Yes',
      '',
      'On: Proposal: One board',
      'Position: Support with changes',
      '',
      'On: Paragraph 2.1.1 (second)',
      'Comment:',
      '  First line',
      '  Name: not ours',
      'Suggested wording:',
      '  Say it so.',
      '',
    ].join('\n'),
  );
});

test('no words of a respondent can pass for a line of ours', () => {
  const lines = fc.array(fc.string(), { minLength: 1 }).map((parts) => `x${parts.join('\n')}`);
  fc.assert(
    fc.property(lines, (words) => {
      const comment = {
        target: { kind: 'consultation' as const },
        position: null,
        words,
        choices: [],
        suggestedWording: null,
      };
      const copy = renderCopy({
        paper,
        paperVersion: 1,
        content: { ...content, respondent: UNNAMED_INDIVIDUAL, comments: [comment] },
      });
      const [, typed] = copy.split('Comment:\n');
      expect(
        typed
          ?.slice(0, -1)
          .split('\n')
          .every((line) => line.startsWith('  ')),
      ).toBe(true);
    }),
  );
});

test('a comment on something that the paper no longer has is kept in the copy', () => {
  const lost = { ...content.comments[0], target: { kind: 'seat', id: 'gone' } };
  const copy = renderCopy({
    paper,
    paperVersion: 1,
    content: { ...content, comments: [lost as (typeof content.comments)[number]] },
  });

  expect(copy).toContain('On: A part of an earlier version of the paper (seat:gone)');
});

test('the digest is made from reference, secret and hash, a line each', () => {
  expect(digestSource({ reference: 'R-1', secret: 'S', copyHash: 'aa' })).toBe('R-1\nS\naa');
});
