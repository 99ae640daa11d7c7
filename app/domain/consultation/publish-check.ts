/**
 * The publish check: what a consultation still lacks before people can fairly be asked to reply.
 *
 * A point that nobody could work around blocks publication (D-01). The others may be accepted, and
 * the acceptance is recorded (D-02). Advice blocks nothing (D-16).
 */
import type { Paper } from '../paper/paper.ts';
import { listOpenSuggestions, suggestionWords } from '../paper/suggestions.ts';
import { openWarnings, type WarningCode } from '../paper/warning.ts';
import { findNoticeBreach, noticeBreachWords } from './back-plan.ts';
import { bankHolidaysBetween } from './bank-holidays.ts';
import type { Consultation } from './consultation.ts';
import {
  closingDay,
  formatDay,
  formatDeadline,
  londonDay,
  periodLength,
} from './london-time.ts';
import { quietPeriodsBetween, type QuietPeriod } from './quiet-periods.ts';

/** Twelve weeks, below which a reason is due and is published (D-03). */
export const FULL_PERIOD_DAYS = 84;

export const POINT_CODES = [
  'opening-time-missing',
  'closing-time-missing',
  'closes-before-opens',
  'reply-route-missing',
  'decision-body-missing',
  'privacy-statement-missing',
  'confidentiality-statement-missing',
  'alternative-formats-missing',
  'paper-empty',
  'decision-meeting-missing',
  'statements-need-review',
  'closing-time-past',
  'short-period-without-reason',
  'suggestions-unconfirmed',
] as const;

export type PointCode = (typeof POINT_CODES)[number] | WarningCode;

export type UnmetPoint = {
  readonly code: PointCode;
  /** One or more sentences for the person who publishes. */
  readonly message: string;
  /** False when publication has to wait until it is put right. */
  readonly isAcceptable: boolean;
};

export type Advice = {
  readonly code:
    | 'overlaps-august'
    | 'overlaps-christmas'
    | 'overlaps-election'
    | 'overlaps-bank-holidays'
    | 'breaks-notice';
  readonly message: string;
};

export type PublishCheck = {
  /** What blocks first, then what may be accepted, then import warnings in order of the paper. */
  readonly unmet: readonly UnmetPoint[];
  readonly advice: readonly Advice[];
};

export type CheckSubject = {
  readonly consultation: Consultation;
  readonly paper: Paper;
  /** True while the partnership's model statements have not been looked at by a person. */
  readonly statementsNeedReview: boolean;
  /** Times before elections that the settings name, beside the yearly ones (D-16). */
  readonly quietPeriods: readonly QuietPeriod[];
};

export function checkForPublishing(subject: CheckSubject, now: Date): PublishCheck {
  return {
    unmet: [
      ...timePoints(subject.consultation, now),
      ...contentPoints(subject),
      ...suggestionPoints(subject.paper),
      ...warningPoints(subject.paper),
    ].sort((one, other) => Number(one.isAcceptable) - Number(other.isAcceptable)),
    advice: periodAdvice(subject),
  };
}

/** True when every way of replying that the page promises exists for at least one route. */
function hasReplyRoute({ contacts }: Consultation): boolean {
  return contacts.some(
    ({ purpose, email, postalAddress }) => purpose === 'reply' && (email ?? postalAddress),
  );
}

function hasFormatsContact({ contacts }: Consultation): boolean {
  return contacts.some(
    ({ purpose, email, telephone, postalAddress }) =>
      purpose === 'alternative-formats' && (email ?? telephone ?? postalAddress),
  );
}

function timePoints(consultation: Consultation, now: Date): readonly UnmetPoint[] {
  const { opensAt, closesAt } = consultation;
  if (opensAt === null || closesAt === null) {
    return [
      ...blocking(opensAt === null, 'opening-time-missing', 'Set the day on which it opens.'),
      ...blocking(
        closesAt === null,
        'closing-time-missing',
        'Set the day and time at which it closes.',
      ),
    ];
  }
  if (closesAt <= opensAt) {
    const message = 'The closing time is not after the opening time.';
    return blocking(true, 'closes-before-opens', message);
  }
  const { days, text } = periodLength(opensAt, closesAt);
  return [
    ...acceptable(
      closesAt <= now,
      'closing-time-past',
      `It closed at ${formatDeadline(closesAt)}: nobody can reply to it online.`,
    ),
    ...acceptable(
      days < FULL_PERIOD_DAYS && isBlank(consultation.shortPeriodReason),
      'short-period-without-reason',
      `It is open for ${text}, less than 12 weeks: give a reason, which is published.`,
    ),
  ];
}

