/** Each stage in a word or two, and in a sentence that says what it means for the reader. */
import type { Stage } from '#app/domain/consultation/consultation.ts';
import type { TagColour } from '../tag.tsx';

type StageWords = {
  readonly label: string;
  readonly sentence: string;
  readonly colour: TagColour;
};

export const STAGE_WORDS: Readonly<Record<Stage, StageWords>> = {
  draft: { label: 'Draft', sentence: 'This paper is not published yet.', colour: 'grey' },
  checked: { label: 'Checked', sentence: 'This paper is not published yet.', colour: 'grey' },
  scheduled: {
    label: 'Opens soon',
    sentence: 'You can read the paper now. You can reply once it opens.',
    colour: 'blue',
  },
  open: { label: 'Open', sentence: 'You can reply now.', colour: 'green' },
  extended: {
    label: 'Open, with more time',
    sentence: 'You can reply now. The closing date was moved to give you more time.',
    colour: 'green',
  },
  closed: {
    label: 'Closed',
    sentence: 'The time for replies is over. We will read every reply.',
    colour: 'grey',
  },
  analysis: {
    label: 'Reading the replies',
    sentence: 'The time for replies is over. We are reading every reply.',
    colour: 'purple',
  },
  'report-draft': {
    label: 'Writing the report',
    sentence: 'We have read the replies. We are writing the report for the meeting.',
    colour: 'purple',
  },
  'pack-locked': {
    label: 'Ready for the meeting',
    sentence: 'The report is finished. The meeting will now decide.',
    colour: 'purple',
  },
  considered: {
    label: 'Considered at the meeting',
    sentence: 'The meeting has looked at the report. We will publish the outcome here.',
    colour: 'purple',
  },
  outcome: {
    label: 'Outcome published',
    sentence: 'The decisions are made and published.',
    colour: 'teal',
  },
  archived: {
    label: 'Archived',
    sentence: 'This consultation is over. We keep it here so that you can read it.',
    colour: 'grey',
  },
  withdrawn: {
    label: 'Withdrawn',
    sentence: 'This consultation was stopped before it was decided.',
    colour: 'red',
  },
};
