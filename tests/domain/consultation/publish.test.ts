import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { UnmetPoint } from '#app/domain/consultation/publish-check.ts';
import {
  NO_REASON_RECORDED,
  publishPaper,
  type PublishSubject,
} from '#app/domain/consultation/publish.ts';
import { aConsultation, aPaper } from '#tests/support/factories.ts';

const NOW = new Date('2011-07-20T10:00:00Z');
const blocking: UnmetPoint = {
  code: 'closing-time-missing',
  message: 'Set the day and time at which it closes.',
  isAcceptable: false,
};
const appendix: UnmetPoint = {
  code: 'missing-attachment',
  message: 'Appendix 1 is absent.',
  isAcceptable: true,
};
const shortPeriod: UnmetPoint = {
  code: 'short-period-without-reason',
  message: 'It is open for 4 weeks (28 days).',
  isAcceptable: true,
};

function aSubject(overrides: Partial<PublishSubject> = {}): PublishSubject {
  return {
    consultation: aConsultation({ milestone: 'draft' }),
    revision: {
      id: 'revision-1',
      consultationId: 'consultation-1',
      sequence: 1,
      paper: aPaper(),
      contentHash: 'a'.repeat(64),
      summary: 'Imported',
      restores: null,
      madeBy: 'staff-1',
      madeAt: NOW,
      publication: null,
    },
    unmet: [],
    latestVersion: null,
    ...overrides,
  };
}

test('the first publication is version 1, with what was accepted on record', () => {
  const subject = aSubject({ unmet: [appendix] });

  const published = publishPaper(
    subject,
    { accepted: ['missing-attachment'], changeNote: null },
    NOW,
  );

  expect(published).toEqual({
    ok: true,
    value: {
      consultation: { ...subject.consultation, milestone: 'published' },
      publication: {
        number: 1,
        publishedAt: NOW,
        changeNote: null,
        accepted: [{ code: 'missing-attachment', message: 'Appendix 1 is absent.' }],
      },
    },
  });
});

test('a point that nobody accepted stops publication and is named', () => {
  const subject = aSubject({ unmet: [blocking, appendix] });

  expect(publishPaper(subject, { accepted: [], changeNote: null }, NOW)).toEqual({
    ok: false,
    refusal: { kind: 'unmet', unmet: [blocking, appendix] },
  });
});

// D-01: accepting everything accepts nothing that blocks.
test('no acceptance gets past a point that blocks', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constant('all' as const), fc.array(fc.constantFrom(blocking.code, 'all'))),
      (accepted) => {
        const subject = aSubject({ unmet: [blocking] });
        const outcome = publishPaper(subject, { accepted, changeNote: null }, NOW);

        expect(outcome).toEqual({ ok: false, refusal: { kind: 'unmet', unmet: [blocking] } });
      },
    ),
  );
});

test('a short period accepted without a reason is published as having none', () => {
  const subject = aSubject({ unmet: [shortPeriod] });

  const published = publishPaper(subject, { accepted: 'all', changeNote: null }, NOW);

  expect(published.ok && published.value.consultation.shortPeriodReason).toBe(
    NO_REASON_RECORDED,
  );
});

// D-05 in part: the note of a correction; comments and the difference are elsewhere.
test('a correction is the next version and needs a note', () => {
  const subject = aSubject({
    consultation: aConsultation(),
    latestVersion: 1,
  });

  expect(publishPaper(subject, { accepted: [], changeNote: ' ' }, NOW)).toEqual({
    ok: false,
    refusal: { kind: 'note-missing' },
  });
  const corrected = publishPaper(subject, { accepted: [], changeNote: 'Mended 2.1.' }, NOW);
  expect(corrected.ok && corrected.value.publication).toEqual({
    number: 2,
    publishedAt: NOW,
    changeNote: 'Mended 2.1.',
    accepted: [],
  });
});

test('a revision that is published already is not published again', () => {
  const { revision } = aSubject();
  const publication = { number: 1, publishedAt: NOW, changeNote: null, accepted: [] };
  const subject = aSubject({ revision: { ...revision, publication }, latestVersion: 1 });

  expect(publishPaper(subject, { accepted: [], changeNote: 'Again' }, NOW)).toEqual({
    ok: false,
    refusal: { kind: 'nothing-new' },
  });
});

test('nothing is published once the analysis has begun', () => {
  const subject = aSubject({ consultation: aConsultation({ milestone: 'analysis' }) });

  expect(publishPaper(subject, { accepted: [], changeNote: 'Late' }, NOW)).toEqual({
    ok: false,
    refusal: { kind: 'too-late', stage: 'analysis' },
  });
});
