import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { contactsFrom } from '#app/domain/consultation/new-consultation.ts';
import {
  checkForPublishing,
  FULL_PERIOD_DAYS,
} from '#app/domain/consultation/publish-check.ts';
import type { Warning } from '#app/domain/paper/warning.ts';
import { aConsultation, aPaper } from '#tests/support/factories.ts';
import { somePartnershipSettings } from '#tests/support/partnership-settings.ts';

const BEFORE = new Date('2011-07-01T09:00:00Z');

/** Lacks nothing. */
const complete = aConsultation({
  milestone: 'draft',
  contacts: contactsFrom(somePartnershipSettings(), 'replies@example.org'),
});

function unmetOf(consultation: Consultation, warnings: readonly Warning[] = []) {
  const paper = aPaper({ warnings });
  const subject = { consultation, paper, statementsNeedReview: false, quietPeriods: [] };
  return checkForPublishing(subject, BEFORE).unmet;
}

function blockersOf(consultation: Consultation): readonly string[] {
  return unmetOf(consultation)
    .filter(({ isAcceptable }) => !isAcceptable)
    .map(({ code }) => code);
}

test('a complete consultation has no unmet point', () => {
  expect(unmetOf(complete)).toEqual([]);
});

// D-01: each of these blocks publication on its own.
test.each<[string, Partial<Consultation>, string]>([
  ['no closing time', { closesAt: null }, 'closing-time-missing'],
  ['no opening time', { opensAt: null }, 'opening-time-missing'],
  [
    'a closing time before its opening',
    { closesAt: new Date('2011-07-01T00:00:00Z') },
    'closes-before-opens',
  ],
  ['a closing time at its opening', { closesAt: complete.opensAt }, 'closes-before-opens'],
  ['no decision body', { decisionBody: ' ' }, 'decision-body-missing'],
  ['no privacy statement', { privacyStatement: '' }, 'privacy-statement-missing'],
  [
    'no confidentiality statement',
    { confidentialityStatement: '\n' },
    'confidentiality-statement-missing',
  ],
  [
    'no way to reply but the telephone',
    { contacts: complete.contacts.filter(({ purpose }) => purpose !== 'reply') },
    'reply-route-missing',
  ],
  [
    'no contact for other formats',
    { contacts: complete.contacts.filter(({ purpose }) => purpose === 'reply') },
    'alternative-formats-missing',
  ],
])('a consultation with %s cannot be published', (_lack, lack, code) => {
  expect(blockersOf({ ...complete, ...lack })).toEqual([code]);
});

test('a paper without text cannot be published', () => {
  const subject = {
    consultation: complete,
    paper: aPaper({ blocks: [] }),
    statementsNeedReview: false,
    quietPeriods: [],
  };

  expect(checkForPublishing(subject, BEFORE).unmet).toEqual([
    { code: 'paper-empty', message: 'The paper has no text.', isAcceptable: false },
  ]);
});

// D-02: each kind of warning is one point, which names every case and may be accepted.
test('warnings of one kind are one acceptable point that says each of them once', () => {
  const warnings: readonly Warning[] = [
    { code: 'missing-attachment', message: 'Appendix 1 is absent.', block: 'b1', remedy: null },
    { code: 'unresolved-reference', message: '2.4.3 is absent.', block: 'b1', remedy: null },
    { code: 'missing-attachment', message: 'Figure 2 is absent.', block: 'b1', remedy: null },
    { code: 'missing-attachment', message: 'Figure 2 is absent.', block: 'b1', remedy: null },
  ];

  expect(unmetOf(complete, warnings)).toEqual([
    {
      code: 'missing-attachment',
      message: 'Appendix 1 is absent. Figure 2 is absent.',
      isAcceptable: true,
    },
    { code: 'unresolved-reference', message: '2.4.3 is absent.', isAcceptable: true },
  ]);
});

test('model statements that nobody reviewed are an acceptable point', () => {
  const subject = {
    consultation: complete,
    paper: aPaper(),
    statementsNeedReview: true,
    quietPeriods: [],
  };

  expect(checkForPublishing(subject, BEFORE).unmet.map(({ code }) => code)).toEqual([
    'statements-need-review',
  ]);
});

test('a period that is over already is an acceptable point', () => {
  const subject = {
    consultation: complete,
    paper: aPaper(),
    statementsNeedReview: false,
    quietPeriods: [],
  };
  const atClosing = new Date('2011-10-14T23:00:00Z');

  expect(checkForPublishing(subject, atClosing).unmet).toEqual([
    {
      code: 'closing-time-past',
      message: 'It closed at 11:59pm on Friday 14 October 2011: nobody can reply to it online.',
      isAcceptable: true,
    },
  ]);
});

