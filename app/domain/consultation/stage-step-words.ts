/** Each step from stage to stage in words, and why one cannot be taken now. */
import { assertNever } from '../result.ts';
import { formatDay, formatMonth } from './london-time.ts';
import type { DecisionMeeting } from './consultation.ts';
import type { StageStep, StageStepRefusal } from './stage-steps.ts';
import { STAGE_WORDS } from './wording.ts';

type StepWords = {
  /** Heading, link and button. */
  readonly name: string;
  /** What it means, and what the public reads from then on. */
  readonly meaning: string;
  /** What can no longer be done afterwards; null when nothing is lost. */
  readonly warning: string | null;
  /** What to say once it is done. */
  readonly done: string;
};

export const STEP_WORDS: Readonly<Record<StageStep, StepWords>> = {
  check: {
    name: 'Mark the paper as checked',
    meaning:
      'You say that you have read the paper as residents will see it, and that nothing stands in ' +
      'the way of publishing it. A later change of the paper or its details makes it a draft again.',
    warning: null,
    done: 'The paper is marked as checked.',
  },
  'begin-analysis': {
    name: 'Begin the analysis',
    meaning: 'The public page then says that the replies are being read.',
    warning: 'From then on it can no longer be extended.',
    done: 'The analysis has begun.',
  },
  'begin-report': {
    name: 'Begin the report',
    meaning:
      'You say that every reply has been read. The public page then says that the report is being ' +
      'written for the meeting.',
    warning: null,
    done: 'The report has begun.',
  },
  'resume-analysis': {
    name: 'Go back to reading the replies',
    meaning: 'The public page then says again that the replies are being read.',
    warning: null,
    done: 'The replies are being read again.',
  },
  consider: {
    name: 'Record that the meeting has considered it',
    meaning:
      'The public page then says that the meeting has looked at the report. What it decided is ' +
      'recorded for each recommendation, and published with the outcome.',
    warning: 'From then on no late response can be offered, and it cannot be withdrawn.',
    done: 'The meeting has considered it.',
  },
  archive: {
    name: 'Archive this consultation',
    meaning:
      'Everything stays at its address and can still be read. The public page then says that the ' +
      'consultation is over.',
    warning: 'No decision and no outcome can be added afterwards. This cannot be undone.',
    done: 'It is archived.',
  },
};

/** A sentence or two for whoever wanted to take the step. */
export function stageRefusalWords(refusal: StageStepRefusal): string {
  switch (refusal.kind) {
    case 'wrong-stage':
      return `That cannot be done now. The stage is: ${STAGE_WORDS[refusal.stage]}.`;
    case 'blocked':
      return `Put this right first. ${refusal.points.map(({ message }) => message).join(' ')}`;
    case 'late-undecided':
      return `Late responses that nobody has accepted or refused: ${refusal.count}. Decide on each first.`;
    case 'meeting-to-come':
      return (
        `The meeting has not been held yet: ${refusal.meeting.body}, ${dateOf(refusal.meeting)}. ` +
        'Change the details if that is not right.'
      );
    default:
      return assertNever(refusal);
  }
}

function dateOf({ date, precision }: DecisionMeeting): string {
  if (date === null) return 'day to be confirmed';
  return precision === 'month' ? formatMonth(date) : formatDay(date);
}
