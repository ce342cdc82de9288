/** Where everything of the picture stands, in its own units (one is a CSS pixel at full size). Pure. */
import type { GraphEdge, GraphNode, PaperGraph } from '#domain/guide/paper-graph.ts';

export const BOX = 148;
export const LINE = 15;
const PAD = 8;
const GAP = { x: 38, y: 9 };
/** Letters that go into a line of a box at 12 px; words are broken only when longer than that. */
const LETTERS = { plain: 19, bold: 16 };

export type Box = { readonly node: GraphNode; readonly lines: readonly string[]; readonly x: number; readonly y: number; readonly height: number };
export type Tie = { readonly edge: GraphEdge; readonly path: string };
export type Layout = { readonly boxes: readonly Box[]; readonly ties: readonly Tie[]; readonly width: number; readonly height: number };

export function layoutOf(graph: PaperGraph, nameOf: (node: GraphNode) => string): Layout {
  const columns = Map.groupBy(graph.nodes, ({ column }) => column);
  const sized = [...columns.entries()].toSorted(([a], [b]) => a - b).map(([column, nodes]) => nodes.toSorted((a, b) => a.row - b.row).map((node) => {
    const lines = wrap(nameOf(node), node.onRoute || node.paper !== undefined ? LETTERS.bold : LETTERS.plain);
    return { node, lines, x: column * (BOX + GAP.x), height: lines.length * LINE + 2 * PAD };
  }));
  const heightOf = (column: (typeof sized)[number]): number => column.reduce((sum, { height }) => sum + height + GAP.y, -GAP.y);
  const height = Math.max(0, ...sized.map(heightOf));
  const boxes = sized.flatMap((column) => {
    // Short columns are spread, so that ties run flat.
    const spare = Math.min(28, (height - heightOf(column)) / (column.length + 1));
    let y = (height - heightOf(column) - spare * (column.length - 1)) / 2;
    return column.map((box): Box => { const placed = { ...box, y }; y += box.height + GAP.y + spare; return placed; });
  });
  const byId = new Map(boxes.map((box) => [box.node.id, box]));
  const ties = graph.edges.map((edge): Tie => ({ edge, path: pathBetween(byId.get(edge.from)!, byId.get(edge.to)!) }));
  return { boxes, ties, width: Math.max(BOX, ...boxes.map(({ x }) => x + BOX)), height };
}

/** From the right edge of one to the left edge of the other; within a column, or backwards, around the outside. */
function pathBetween(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.x + BOX, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const bend = x2 > x1 ? Math.max(20, (x2 - x1) / 2) : 40;
  return `M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** Words in lines of at most so many letters. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at < word.length; at += letters) lines.push(word.slice(at, at + letters));
  }
  return lines;
}
