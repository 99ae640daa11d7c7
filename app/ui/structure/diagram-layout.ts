/**
 * Where each box and line of a structure stands in its drawing, in CSS pixels at full size.
 *
 * The drawing runs from left to right, so that a long row of groups becomes a long page, which a
 * phone can scroll, rather than a wide one. dagre places the boxes; the names are broken into lines
 * here, because an SVG does not break them itself. dagre keeps what it knows in plain objects, so it
 * is given names made here: a group whose id is "toString" would meet what every object inherits.
 */
import { Graph, layout } from '@dagrejs/dagre';

import type {
  GroupView,
  LineView,
  StructureView,
} from '#app/domain/structure/structure-view.ts';
import { differenceWords, kindWords, lineWords } from './words.ts';

export type DiagramBox = {
  readonly group: GroupView;
  /** The top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Lines of text: name first, then kind, then what changes. */
  readonly name: readonly string[];
  readonly notes: readonly string[];
};

export type DiagramLine = {
  readonly line: LineView;
  /** An SVG path from the group that reports to the one it reports to. */
  readonly path: string;
};

export type Diagram = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DiagramBox[];
  readonly lines: readonly DiagramLine[];
};

const BOX_WIDTH = 236;
const LINE_HEIGHT = 18;
const PADDING = 10;
const MARGIN = 4;
const BOX_GAP = 16;
const RANK_GAP = 56;
const LOOSE_COLUMNS = 3;
/** More than between boxes, so that a row of loose groups does not look tied to those above. */
const LOOSE_GAP = 40;
/** dagre's names for them. */
const SPACING = { nodesep: BOX_GAP, ranksep: RANK_GAP, marginx: MARGIN, marginy: MARGIN };
/** Letters that surely fit in a box at 14px in a wide system font. */
const MAX_LINE_CHARACTERS = 24;

export function layOutDiagram(view: StructureView): Diagram {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ...SPACING });
  const texts = new Map(view.groups.map((group) => [group.id, textOf(group, view)]));
  const lines = view.groups.flatMap((group) =>
    group.lines.filter(({ to }) => to !== group.id).map((line) => ({ from: group.id, line })),
  );
  const tied = new Set(lines.flatMap(({ from, line }) => [from, line.to]));
  for (const id of tied) {
    graph.setNode(nodeName(id), { width: BOX_WIDTH, height: heightOf(texts.get(id)) });
  }
  // The one reported to stands on the left, so the edge runs from it to the one that reports.
  for (const { from, line } of lines) {
    graph.setEdge(nodeName(line.to), nodeName(from), {}, nodeName(line.id));
  }
  layout(graph);
  // dagre writes the size of the whole into the label that `setGraph` gave, which it types loosely.
  const size = graph.graph() as { readonly width?: number; readonly height?: number };
  const tiedBoxes = view.groups
    .filter(({ id }) => tied.has(id))
    .map((group) => placeBox(graph, group, texts.get(group.id)));
  const looseBoxes = placeLoose(
    view.groups
      .filter(({ id }) => !tied.has(id))
      .map((group) => ({ group, text: texts.get(group.id) })),
    tied.size === 0 ? 0 : (size.height ?? 0),
  );
  const boxes = new Map([...tiedBoxes, ...looseBoxes].map((box) => [box.group.id, box]));
  const ends = [...boxes.values()];
  return {
    width: Math.ceil(Math.max(0, ...ends.map(({ x, width }) => x + width + MARGIN))),
    height: Math.ceil(Math.max(0, ...ends.map(({ y, height }) => y + height + MARGIN))),
    boxes: view.groups.flatMap(({ id }) => boxes.get(id) ?? []),
    lines: lines.flatMap(({ from, line }) => {
      const [start, end] = [boxes.get(from), boxes.get(line.to)];
      // dagre has written the points through which a long line runs between other boxes.
      const edge = graph.edge(nodeName(line.to), nodeName(from), nodeName(line.id)) as {
        points: readonly Point[];
      };
      return start && end ? [{ line, path: pathBetween(start, end, edge.points) }] : [];
    }),
  };
}

/** No property that an object inherits begins like this. */
function nodeName(id: string): string {
  return `id ${id}`;
}

type LooseGroup = { readonly group: GroupView; readonly text: BoxText | undefined };

/** Groups without any line, in rows below the others, so that they do not part those with lines. */
function placeLoose(groups: readonly LooseGroup[], below: number): readonly DiagramBox[] {
  const boxes: DiagramBox[] = [];
  let y = below === 0 ? MARGIN : below + LOOSE_GAP;
  for (let first = 0; first < groups.length; first += LOOSE_COLUMNS) {
    const row = groups.slice(first, first + LOOSE_COLUMNS);
    for (const [column, { group, text }] of row.entries()) {
      const x = MARGIN + column * (BOX_WIDTH + RANK_GAP);
      boxes.push({
        group,
        x,
        y,
        width: BOX_WIDTH,
        height: heightOf(text),
        ...textOrNone(text),
      });
    }
    y += Math.max(...row.map(({ text }) => heightOf(text))) + BOX_GAP;
  }
  return boxes;
}

function heightOf(text: BoxText | undefined): number {
  const { name, notes } = textOrNone(text);
  return (name.length + notes.length) * LINE_HEIGHT + 2 * PADDING;
}

function textOrNone(text: BoxText | undefined): BoxText {
  return text ?? { name: [], notes: [] };
}

type Point = { readonly x: number; readonly y: number };

/** `points` run from `end` to `start`; those of a short line hold nothing but its two ends. */
function pathBetween(start: DiagramBox, end: DiagramBox, points: readonly Point[]): string {
  const isRightwards = start.x < end.x;
  const between = points.length > 3 ? points.slice(1, -1).reverse() : [];
  const stops = [sideOf(start, isRightwards), ...between, sideOf(end, !isRightwards)];
  return stops
    .map(({ x, y }, at) => {
      const previous = stops[at - 1];
      if (!previous) return `M${round(x)},${round(y)}`;
      const middle = round((previous.x + x) / 2);
      return `C${middle},${round(previous.y)} ${middle},${round(y)} ${round(x)},${round(y)}`;
    })
    .join(' ');
}

/** The middle of the right or left side of a box. */
function sideOf({ x, y, width, height }: DiagramBox, isRight: boolean): Point {
  return { x: isRight ? x + width : x, y: y + height / 2 };
}

/** A tenth of a pixel is finer than the eye. */
function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

type BoxText = Pick<DiagramBox, 'name' | 'notes'>;

function placeBox(graph: Graph, group: GroupView, text: BoxText | undefined): DiagramBox {
  // dagre has written the centre of the box into the label that `setNode` gave it.
  const { x, y, width, height } = graph.node(nodeName(group.id)) as Record<
    'x' | 'y' | 'width' | 'height',
    number
  >;
  return {
    group,
    x: round(x - width / 2),
    y: round(y - height / 2),
    width,
    height,
    ...textOrNone(text),
  };
}

function textOf(group: GroupView, view: StructureView): BoxText {
  return {
    name: brokenIntoLines(group.name),
    notes: [
      kindWords(group),
      ...group.lines.filter(needsWords).map(lineWords),
      differenceWords(group, view.side),
    ].flatMap(brokenIntoLines),
  };
}

/** True for a line that a plain stroke between two boxes does not explain. */
function needsWords({ kind, certainty }: LineView): boolean {
  return kind !== 'accountable' || certainty !== 'clear';
}

/** Words kept whole unless one alone is wider than the box. */
export function brokenIntoLines(text: string): readonly string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > MAX_LINE_CHARACTERS) {
      return [...lines, word];
    }
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
