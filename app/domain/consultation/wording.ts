/** The words in which stages are said, the same on every page. */
import type { Stage } from './consultation.ts';

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  draft: 'Draft',
  checked: 'Checked',
  scheduled: 'Opens soon',
  open: 'Open',
  extended: 'Open: more time given',
  closed: 'Closed',
  analysis: 'Replies being read',
  'report-draft': 'Report being written',
  'pack-locked': 'Ready for the meeting',
  considered: 'Considered by the meeting',
  outcome: 'Outcome published',
  archived: 'Archived',
  withdrawn: 'Withdrawn',
};
