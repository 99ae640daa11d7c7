/**
 * A structure as a drawing: boxes and lines from the same view as the tree and the table.
 *
 * A difference shows in the shape of the border and in words in the box as well as in colour. The
 * drawing is one picture to those who listen to the page; the tree beside it holds its content.
 */
import type { StructureView } from '#app/domain/structure/structure-view.ts';
import { ScrollRegion } from '../data-table.tsx';
import { layOutDiagram, type DiagramBox, type DiagramLine } from './diagram-layout.ts';
import { lineWords, SIDE_WORDS } from './words.ts';

const LINE_HEIGHT = 18;
const FIRST_BASELINE = 24;

export function StructureDiagram({ view }: { readonly view: StructureView }) {
  const { width, height, boxes, lines } = layOutDiagram(view);
  const title = `${SIDE_WORDS[view.side]}: drawing of ${view.groups.length} groups`;
  return (
    <ScrollRegion label={title}>
      <svg
        className="structure-diagram"
        role="img"
        aria-label={`${title}. The list of who reports to whom says the same in words.`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        {lines.map((line) => (
          <Line key={line.line.id} {...line} />
        ))}
        {boxes.map((box) => (
          <Box key={box.group.id} {...box} />
        ))}
      </svg>
    </ScrollRegion>
  );
}

function Line({ line, path }: DiagramLine) {
  const classes = [
    'structure-edge',
    `structure-edge--${line.kind}`,
    line.isDifferent ? 'structure-edge--different' : '',
    line.certainty === 'clear' ? '' : 'structure-edge--open',
  ];
  return (
    <path className={classes.filter(Boolean).join(' ')} d={path}>
      <title>{lineWords(line)}</title>
    </path>
  );
}

function Box({ group, x, y, width, height, name, notes }: DiagramBox) {
  const shape = shapeOf(group);
  return (
    <g className={`structure-box structure-box--${shape}`}>
      <rect x={x} y={y} width={width} height={height} rx={shape === 'new' ? 16 : 2} />
      <text x={x + 12}>
        {[...name, ...notes].map((text, at) => (
          <tspan
            className={at < name.length ? 'structure-box__name' : undefined}
            x={x + 12}
            y={y + FIRST_BASELINE + at * LINE_HEIGHT}
            key={at}
          >
            {text}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** Round corners for new, dashes for ending, a thick border for changed, a thin one for the rest. */
function shapeOf({ differences }: DiagramBox['group']): 'new' | 'ends' | 'changed' | 'same' {
  if (differences.includes('new')) return 'new';
  if (differences.includes('ends')) return 'ends';
  return differences.length > 0 ? 'changed' : 'same';
}
