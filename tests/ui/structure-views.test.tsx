import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { openPointsOf } from '#app/domain/structure/group-changes.ts';
import { viewStructure } from '#app/domain/structure/structure-view.ts';
import { EMPTY_STRUCTURE, type Structure } from '#app/domain/structure/structure.ts';
import { layOutDiagram } from '#app/ui/structure/diagram-layout.ts';
import { StructureSections } from '#app/ui/structure/structure-sections.tsx';
import { GroupTable } from '#app/ui/structure/structure-tables.tsx';
import { TextTree } from '#app/ui/structure/text-tree.tsx';
import { anyStructure } from '#tests/support/any-structure.ts';
import { aGroup, aLine } from '#tests/support/factories.ts';

const register = anyStructure({ blocks: ['b1', 'b2'], proposals: ['p1'] });

function shown(structure: Structure): string {
  return renderToStaticMarkup(
    <StructureSections
      structure={structure}
      before={viewStructure(structure, 'before')}
      after={viewStructure(structure, 'after')}
      openPoints={openPointsOf(structure)}
      context={{
        names: new Map([['b1', '1.1']]),
        page: '/consultations/a',
        commentHref: () => '/consultations/a/respond/comment',
      }}
    />,
  );
}

/** How often a pattern occurs. */
function count(html: string, pattern: RegExp): number {
  return [...html.matchAll(pattern)].length;
}

test.each(['toString', '__proto__', 'constructor'])(
  'a group whose id is %s, as every object inherits it, is drawn like any other',
  (id) => {
    const structure: Structure = {
      ...EMPTY_STRUCTURE,
      groups: [aGroup({ id, name: 'Health Board' }), aGroup({ id: 'board', name: 'Board' })],
      reportingLines: [aLine({ id, from: id, to: 'board' })],
    };

    const diagram = layOutDiagram(viewStructure(structure, 'after'));

    expect(diagram.boxes.map(({ group }) => group.name).sort()).toEqual([
      'Board',
      'Health Board',
    ]);
    expect(diagram.lines.map(({ path }) => path)).toEqual([expect.stringMatching(/^M\d/)]);
  },
);

test('any register that fits together is shown whole: list, table and drawing hold the same groups', () => {
  fc.assert(
    fc.property(register, (structure) => {
      expect(shown(structure)).toContain('id="meetings"');
      for (const side of ['before', 'after'] as const) {
        const view = viewStructure(structure, side);
        const standing = structure.groups.filter(
          ({ when }) => when === 'both' || when === side,
        );
        const ids = (groups: readonly { readonly id: string }[]) =>
          groups.map(({ id }) => id).sort();

        expect(ids(view.groups)).toEqual(ids(standing));
        expect(ids(layOutDiagram(view).boxes.map(({ group }) => group))).toEqual(ids(standing));
        const tree = renderToStaticMarkup(<TextTree view={view} />);
        expect(count(tree, /<strong>/g)).toBe(standing.length);
        const table = renderToStaticMarkup(<GroupTable view={view} />);
        expect(count(table, /scope="row"/g)).toBe(standing.length);
      }
    }),
    { numRuns: 60 },
  );
});
