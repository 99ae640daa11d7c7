/**
 * What the importer has recognised in a paper and no person has confirmed: shown as suggested, and
 * listed by the publish check, because nothing is final by guess.
 */
import { countSuggested } from '../structure/edit-structure.ts';
import { RECOGNISED_PARTS, type Paper, type RecognisedPart } from './paper.ts';
import { readAccountability } from './recognise/read-accountability.ts';
import { readTermsOfReference } from './recognise/read-terms.ts';

export type OpenSuggestion = {
  readonly part: RecognisedPart | 'proposals' | 'meetings' | 'groups' | 'lines' | 'changes';
  /** How many of them are only suggested, at least 1. */
  readonly count: number;
};

export function listOpenSuggestions(paper: Paper): readonly OpenSuggestion[] {
  const known = new Set(paper.meetings.map(({ id }) => id));
  const { group, line, change } = countSuggested(paper.structure);
  return [
    {
      part: 'proposals' as const,
      count: paper.proposals.filter((one) => one.isSuggested).length,
    },
    ...RECOGNISED_PARTS.filter((part) => paper.suggested.parts.includes(part)).map((part) => ({
      part,
      count: countPart(paper, part),
    })),
    {
      part: 'meetings' as const,
      count: paper.suggested.meetings.filter((id) => known.has(id)).length,
    },
    { part: 'groups' as const, count: group },
    { part: 'lines' as const, count: line },
    { part: 'changes' as const, count: change },
  ].filter(({ count }) => count > 0);
}

/** How many of it the paper holds; a cover sheet and terms of reference count as one. */
export function countPart(paper: Paper, part: RecognisedPart): number {
  switch (part) {
    case 'cover-sheet':
      return paper.coverSheet === null ? 0 : 1;
    case 'self-assessment':
      return paper.selfAssessment.length;
    case 'membership':
      return paper.structure.seats.length;
    case 'terms-of-reference':
      return readTermsOfReference(paper.blocks) === null ? 0 : 1;
    case 'accountability':
      return readAccountability(paper.blocks).length;
    default:
      return paper[part].length;
  }
}

const NOUNS = {
  proposals: ['proposal', 'proposals'],
  'cover-sheet': ['cover sheet', 'cover sheets'],
  options: ['option', 'options'],
  principles: ['principle', 'principles'],
  recommendations: ['recommendation', 'recommendations'],
  questions: ['question', 'questions'],
  actions: ['action', 'actions'],
  'self-assessment': ['self-assessment section', 'self-assessment sections'],
  membership: ['line of membership', 'lines of membership'],
  'terms-of-reference': ['set of terms of reference', 'sets of terms of reference'],
  accountability: ['row of accountability', 'rows of accountability'],
  glossary: ['glossary entry', 'glossary entries'],
  meetings: ['meeting', 'meetings'],
  groups: ['group', 'groups'],
  lines: ['reporting line', 'reporting lines'],
  changes: ['change', 'changes'],
} as const satisfies Record<OpenSuggestion['part'], readonly [string, string]>;

/** "5 options". */
export function suggestionWords({ part, count }: OpenSuggestion): string {
  return `${count} ${NOUNS[part][count === 1 ? 0 : 1]}`;
}
