import { z } from 'zod';
import { attributeOf } from '../attributes/attributes';
import { attributeParameter } from '../attributes/parameters';
import { byId } from '../model/order';
import { say } from '../model/refusal';
import type { Point } from '../network/packing';
import { collatorIn } from '../words/locale';
import { type Group, groupsOf } from './groups';
import type { Layout, LayoutProblem, NamedBand } from './layout';
import { shifted, shiftToStay, steadiest } from './steady';

/** How wide the grid is for each unit of its height. */
const aspect = 1.6;
/** Space between groups of rows, in map units: their names stand there. */
const gap = 60;
/** Cells go in such steps, in map units, so that the map is steady. */
const step = 20;
/** Rows of the present stay as they are while they hold at most so many more than the usual number, and half of it on the average. */
const longer = { factor: 1.1, more: 1 };
const fullness = 0.5;

const parameters = z.object({
  by: attributeParameter(['text', 'choice', 'flag', 'number', 'share', 'date'], 'name', {
    label: 'layouts:parameter.by',
  }),
});

/** Rows, in the order of an attribute. */
export const grid: Layout<typeof parameters> = {
  id: 'grid',
  name: 'layouts:grid.name',
  hint: 'layouts:grid.hint',
  glyph: [
    [5, 6],
    [12, 6],
    [19, 6],
    [5, 12],
    [12, 12],
    [19, 12],
    [5, 18],
    [12, 18],
  ],
  parameters,
  run(problem, { by }) {
    const { moving } = problem;
    const attribute = attributeOf(by);
    const grouped = attribute?.type === 'choice' || attribute?.type === 'flag';
    const all = Array.from(moving, (_, i) => i);
    const groups: readonly Group[] = grouped
      ? groupsOf(problem, by)
      : [{ name: say(attribute?.name ?? ''), members: all }];
    const { halfWidths, halfHeights } = problem.room;
    const stepped = (halves: ArrayLike<number>) =>
      step * Math.ceil((2 * Math.max(...all.map((i) => halves[moving[i] as number] as number))) / step);
    const cell = { x: stepped(halfWidths), y: stepped(halfHeights) };
    const orders = groups.map(({ members }) => inOrder(problem, members, by));
    const usual = Math.max(1, Math.round(Math.sqrt((moving.length * cell.y * aspect) / cell.x)));
    const most = Math.ceil(usual * longer.factor) + longer.more;
    const anew = [usual, usual + 1, Math.max(1, usual - 1)].map((count) => ({
      rows: orders.map((order) => cut(order, count)),
      cell,
    }));
    const kept = orders.map((order) => presentRows(order, most, usual, problem));
    const sizes = [cell, { x: cell.x + step, y: cell.y }, { x: cell.x, y: cell.y + step }];
    const frame = steadiest(
      [
        anew[0] as Frame,
        ...(kept.every((rows) => rows !== null) ? sizes.map((size) => ({ rows: kept, cell: size })) : []),
        ...anew.slice(1),
      ],
      (one) => placed(one, usual, moving.length).places,
      problem,
    );
    const { places, tops } = placed(frame, usual, moving.length);
    const stay = shiftToStay(places, problem);
    const bands = groups.map(({ name }, g): NamedBand => {
      const from = (tops[g] as number) + stay.y;
      return { along: 'y', from, to: from + (frame.rows[g]?.length ?? 0) * frame.cell.y, name };
    });
    return {
      places: shifted(places, stay),
      backdrop: grouped ? { type: 'bands', x: null, y: null, bands } : null,
    };
  },
};

/** The rows of each group, and how large their cells are. */
interface Frame {
  readonly rows: readonly (readonly (readonly number[])[])[];
  readonly cell: Point;
}

/** Rows of `columns` nodes each. */
function cut(order: readonly number[], columns: number): number[][] {
  return Array.from({ length: Math.ceil(order.length / columns) }, (_, row) =>
    order.slice(row * columns, (row + 1) * columns),
  );
}

/**
 * The rows in which nodes stand at present, as far as that is their order; each of the others joins the row of the one before it.
 * Null where they aren't rows of about the usual length.
 */
function presentRows(
  order: readonly number[],
  most: number,
  usual: number,
  { moving, present, room }: LayoutProblem,
): number[][] | null {
  const heights = order.map((i) => present[2 * (moving[i] as number) + 1] as number);
  const apart = Math.min(...order.map((i) => room.halfHeights[moving[i] as number] as number));
  const inRow = new Set(ascending(heights, apart));
  const rows: number[][] = [];
  let now = Number.NEGATIVE_INFINITY;
  order.forEach((i, at) => {
    const height = heights[at] as number;
    if (rows.length === 0 || (inRow.has(at) && height > now + apart)) rows.push([]);
    if (inRow.has(at)) now = height;
    rows.at(-1)?.push(i);
  });
  const fits =
    rows.every(({ length }) => length <= most) && order.length >= fullness * usual * (rows.length - 1);
  return fits ? rows : null;
}

/** The largest choice of places in a list whose values don't fall by more than a tolerance. */
function ascending(values: readonly number[], tolerance: number): number[] {
  const ends: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, at) => {
    if (Number.isNaN(value)) return;
    const rounded = (i: number) => Math.round((values[i] as number) / (2 * tolerance));
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rounded(ends[middle] as number) <= rounded(at)) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = at;
  });
  const found: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) found.push(at);
  return found;
}

/** Where everything stands in rows, all beginning on the left; and where each group begins. */
function placed({ rows, cell }: Frame, columns: number, count: number) {
  const tops: number[] = [];
  let top = 0;
  for (const group of rows) {
    tops.push(top);
    top += group.length * cell.y + gap;
  }
  const middle = (top - gap) / 2;
  const places = new Float64Array(2 * count);
  rows.forEach((group, g) => {
    group.forEach((row, r) => {
      row.forEach((i, at) => {
        places[2 * i] = (at - (columns - 1) / 2) * cell.x;
        places[2 * i + 1] = (tops[g] as number) - middle + (r + 0.5) * cell.y;
      });
    });
  });
  return { places, tops: tops.map((from) => from - middle) };
}

/** By value, those that aren't known last; numbers from the largest; then by name. */
function inOrder(
  { reading, graph, moving }: LayoutProblem,
  members: readonly number[],
  by: string,
): number[] {
  const attribute = attributeOf(by);
  const name = attributeOf('name');
  const idOf = (i: number) => graph.ids[moving[i] as number] as string;
  const read = members.map((i) => ({
    i,
    id: idOf(i),
    value: attribute?.read(reading, idOf(i)) ?? null,
    name: `${name?.read(reading, idOf(i)) ?? ''}`,
  }));
  // In one language for all, so that the same plan comes out the same in every window.
  const words = collatorIn('en');
  return read
    .sort((a, b) => {
      const known = Number(a.value === null) - Number(b.value === null);
      if (known !== 0) return known;
      const byValue =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? b.value - a.value
          : typeof a.value === 'string' && typeof b.value === 'string'
            ? words.compare(a.value, b.value)
            : 0;
      return byValue || words.compare(a.name, b.name) || byId(a, b);
    })
    .map(({ i }) => i);
}
