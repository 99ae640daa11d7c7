/**
 * Where each box and line of a structure stands in its drawing, in CSS pixels at full size.
 *
 * The drawing runs from left to right, so that a long row of groups becomes a long page, which a
 * phone can scroll, rather than a wide one. dagre places the boxes; the names are broken into lines
 * here, because an SVG does not break them itself.
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
  readonly points: readonly { readonly x: number; readonly y: number }[];
};

export type Diagram = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DiagramBox[];
  readonly lines: readonly DiagramLine[];
};

const BOX_WIDTH = 216;
const LINE_HEIGHT = 18;
const PADDING = 10;
/** Letters that surely fit in a box at 14px in a wide system font. */
const MAX_LINE_CHARACTERS = 25;

export function layOutDiagram(view: StructureView): Diagram {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 16, ranksep: 56, marginx: 4, marginy: 4 });
  const texts = new Map(view.groups.map((group) => [group.id, textOf(group, view)]));
  for (const { id } of view.groups) {
    const text = texts.get(id);
    const lineCount = (text?.name.length ?? 0) + (text?.notes.length ?? 0);
    graph.setNode(id, { width: BOX_WIDTH, height: lineCount * LINE_HEIGHT + 2 * PADDING });
  }
  const lines = view.groups.flatMap((group) =>
    group.lines.filter(({ to }) => to !== group.id).map((line) => ({ from: group.id, line })),
  );
  // The one reported to stands on the left, so the edge runs from it to the one that reports.
  for (const { from, line } of lines) graph.setEdge(line.to, from, {}, line.id);
  layout(graph);
  return {
    width: Math.ceil(graph.graph().width ?? 0),
    height: Math.ceil(graph.graph().height ?? 0),
    boxes: view.groups.map((group) => placeBox(graph, group, texts.get(group.id))),
    lines: lines.map(({ from, line }) => ({
      line,
      points: (graph.edge(line.to, from, line.id) as { points: DiagramLine['points'] }).points,
    })),
  };
}

type BoxText = Pick<DiagramBox, 'name' | 'notes'>;

function placeBox(graph: Graph, group: GroupView, text: BoxText | undefined): DiagramBox {
  // dagre has written the centre of the box into the label that `setNode` gave it.
  const { x, y, width, height } = graph.node(group.id) as Record<
    'x' | 'y' | 'width' | 'height',
    number
  >;
  return {
    group,
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    name: text?.name ?? [],
    notes: text?.notes ?? [],
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
