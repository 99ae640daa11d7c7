/**
 * What happens after a response, with dates: shown on the confirmation page, on the receipt and in
 * the letter. A date that is not known is said to be so, never made up (D-17).
 */
import type { Consultation, DecisionMeeting } from '../consultation/consultation.ts';
import { formatDay, formatDeadline, formatMonth } from '../consultation/london-time.ts';

export type NextStep = {
  /** "The consultation closes" */
  readonly what: string;
  /** The rest of the sentence: "at 11:59pm on Friday 14 October 2011", "(date to be confirmed)" */
  readonly when: string;
};

/** In the order in which they come; at least one. */
export function nextSteps(
  consultation: Pick<
    Consultation,
    'closesAt' | 'decisionBody' | 'decisionMeeting' | 'nextSteps' | 'publisher'
  >,
): readonly NextStep[] {
  const { closesAt, decisionBody, decisionMeeting, publisher } = consultation;
  const body = decisionMeeting?.body ?? decisionBody ?? publisher;
  return [
    ...(closesAt === null
      ? []
      : [{ what: 'The consultation closes', when: `at ${formatDeadline(closesAt)}` }]),
    { what: 'We read every response and write a report', when: 'after it closes' },
    { what: `${body} decides`, when: formatMeetingDate(decisionMeeting) },
  ];
}

/** The date as precisely as it is known: a day, a month, or to be confirmed. */
export function formatMeetingDate(meeting: DecisionMeeting | null): string {
  if (meeting?.date === null || meeting?.date === undefined) return '(date to be confirmed)';
  switch (meeting.precision) {
    case 'day':
      return `on ${formatDay(meeting.date)}`;
    case 'month':
      return `in ${formatMonth(meeting.date)} (day to be confirmed)`;
    case 'tbc':
      return '(date to be confirmed)';
  }
}
