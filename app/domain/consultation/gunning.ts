/**
 * The Gunning sheet: for each of the four principles of a fair consultation, what in this one speaks
 * for it and what does not (R v Brent LBC ex p Gunning, 1985; R (Moseley) v Haringey, 2014).
 *
 * It lists evidence and judges nothing: whether that is enough, a person decides.
 */
import type { WarningCode } from '../paper/warning.ts';
import { formatMeetingDate } from '../response/next-steps.ts';
import type { Consultation } from './consultation.ts';
import { closingDay, daysBetween, formatDeadline, periodLength } from './london-time.ts';
import { counted, hasContact, said, type PrincipleEvidence } from './principle-evidence.ts';
import { FULL_PERIOD_DAYS, type CheckSubject, type PublishCheck } from './publish-check.ts';

export type GunningPrinciple = PrincipleEvidence<
  'formative' | 'information' | 'time' | 'consideration'
>;

export type GunningSubject = Pick<CheckSubject, 'consultation' | 'paper'> & {
  readonly check: PublishCheck;
};

/** The four principles in the order of the judgment. */
export function gunningSheet(subject: GunningSubject): readonly GunningPrinciple[] {
  return [
    formativeStage(subject),
    enoughInformation(subject),
    enoughTime(subject),
    conscientiousConsideration(subject),
  ];
}

function formativeStage({ consultation, paper }: GunningSubject): GunningPrinciple {
  const { proposals, options } = paper;
  const gapToMeeting = daysToMeeting(consultation);
  return {
    id: 'formative',
    title: 'Nothing is decided yet',
    evidence: [
      ...said(
        gapToMeeting !== null && gapToMeeting > 0,
        `The meeting that decides comes after the closing time: ${meetingWords(consultation)}.`,
      ),
      ...said(
        proposals.length > 0,
        `${counted(proposals.length, 'proposal')} can be supported, opposed or answered in other words.`,
      ),
      ...said(
        options.length > 1,
        `The paper sets out ${options.length} options, not one alone.`,
      ),
    ],
    gaps: [
      ...said(
        gapToMeeting === null,
        'No date is given for the meeting that decides, so nobody can see that it comes after the closing time.',
      ),
      ...said(
        gapToMeeting !== null && gapToMeeting <= 0,
        `The meeting that decides cannot be seen to come after the closing time: ${meetingWords(consultation)}.`,
      ),
      ...said(
        proposals.length === 0,
        'No proposal is marked for people to take a position on.',
      ),
    ],
  };
}

function enoughInformation({ consultation, paper }: GunningSubject): GunningPrinciple {
  const { blocks, proposals, options, principles, structure, glossary, warnings } = paper;
  const summaries = proposals.filter(({ summary }) => summary !== null).length;
  return {
    id: 'information',
    title: 'People are told enough to give a considered answer',
    evidence: [
      ...said(blocks.length > 0, `The paper has ${counted(blocks.length, 'passage')} of text.`),
      ...said(summaries > 0, `Proposals with a plain summary beside them: ${summaries}.`),
      ...said(
        options.length > 0 && principles.length > 0,
        `It names ${counted(principles.length, 'principle')} to judge the options by.`,
      ),
      ...said(
        structure.changes.length > 0,
        `The old and new structure can be compared, with ${counted(structure.changes.length, 'change')}.`,
      ),
      ...said(
        glossary.length > 0,
        `${counted(glossary.length, 'abbreviation')} can be spelt out.`,
      ),
      ...said(hasContact(consultation, 'query'), 'It says whom to ask.'),
      ...said(
        hasContact(consultation, 'alternative-formats'),
        'It says how to ask for large print, Braille, audio or another language.',
      ),
    ],
    gaps: [
      ...said(blocks.length === 0, 'The paper has no text.'),
      ...said(!hasContact(consultation, 'query'), 'It does not say whom to ask.'),
      ...said(
        !hasContact(consultation, 'alternative-formats'),
        'It does not say how to ask for another format.',
      ),
      ...warnings
        .filter(({ code }) => HINDERS_UNDERSTANDING.includes(code))
        .map(({ message }) => message),
    ],
  };
}

/** Faults through which a reader may lack something that the paper relies on. */
const HINDERS_UNDERSTANDING: readonly WarningCode[] = [
  'missing-attachment',
  'unresolved-reference',
  'vague-reference',
  'abbreviation-unexpanded',
  'ambiguous-word',
];

function enoughTime({ consultation, check }: GunningSubject): GunningPrinciple {
  const { opensAt, closesAt, shortPeriodReason, extensions } = consultation;
  const title = 'People have enough time to answer';
  if (opensAt === null || closesAt === null || closesAt <= opensAt) {
    const gaps = ['Opening and closing are not both set, one after the other.'];
    return { id: 'time', title, evidence: [], gaps };
  }
  const { days, text } = periodLength(opensAt, closesAt);
  const isFull = days >= FULL_PERIOD_DAYS;
  return {
    id: 'time',
    title,
    evidence: [
      `It is open for ${text}${isFull ? ', at least 12 weeks' : ''}. The last minute is ${formatDeadline(closesAt)}.`,
      ...said(
        !isFull && shortPeriodReason !== null,
        `It says why it is open for less than 12 weeks: ${shortPeriodReason ?? ''}`,
      ),
      ...said(
        extensions.length > 0,
        `Everybody was given more time: ${counted(extensions.length, 'extension')}.`,
      ),
    ],
    gaps: [
      ...said(
        !isFull && shortPeriodReason === null,
        'It is open for less than 12 weeks, and no reason is given.',
      ),
      ...check.advice.map(({ message }) => message),
    ],
  };
}

function conscientiousConsideration({ consultation }: GunningSubject): GunningPrinciple {
  const { decisionBody, nextSteps } = consultation;
  const gapToMeeting = daysToMeeting(consultation);
  const hasBody = decisionBody !== null && decisionBody.trim() !== '';
  return {
    id: 'consideration',
    title: 'The answers are weighed before the decision',
    evidence: [
      ...said(hasBody, `It names the body that decides: ${decisionBody ?? ''}.`),
      ...said(
        gapToMeeting !== null && gapToMeeting > 0,
        `Between closing and the meeting there are at least ${counted(gapToMeeting ?? 0, 'day')} to read the answers.`,
      ),
      ...said(nextSteps !== null, `It says what happens next: ${nextSteps ?? ''}`),
      'Every reply is kept, and the report says what became of each.',
    ],
    gaps: [
      ...said(!hasBody, 'It does not name the body that decides.'),
      ...said(
        gapToMeeting === null || gapToMeeting <= 0,
        'No time between closing and the meeting can be shown.',
      ),
      ...said(nextSteps === null, 'It does not say what happens next.'),
    ],
  };
}

/**
 * Days from the closing day to the meeting; to the first of the month where only that is known, so
 * never more than there are. Null when either is not known.
 */
function daysToMeeting({ closesAt, decisionMeeting }: Consultation): number | null {
  const date = decisionMeeting?.date ?? null;
  if (closesAt === null || date === null || decisionMeeting?.precision === 'tbc') return null;
  return daysBetween(closingDay(closesAt), date.length === 7 ? `${date}-01` : date);
}

function meetingWords({ decisionMeeting }: Consultation): string {
  return decisionMeeting === null
    ? ''
    : `${decisionMeeting.body}, ${formatMeetingDate(decisionMeeting)}`;
}
