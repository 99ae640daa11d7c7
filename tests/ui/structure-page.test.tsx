import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { changesFor, findGroup, openPointsOf } from '#app/domain/structure/group-changes.ts';
import { viewStructure, type Side } from '#app/domain/structure/structure-view.ts';
import { EMPTY_STRUCTURE } from '#app/domain/structure/structure.ts';
import { brokenIntoLines, layOutDiagram } from '#app/ui/structure/diagram-layout.ts';
import { StructureDiagram } from '#app/ui/structure/structure-diagram.tsx';
import { StructurePageView } from '#app/ui/structure/structure-page.tsx';
import { GroupTable, MeetingsTable } from '#app/ui/structure/structure-tables.tsx';
import { TextTree } from '#app/ui/structure/text-tree.tsx';
import { seatTotalWords } from '#app/ui/structure/words.ts';
import { A_STRUCTURE } from '#tests/support/a-structure.ts';
import { aBlock, aConsultation, aPaper } from '#tests/support/factories.ts';

const LINE_START = /^(?:reports to|links with|advises)/;

/** What a tree says of each group: name, kind, lines, differences. */
function saidByTree(side: Side): string[] {
  const html = renderToStaticMarkup(<TextTree view={viewStructure(A_STRUCTURE, side)} />);
  return [...html.matchAll(/<p class="structure-line[^>]*>(.*?)<\/p>/g)].map(
    ([, line = '']) => {
      const [, name, kind, lines, marks] =
        /<strong>(.*)<\/strong>, (.*?)\. (.*)\. <span[^>]*>(.*)\.<\/span>/.exec(line) ?? [];
      return [name, kind, lowered(lines ?? ''), lowered(marks ?? '')].join(' | ');
    },
  );
}

function saidByTable(side: Side): string[] {
  const html = renderToStaticMarkup(<GroupTable view={viewStructure(A_STRUCTURE, side)} />);
  const body = html.slice(html.indexOf('<tbody>'));
  return [...body.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell).join(' | '),
  );
}

/** The drawing says names, kinds and differences in boxes, and lines as strokes with a title. */
function saidByDiagram(side: Side): string[] {
  const { boxes, lines } = layOutDiagram(viewStructure(A_STRUCTURE, side));
  const html = renderToStaticMarkup(
    <StructureDiagram view={viewStructure(A_STRUCTURE, side)} />,
  );
  const strokes = [...html.matchAll(/<title>(.*?)<\/title>/g)].map(([, words]) => words);
  const texts = [...html.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) =>
    [...text.matchAll(/<tspan[^>]*>(.*?)<\/tspan>/g)].map(([, line]) => line).join(' '),
  );
  return boxes.map(({ group }, at) => {
    const own = group.lines.map(
      (line) => strokes[lines.findIndex((each) => each.line === line)],
    );
    const stated = own.length === 0 ? 'reports to no group' : own.join('; ');
    return [texts[at], stated].join(' | ');
  });
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

test.each(['before', 'after'] as const)(
  'R-26 text tree, table and diagram of the structure %s have identical content',
  (side) => {
    const tree = saidByTree(side);
    const table = saidByTable(side);
    const diagram = saidByDiagram(side);

    expect(tree).toHaveLength(viewStructure(A_STRUCTURE, side).groups.length);
    expect(table).toEqual(tree);
    // A box repeats in words only those lines that a plain stroke does not explain.
    expect(diagram).toEqual(
      tree.map((line) => {
        const [name, kind, lines = '', marks] = line.split(' | ');
        const inBox = lines
          .split('; ')
          .filter((each) => LINE_START.test(each))
          .filter((each) => !each.startsWith('reports to') || each.endsWith(')'));
        return [[name, kind, ...inBox, marks].join(' '), lines].join(' | ');
      }),
    );
  },
);

test('a difference in the drawing shows in the shape of the box as well as in words', () => {
  const html = renderToStaticMarkup(
    <StructureDiagram view={viewStructure(A_STRUCTURE, 'after')} />,
  );

  expect(html.match(/structure-box--\w+/g)).toEqual([
    'structure-box--changed',
    'structure-box--same',
    'structure-box--new',
    'structure-box--changed',
    'structure-box--new',
    'structure-box--same',
  ]);
});

