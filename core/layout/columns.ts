import { z } from 'zod';
import { attributeParameter } from '../attributes/parameters';
import { type Group, groupsOf } from './groups';
import type { Layout, LayoutProblem, NamedBand } from './layout';
import { keptOrders, linkedWithin } from './order';

/** How wide all columns together are for each unit of their height. */
const aspect = 1.6;
/** Space between two columns, in map units: ties run there. */
const gap = 140;
/** Heights that are tried, each so many times the one before: rough steps, so that the map is steady. */
const step = 1.2;

const parameters = z.object({
  by: attributeParameter(['choice', 'flag'], 'side', { label: 'layouts:parameter.columns' }),
});

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
    const height = heightFor(groupsOf(problem, by), problem);
    const all = groupsOf(problem, by).map((group) => columnOf(group, height, problem));
    const orders = keptOrders(
      all.map((column) => byPresentPlace(column.members, problem)),
      linkedWithin(problem),
      (orders) => heightsOf(orders, all, moving.length),
    );
    const wide = all.reduce((sum, column) => sum + widthOf(column), 0) + gap * (all.length - 1);
    const places = new Float64Array(2 * moving.length);
    const bands: NamedBand[] = [];
    let left = -wide / 2;
    all.forEach((column, c) => {
      const { cell, across, name } = column;
      orders[c]?.forEach((i, at) => {
        places[2 * i] = left + ((at % across) + 0.5) * cell.x;
        places[2 * i + 1] = (Math.floor(at / across) + 0.5) * cell.y - height / 2;
      });
      bands.push({ along: 'x', from: left, to: left + widthOf(column), name });
      left += widthOf(column) + gap;
    });
    return { places, backdrop: { type: 'bands', x: null, y: null, bands } };
  },
};

function widthOf({ cell, across }: Column): number {
  return cell.x * across;
}

function columnOf(group: Group, height: number, { moving, room }: LayoutProblem): Column {
  const most = (halves: ArrayLike<number>) =>
    2 * Math.max(...group.members.map((i) => halves[moving[i] as number] as number));
  const cell = { x: most(room.halfWidths), y: most(room.halfHeights) };
  return {
    ...group,
    cell,
    across: Math.ceil(group.members.length / Math.max(1, Math.floor(height / cell.y))),
  };
}

/** The height at which all columns together come nearest to `aspect`. */
function heightFor(groups: readonly Group[], problem: LayoutProblem): number {
  let best = { height: 1, off: Number.POSITIVE_INFINITY };
  const tallest = Math.max(...groups.map((group) => columnOf(group, 1, problem).cell.y));
  const longest = Math.max(...groups.map(({ members }) => members.length));
  for (let height = tallest; height < step * tallest * longest; height *= step) {
    const all = groups.map((group) => columnOf(group, height, problem));
    const wide = all.reduce((sum, column) => sum + widthOf(column), 0) + gap * (groups.length - 1);
    const off = Math.abs(Math.log(wide / height / aspect));
    if (off < best.off) best = { height, off };
  }
  return best.height;
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
