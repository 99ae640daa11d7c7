/** What each recognised part is called, after "the". */
import type { RecognisedPart } from '../paper.ts';

export const PART_WORDS = {
  'cover-sheet': 'cover sheet',
  options: 'options',
  principles: 'principles',
  recommendations: 'recommendations',
  questions: 'questions',
  actions: 'actions',
  'self-assessment': 'self-assessment',
  membership: 'membership lists',
  'terms-of-reference': 'terms of reference',
  accountability: 'accountability table',
  glossary: 'glossary',
} as const satisfies Record<RecognisedPart, string>;
