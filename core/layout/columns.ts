import { z } from 'zod';
import { attributeParameter } from '../attributes/parameters';
import type { Point } from '../network/packing';
import { type Group, groupsOf } from './groups';
import type { Layout, LayoutProblem, NamedBand } from './layout';
import { keptOrders, linkedWithin } from './order';
import { shifted, shiftToStay, steadiest } from './steady';

/** How wide all columns together are for each unit of their height. */
const aspect = 1.6;
/** Space between two columns, in map units: ties run there. */
const gap = 140;
/** Heights that are tried, each so many times the one before: rough steps, so that the map is steady. */
const step = 1.2;
/** How much farther from `aspect` they may be for nodes to stay where they are, as a logarithm. */
const tolerance = 0.4;

const parameters = z.object({
  by: attributeParameter(['choice', 'flag'], 'side', { label: 'layouts:parameter.columns' }),
});

/** How high the columns are, and how far a column may go beyond that. */
interface Frame {
  readonly height: number;
  readonly slack: number;
}

interface Column extends Group {
  readonly cell: { readonly x: number; readonly y: number };
  /** How many nodes stand beside one another. */
  readonly across: number;
}

/** One column for each value, and in a column those next to each other who are tied to the same in others. */
export const columns: Layout<typeof parameters> = {
  id: 'columns',
  name: 'layouts:columns.name',
  hint: 'layouts:columns.hint',
  glyph: [
    [5, 5],
    [5, 10],
    [5, 15],
    [5, 20],
    [12, 5],
    [12, 10],
    [12, 15],
    [19, 5],
    [19, 10],
    [19, 15],
    [19, 20],
  ],
  parameters,
  run(problem, { by }) {
    const { moving } = problem;
    const groups = groupsOf(problem, by);
    const lines = groups.map(({ members }) => byPresentPlace(members, problem));
    const columnsIn = ({ height, slack }: Frame) =>
      groups.map((group) => columnOf(group, height * (1 + slack), problem));
    const frame = steadiest(
      framesFor(groups, problem),
      (one) => placed(columnsIn(one), lines, one.height, moving.length),
      problem,
    );
    const { height } = frame;
    const all = columnsIn(frame);
    const orders = keptOrders(
      lines,
      linkedWithin(problem),
      (some) => heightsOf(some, all, moving.length),
      problem.report,
    );
    const stay = shiftToStay(placed(all, orders, height, moving.length), problem);
    const kept = orders === lines ? inPresentCells(all, lines, height, stay, problem) : orders;
    const wishes = placed(all, kept, height, moving.length);
    let left = stay.x - wholeWidth(all) / 2;
    const bands = all.map((column): NamedBand => {
      const from = left;
      left += widthOf(column) + gap;
      return { along: 'x', from, to: from + widthOf(column), name: column.name };
    });
    return { places: shifted(wishes, stay), backdrop: { type: 'bands', x: null, y: null, bands } };
  },
};

/** Rows from the top down, in each column. */
function placed(
  all: readonly Column[],
  orders: readonly (readonly number[])[],
  height: number,
  count: number,
): Float64Array {
  const places = new Float64Array(2 * count);
  let left = -wholeWidth(all) / 2;
  all.forEach((column, c) => {
    const { cell, across } = column;
    orders[c]?.forEach((i, at) => {
      places[2 * i] = left + ((at % across) + 0.5) * cell.x;
      places[2 * i + 1] = (Math.floor(at / across) + 0.5) * cell.y - height / 2;
    });
    left += widthOf(column) + gap;
  });
  return places;
}