test('no two boxes of a drawing overlap and none lies outside it', () => {
  const { width, height, boxes } = layOutDiagram(viewStructure(A_STRUCTURE, 'after'));

  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    const overlaps = boxes.filter(
      (other) =>
        other !== box &&
        other.x < box.x + box.width &&
        box.x < other.x + other.width &&
        other.y < box.y + box.height &&
        box.y < other.y + other.height,
    );
    expect(overlaps).toEqual([]);
  }
});

test('names are broken between words and lose none', () => {
  const name = 'Personalisation and Self-Directed Support Partnership of the Borough';

  expect(brokenIntoLines(name).join(' ')).toBe(name);
  expect(Math.max(...brokenIntoLines(name).map((line) => line.length))).toBeLessThanOrEqual(24);
});

test.each([
  [{ minimum: 29, maximum: 29, conditions: [] }, '29'],
  [{ minimum: 25, maximum: 31, conditions: [] }, '25 to 31'],
  [
    { minimum: 25, maximum: null, conditions: ['the number of areas'] },
    '25 or more (depends on the number of areas)',
  ],
  [null, 'not stated'],
])('seats %j are said as "%s"', (total, words) => {
  expect(seatTotalWords(total)).toBe(words);
});

// RT15: neither the frequency nor the number of meetings is worked out from the other.
test('meetings and seats stand as stated, side by side', () => {
  const html = renderToStaticMarkup(
    <MeetingsTable
      before={viewStructure(A_STRUCTURE, 'before')}
      after={viewStructure(A_STRUCTURE, 'after')}
    />,
  );
  const body = html.slice(html.indexOf('<tbody>'));

  expect([...body.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell)).toEqual([
    'Leadership Forum',
    '6 weekly (8 per year)',
    'quarterly; 4 a year',
    '29',
    '3 or more (depends on how many Area Partnerships there are)',
  ]);
});

function structurePage(words: string | null): string {
  const group = words === null ? null : findGroup(A_STRUCTURE, words);
  const changes = group ? changesFor(A_STRUCTURE, group.id) : [];
  const paper = aPaper({
    structure: A_STRUCTURE,
    blocks: ['b1', 'b2', 'b3'].map((id) => aBlock({ id })),
  });
  return renderToStaticMarkup(
    <StructurePageView
      portalName="Fairhaven Partnership"
      consultation={aConsultation()}
      stage="open"
      version={{
        number: 1,
        publishedAt: new Date('2011-07-22T08:00:00Z'),
        changeNote: null,
        paper,
      }}
      before={viewStructure(A_STRUCTURE, 'before')}
      after={viewStructure(A_STRUCTURE, 'after')}
      openPoints={openPointsOf(A_STRUCTURE)}
      asked={words === null ? null : { words, group, changes }}
    />,
  );
}

test('R-29 for the group that is picked only its changes are listed, with their source paragraphs', () => {
  const page = structurePage('Culture Forum');
  const answer = page.slice(page.indexOf('id="answer"'), page.indexOf('id="open-points"'));

  expect([...answer.matchAll(/<h4[^>]*>(.*?)<\/h4>/g)].map(([, title]) => title)).toEqual([
    'The Culture Forum reports to the new partnership',
  ]);
  expect(answer).toContain('<a href="/consultations/fairhaven-review#b1">paragraph 1</a>');
});

test('a name that no group has is answered in words', () => {
  expect(structurePage('Parish <Council>')).toContain(
    'The paper names no group called “Parish &lt;Council&gt;”.',
  );
});

test('every name of a group can be picked', () => {
  const options = [...structurePage(null).matchAll(/<option value="([^"]+)"/g)].map(
    ([, v]) => v,
  );

  expect(options).toContain('Board');
  expect(options).toContain('the Forum');
  expect(options).toContain('Leadership Forum');
});

test('a paper without a structure says so', () => {
  const html = renderToStaticMarkup(
    <StructurePageView
      portalName="Fairhaven Partnership"
      consultation={aConsultation()}
      stage="open"
      version={{
        number: 1,
        publishedAt: new Date('2011-07-22T08:00:00Z'),
        changeNote: null,
        paper: aPaper(),
      }}
      before={viewStructure(EMPTY_STRUCTURE, 'before')}
      after={viewStructure(EMPTY_STRUCTURE, 'after')}
      openPoints={openPointsOf(EMPTY_STRUCTURE)}
      asked={null}
    />,
  );

  expect(html).toContain('This paper does not set out groups and seats.');
});
