/** How the figures were made, what they cannot show, and where people wrote. */
import type { PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import type { Block, Table } from '../report.ts';
import { NOT_A_VOTE } from '../wording.ts';
import {
  countColumn,
  heading,
  notice,
  paragraphs,
  row,
  tableBlock,
  textColumn,
  traced,
} from './blocks.ts';

export const METHOD_POINTS: readonly string[] = [
  'Everyone who replied chose to. They are not a sample of the area, and the figures are not weighted.',
  'Where a respondent changed a response before closing, only the latest version counts.',
  'Nobody had to answer every part. Each table says how many did.',
  'Letters, emails, telephone calls and what people said at events are counted in the same way as online responses. The note of a meeting is one response; those who were there are not counted as respondents.',
  'Percentages are rounded to whole numbers, so a column may not add up to exactly 100%.',
];

export const COMMENTS_STATEMENT =
  'Comments have not yet been grouped into themes, and no comment is quoted here: none has been checked for publication.';

export function methodSection(): readonly Block[] {
  return [
    heading(1, 'Method and limits'),
    notice(NOT_A_VOTE),
    { kind: 'list', entries: METHOD_POINTS },
    ...paragraphs(COMMENTS_STATEMENT),
  ];
}

export function commentsSection(snapshot: PackSnapshot): readonly Block[] {
  return [
    heading(1, 'What people wrote about'),
    ...paragraphs(COMMENTS_STATEMENT),
    ...(snapshot.comments.length === 0
      ? paragraphs('No analysed response has a comment in words.')
      : [tableBlock(commentsTable(snapshot))]),
  ];
}

function commentsTable({ comments }: PackSnapshot): Table {
  return {
    id: 'comments',
    caption: 'Where respondents commented in words',
    base: null,
    note: 'Each respondent counts once on a line. One respondent may be on several lines, so the lines do not add up to anything.',
    columns: [
      textColumn('Part of the paper'),
      countColumn('Individuals'),
      countColumn('Organisations'),
    ],
    rows: comments.map(({ target, label, individuals, organisations }) =>
      row('body', [
        label ?? `A part that this version no longer has (${target})`,
        traced(individuals, { kind: 'written', target, type: 'individual' }),
        traced(organisations, { kind: 'written', target, type: 'organisation' }),
      ]),
    ),
  };
}