function contentPoints({
  consultation,
  paper,
  statementsNeedReview,
}: CheckSubject): readonly UnmetPoint[] {
  return [
    ...listMissingContent(consultation),
    ...blocking(paper.blocks.length === 0, 'paper-empty', 'The paper has no text.'),
    ...acceptable(
      consultation.decisionMeeting === null,
      'decision-meeting-missing',
      'The meeting that decides is not named.',
    ),
    ...acceptable(
      statementsNeedReview,
      'statements-need-review',
      'The privacy and confidentiality statements are model texts that nobody has reviewed.',
    ),
  ];
}

/** What its page must tell and does not; each point blocks publication. */
export function listMissingContent(consultation: Consultation): readonly UnmetPoint[] {
  return [
    ...blocking(
      !hasReplyRoute(consultation),
      'reply-route-missing',
      'Give an e-mail or postal address for replies.',
    ),
    ...blocking(
      isBlank(consultation.decisionBody),
      'decision-body-missing',
      'Name the body that decides.',
    ),
    ...blocking(
      isBlank(consultation.privacyStatement),
      'privacy-statement-missing',
      'Say how personal details are used.',
    ),
    ...blocking(
      isBlank(consultation.confidentialityStatement),
      'confidentiality-statement-missing',
      'Say how far replies can be kept confidential.',
    ),
    ...blocking(
      !hasFormatsContact(consultation),
      'alternative-formats-missing',
      'Give a contact for large print, Braille, audio and other languages.',
    ),
  ];
}

/** What the importer has recognised and no person has confirmed. */
function suggestionPoints(paper: Paper): readonly UnmetPoint[] {
  const open = listOpenSuggestions(paper).map(suggestionWords);
  return acceptable(
    open.length > 0,
    'suggestions-unconfirmed',
    `Only suggested by the import, and confirmed by nobody: ${open.join(', ')}.`,
  );
}

/**
 * One point for each kind of warning that nobody has looked at, in order of first appearance. What
 * was looked at is recorded with the paper, and again with its publication.
 */
function warningPoints(paper: Paper): readonly UnmetPoint[] {
  const warnings = openWarnings(paper.warnings, paper.lookedAt);
  const codes = [...new Set(warnings.map(({ code }) => code))];
  return codes.map((code) => {
    const messages = warnings
      .filter((warning) => warning.code === code)
      .map(({ message }) => message);
    return { code, message: [...new Set(messages)].join(' '), isAcceptable: true };
  });
}

function periodAdvice({ consultation, quietPeriods }: CheckSubject): readonly Advice[] {
  const { opensAt, closesAt } = consultation;
  if (opensAt === null || closesAt === null || closesAt <= opensAt) return [];
  const from = londonDay(opensAt);
  const to = closingDay(closesAt);
  const holidays = bankHolidaysBetween(from, to);
  return [
    ...advised(
      overlapsYearly(from, to, '08-01', '08-31'),
      'overlaps-august',
      'Part of the period is in August, when many people are away. Allow longer or write again in September.',
    ),
    ...advised(
      overlapsYearly(from, to, '12-20', '12-31') || overlapsYearly(from, to, '01-01', '01-02'),
      'overlaps-christmas',
      'Part of the period is at Christmas and New Year. Allow longer or write again in January.',
    ),
    ...quietPeriodsBetween(from, to, quietPeriods).map(electionAdvice),
    ...advised(
      holidays.length > 0,
      'overlaps-bank-holidays',
      `Bank holidays in the period: ${holidays.map(({ name, day }) => `${name} (${formatDay(day)})`).join(', ')}. Nobody can telephone the office on those days: hold no event on them, and allow as many days more.`,
    ),
    ...noticeAdvice(consultation, closesAt),
  ];
}

function electionAdvice({ name, from, to }: QuietPeriod): Advice {
  const message =
    `Part of the period is before an election (${name}, ${formatDay(from)} to ${formatDay(to)}). ` +
    'If your area votes then, open after the poll, or hold no event and publish no more than you must until it.';
  return { code: 'overlaps-election', message };
}

function noticeAdvice(consultation: Consultation, closesAt: Date): readonly Advice[] {
  const breach = findNoticeBreach(consultation, closesAt);
  return breach === null ? [] : [{ code: 'breaks-notice', message: noticeBreachWords(breach) }];
}

/** True when some year's span, given as `MM-DD` to `MM-DD`, shares a day with the period. */
function overlapsYearly(from: string, to: string, first: string, last: string): boolean {
  const start = Number(from.slice(0, 4));
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - start + 1 },
    (_, index) => start + index,
  );
  return years.some((year) => from <= `${year}-${last}` && to >= `${year}-${first}`);
}

function blocking(isUnmet: boolean, code: PointCode, message: string): readonly UnmetPoint[] {
  return isUnmet ? [{ code, message, isAcceptable: false }] : [];
}

function acceptable(isUnmet: boolean, code: PointCode, message: string): readonly UnmetPoint[] {
  return isUnmet ? [{ code, message, isAcceptable: true }] : [];
}

function advised(isDue: boolean, code: Advice['code'], message: string): readonly Advice[] {
  return isDue ? [{ code, message }] : [];
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