// D-03: 84 days are twelve weeks; one day fewer needs a reason.
test.each([
  ['84 days', '2011-10-14T23:00:00Z', null, []],
  ['83 days', '2011-10-13T23:00:00Z', null, ['short-period-without-reason']],
  ['83 days and a reason', '2011-10-13T23:00:00Z', 'The meeting was moved.', []],
])(
  'a period of %s is checked for its length',
  (_length, closesAt, shortPeriodReason, codes) => {
    const consultation = { ...complete, closesAt: new Date(closesAt), shortPeriodReason };

    expect(unmetOf(consultation).map(({ code }) => code)).toEqual(codes);
  },
);

test('a reason is due exactly when fewer than 84 London days lie between opening and closing', () => {
  const DAY_MS = 24 * 60 * 60_000;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 1, max: 200 }),
      (start, days) => {
        const opening = Date.UTC(2020, 0, 1) + start * DAY_MS;
        const opensAt = londonMidnight(opening);
        const closesAt = londonMidnight(opening + (days + 1) * DAY_MS);

        const codes = unmetOf({ ...complete, opensAt, closesAt }).map(({ code }) => code);

        expect(codes.includes('short-period-without-reason')).toBe(days < FULL_PERIOD_DAYS);
      },
    ),
  );
});

/** 00:00 in London on the UTC day of `time`, found without the code under test. */
function londonMidnight(time: number): Date {
  const hour = new Date(time).toLocaleString('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return new Date(hour === '01' ? time - 60 * 60_000 : time);
}

const NO_MEETING = { decisionMeeting: null };

test.each([
  ['22 July to 14 October', {}, ['overlaps-august', 'overlaps-bank-holidays']],
  [
    'November to January',
    {
      ...NO_MEETING,
      opensAt: new Date('2025-11-03T00:00:00Z'),
      closesAt: new Date('2026-01-31T00:00:00Z'),
    },
    ['overlaps-christmas', 'overlaps-bank-holidays'],
  ],
  [
    'a fortnight in June',
    {
      ...NO_MEETING,
      opensAt: new Date('2026-05-31T23:00:00Z'),
      closesAt: new Date('2026-06-14T23:00:00Z'),
    },
    [],
  ],
])('a period from %s gets the advice that its season calls for', (_period, times, codes) => {
  const subject = {
    consultation: { ...complete, ...times },
    paper: aPaper(),
    statementsNeedReview: false,
    quietPeriods: [],
  };

  expect(checkForPublishing(subject, BEFORE).advice.map(({ code }) => code)).toEqual(codes);
});

test('bank holidays are named with their days in words', () => {
  const subject = {
    consultation: complete,
    paper: aPaper(),
    statementsNeedReview: false,
    quietPeriods: [],
  };

  const [, holidays] = checkForPublishing(subject, BEFORE).advice;

  expect(holidays?.message).toBe(
    'Bank holidays in the period: Summer bank holiday (Monday 29 August 2011). Nobody can telephone the office on those days: hold no event on them, and allow as many days more.',
  );
});

test('D-16 a period over August, Christmas or before an election is advised with what to do', () => {
  const byElection = { name: 'By-election', from: '2026-01-10', to: '2026-02-05' };
  const adviceFor = (opensAt: string, closesAt: string) =>
    checkForPublishing(
      {
        consultation: {
          ...complete,
          ...NO_MEETING,
          opensAt: new Date(opensAt),
          closesAt: new Date(closesAt),
        },
        paper: aPaper(),
        statementsNeedReview: false,
        quietPeriods: [byElection],
      },
      BEFORE,
    ).advice.map(({ message }) => message);

  const [august] = adviceFor('2025-07-31T23:00:00Z', '2025-08-10T23:00:00Z');
  expect(august).toMatch(/in August, .*Allow longer or write again in September\.$/);
  const [christmas, early] = adviceFor('2025-12-20T00:00:00Z', '2026-01-12T00:00:00Z');
  expect(christmas).toMatch(/at Christmas .*Allow longer or write again in January\.$/);
  expect(early).toBe(
    'Part of the period is before an election (By-election, Saturday 10 January 2026 to Thursday 5 February 2026). ' +
      'If your area votes then, open after the poll, or hold no event and publish no more than you must until it.',
  );
  const [may] = adviceFor('2026-03-01T00:00:00Z', '2026-04-02T00:00:00Z');
  expect(may).toContain('local elections, Monday 30 March 2026 to Thursday 7 May 2026');
  expect(adviceFor('2026-06-01T00:00:00Z', '2026-06-14T23:00:00Z')).toEqual([]);
});
