import { LineageBox } from './lineageBoxes';
import { KnownEdge } from './mergeObserved';
import { LineKind, lineOf } from './useLineStyles';

export const BOX_WIDTH = 200;
export const BOX_HEIGHT = 66;
const COLUMN_GAP = 72;
const ROW_GAP = 14;
const MARGIN = 8;
/** How far an arrow to the same column reaches out. */
const LOOP = COLUMN_GAP * 0.6;

/** Where a box stands, in pixels from the top left. */
export interface PlacedBox {
  box: LineageBox;
  x: number;
  y: number;
}

/** An arrow between two boxes as an SVG path. */
export interface PlacedEdge {
  id: string;
  path: string;
  line: LineKind;
}

/** A lineage ready to be drawn. */
export interface LineageLayout {
  width: number;
  height: number;
  boxes: PlacedBox[];
  edges: PlacedEdge[];
}

/** Boxes by their distance from the root, from the far sources on. */
function columnsOf(boxes: LineageBox[]): LineageBox[][] {
  const columns = new Map<number, LineageBox[]>();
  for (const box of boxes) {
    columns.set(box.distance, [...(columns.get(box.distance) ?? []), box]);
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([, column]) =>
      // Products of a domain stand together, what is no product comes last.
      column.sort(
        (a, b) =>
          (a.domain ?? '~').localeCompare(b.domain ?? '~') ||
          a.title.localeCompare(b.title),
      ),
    );
}

function curve(x1: number, y1: number, x2: number, y2: number, bend: number) {
  return `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
}

/** With the flow from right to left side, else so that no box is crossed. */
function pathBetween(from: PlacedBox, to: PlacedBox): string {
  const y1 = from.y + BOX_HEIGHT / 2;
  const y2 = to.y + BOX_HEIGHT / 2;
  const right = (placed: PlacedBox) => placed.x + BOX_WIDTH;
  if (to.x > from.x) {
    return curve(right(from), y1, to.x, y2, (to.x - right(from)) / 2);
  }
  if (to.x === from.x) {
    const x = right(from);
    const out = x + LOOP;
    return `M${x},${y1} C${out},${y1} ${out},${y2} ${x},${y2}`;
  }
  return curve(from.x, y1, right(to), y2, (right(to) - from.x) / 2);
}

/**
 * Places the root in the middle, sources to the left and consumers to the right
 * of it, a column for each step. Unlike a general graph layout it keeps that
 * promise when data flows in a circle.
 */
export function layoutLineage(
  boxes: LineageBox[],
  edges: KnownEdge[],
): LineageLayout {
  const columns = columnsOf(boxes);
  const tallest = Math.max(...columns.map(column => column.length));
  const rowHeight = BOX_HEIGHT + ROW_GAP;
  const placed = new Map<string, PlacedBox>();
  columns.forEach((column, i) => {
    const top = ((tallest - column.length) * rowHeight) / 2;
    column.forEach((box, row) =>
      placed.set(box.id, {
        box,
        x: MARGIN + i * (BOX_WIDTH + COLUMN_GAP),
        y: MARGIN + top + row * rowHeight,
      }),
    );
  });
  const last = new Set(columns[columns.length - 1].map(({ id }) => id));
  const loops = edges.some(({ from, to }) => last.has(from) && last.has(to));
  return {
    width:
      2 * MARGIN +
      columns.length * (BOX_WIDTH + COLUMN_GAP) -
      COLUMN_GAP +
      (loops ? LOOP : 0),
    height: 2 * MARGIN + tallest * rowHeight - ROW_GAP,
    boxes: [...placed.values()],
    edges: edges.flatMap(edge => {
      const source = placed.get(edge.from);
      const target = placed.get(edge.to);
      if (!source || !target) return [];
      return {
        id: `${edge.from} ${edge.to}`,
        path: pathBetween(source, target),
        line: lineOf(edge),
      };
    }),
  };
}