/** The orders in which whoever stands in a cell of their column stays there, and the others take the cells that are left. */
function inPresentCells(
  all: readonly Column[],
  lines: readonly (readonly number[])[],
  height: number,
  stay: Point,
  { moving, present }: LayoutProblem,
): readonly (readonly number[])[] {
  let left = stay.x - wholeWidth(all) / 2;
  return all.map((column, c) => {
    const { cell, across } = column;
    const line = lines[c] ?? [];
    const cells = new Array<number | undefined>(line.length).fill(undefined);
    const rest = line.filter((i) => {
      const vertex = moving[i] as number;
      const x = ((present[2 * vertex] as number) - left) / cell.x - 0.5;
      const y = ((present[2 * vertex + 1] as number) - stay.y + height / 2) / cell.y - 0.5;
      const at = Math.round(y) * across + Math.round(x);
      const stands =
        Math.hypot((x - Math.round(x)) * cell.x, (y - Math.round(y)) * cell.y) < 1 &&
        Math.round(x) >= 0 &&
        Math.round(x) < across &&
        at in cells &&
        cells[at] === undefined;
      if (stands) cells[at] = i;
      return !stands;
    });
    left += widthOf(column) + gap;
    const waiting = rest.values();
    return cells.map((i) => i ?? (waiting.next().value as number));
  });
}

function wholeWidth(all: readonly Column[]): number {
  return all.reduce((sum, column) => sum + widthOf(column), 0) + gap * (all.length - 1);
}

function widthOf({ cell, across }: Column): number {
  return cell.x * across;
}

function columnOf(group: Group, height: number, { moving, room }: LayoutProblem): Column {
  const most = (halves: ArrayLike<number>) =>
    2 * Math.max(...group.members.map((i) => halves[moving[i] as number] as number));
  const cell = { x: stepped(most(room.halfWidths)), y: stepped(most(room.halfHeights)) };
  return {
    ...group,
    cell,
    across: Math.ceil(group.members.length / Math.max(1, Math.floor(height / cell.y))),
  };
}

/** Cells are of round sizes, so that they are steady. */
function stepped(length: number): number {
  return Math.ceil(length / 20) * 20;
}

/** The heights at which all columns together come near to `aspect`, the nearest first. */
function framesFor(groups: readonly Group[], problem: LayoutProblem): readonly [Frame, ...Frame[]] {
  const tallest = Math.max(...groups.map((group) => columnOf(group, 1, problem).cell.y));
  const longest = Math.max(...groups.map(({ members }) => members.length));
  const tried: { readonly height: number; readonly off: number }[] = [];
  for (let height = tallest; height < step * tallest * longest; height *= step) {
    const wide = wholeWidth(groups.map((group) => columnOf(group, height, problem)));
    tried.push({ height, off: Math.abs(Math.log(wide / height / aspect)) });
  }
  const [best, ...others] = tried.sort((a, b) => a.off - b.off);
  const good = others.filter(({ off }) => off < (best?.off ?? 0) + tolerance);
  const usual = best?.height ?? tallest;
  const heights = [usual, ...good.map(({ height }) => height)];
  return [
    { height: usual, slack: 0 },
    ...[0, 0.3].flatMap((slack) => heights.map((height) => ({ height, slack }))),
  ];
}

/** From top to bottom as they stand now, in rows; those without a place last. */
function byPresentPlace(members: readonly number[], { moving, present, room }: LayoutProblem): number[] {
  const row = Math.max(...members.map((i) => room.halfHeights[moving[i] as number] as number));
  const at = (i: number, axis: 0 | 1) => {
    const value = present[2 * (moving[i] as number) + axis] as number;
    return Number.isNaN(value) ? 1e12 : axis === 1 ? Math.round(value / row) : value;
  };
  return [...members].sort((a, b) => at(a, 1) - at(b, 1) || at(a, 0) - at(b, 0) || a - b);
}

/** How far down each node stands in its column. */
function heightsOf(
  orders: readonly (readonly number[])[],
  all: readonly Column[],
  count: number,
): Float64Array {
  const heights = new Float64Array(count);
  orders.forEach((order, c) => {
    const { across, cell } = all[c] as Column;
    order.forEach((i, at) => {
      heights[i] = Math.floor(at / across) * cell.y;
    });
  });
  return heights;
}
