/** What was consulted on, how, and what comes next. */
import type { ConsultationFacts, PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import type { DecisionMeeting, Stage } from '#app/domain/consultation/consultation.ts';
import {
  formatDay,
  formatDeadline,
  formatInstant,
  formatMonth,
  londonDay,
  periodLength,
} from '#app/domain/consultation/london-time.ts';
import type { Block } from '../report.ts';
import { heading, notice, paragraphs } from './blocks.ts';

export function purposeSection(snapshot: PackSnapshot): readonly Block[] {
  const facts = snapshot.consultation;
  return [
    ...(mayStillChange(facts.stage) ? [notice(interimNotice(snapshot))] : []),
    heading(1, 'Purpose and process'),
    ...paragraphs(`${facts.publisher} published “${facts.title}” for comment.`),
    ...paragraphs(periodText(facts)),
    ...(facts.audience === '' ? [] : paragraphs(`Who was asked: ${facts.audience}`)),
    ...facts.extensions.flatMap(({ previousClosesAt, reason }) =>
      paragraphs(
        `The closing time was put back from ${formatDeadline(new Date(previousClosesAt))} for everyone. Reason: ${reason}`,
      ),
    ),
    ...paragraphs(decisionText(facts)),
    ...paragraphs(
      `This report uses version ${facts.version} of the paper, and counts everything on record at ${formatInstant(new Date(snapshot.snapshotAt))}.`,
    ),
  ];
}

/** True while responses may still come in, so that no figure is final. */
export function mayStillChange(stage: Stage): boolean {
  return stage === 'open' || stage === 'extended' || stage === 'scheduled';
}

export function interimNotice({ snapshotAt }: Pick<PackSnapshot, 'snapshotAt'>): string {
  return `Interim figures. The consultation had not closed when they were taken, at ${formatInstant(new Date(snapshotAt))}. They will change.`;
}

export function periodText(facts: ConsultationFacts): string {
  if (facts.opensAt === null || facts.closesAt === null) return 'No period has been set.';
  const opensAt = new Date(facts.opensAt);
  const closesAt = new Date(facts.closesAt);
  const reason =
    facts.shortPeriodReason === null
      ? ''
      : ` It ran for less than twelve weeks because: ${facts.shortPeriodReason}`;
  return `It was open from ${formatDay(londonDay(opensAt))} until ${formatDeadline(closesAt)}: ${periodLength(opensAt, closesAt).text}.${reason}`;
}

export function decisionText({ decisionBody, decisionMeeting }: ConsultationFacts): string {
  const body = decisionMeeting?.body ?? decisionBody;
  if (body === null) return 'Who decides has not been recorded.';
  return `Who decides: ${body}${meetingText(decisionMeeting)}.`;
}

function meetingText(meeting: DecisionMeeting | null): string {
  if (meeting === null) return '';
  if (meeting.date === null || meeting.precision === 'tbc') {
    return ', on a day to be confirmed';
  }
  return meeting.precision === 'month'
    ? `, in ${formatMonth(meeting.date)} (day to be confirmed)`
    : `, on ${formatDay(meeting.date)}`;
}

export function nextStepsSection({ consultation }: PackSnapshot): readonly Block[] {
  const { nextSteps } = consultation;
  return [
    heading(1, 'Next steps'),
    ...paragraphs(decisionText(consultation)),
    ...(nextSteps === null || nextSteps.trim() === ''
      ? paragraphs('No further steps have been recorded.')
      : paragraphs(nextSteps)),
  ];
}
