import { z } from 'zod';
import { attributeOf } from '../attributes/attributes';
import { attributeParameter } from '../attributes/parameters';
import { say } from '../model/refusal';
import type { Point } from '../network/packing';
import { type Group, groupsOf } from './groups';
import type { Layout, LayoutProblem, NamedBand } from './layout';
import { shifted, shiftToStay, steadiest } from './steady';

/** How wide the grid is for each unit of its height. */
const aspect = 1.6;
/** Space between groups of rows, in map units: their names stand there. */
const gap = 60;

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
    const cell = {
      x: 2 * Math.max(...all.map((i) => halfWidths[moving[i] as number] as number)),
      y: 2 * Math.max(...all.map((i) => halfHeights[moving[i] as number] as number)),
    };
    const orders = groups.map(({ members }) => inOrder(problem, members, by));
    const usual = Math.max(1, Math.round(Math.sqrt((moving.length * cell.y * aspect) / cell.x)));
    const columns = steadiest(
      [usual, usual + 1, Math.max(1, usual - 1)],
      (count) => rowsOf(orders, count, cell).places,
      problem,
    );
    const { places, tops } = rowsOf(orders, columns, cell);
    const stay = shiftToStay(places, problem);
    const bands = groups.map(({ name, members }, g): NamedBand => {
      const from = (tops[g] as number) + stay.y;
      return { along: 'y', from, to: from + Math.ceil(members.length / columns) * cell.y, name };
    });
    return {
      places: shifted(places, stay),
      backdrop: grouped ? { type: 'bands', x: null, y: null, bands } : null,
    };
  },
};

/** Rows of `columns` cells, each group beginning a new one; and where each group begins. */
function rowsOf(orders: readonly (readonly number[])[], columns: number, cell: Point) {
  const tops: number[] = [];
  let top = 0;
  for (const order of orders) {
    tops.push(top);
    top += Math.ceil(order.length / columns) * cell.y + gap;
  }
  const middle = (top - gap) / 2;
  const places = new Float64Array(2 * orders.reduce((sum, { length }) => sum + length, 0));
  orders.forEach((order, g) => {
    order.forEach((i, at) => {
      places[2 * i] = ((at % columns) - (columns - 1) / 2) * cell.x;
      places[2 * i + 1] = (tops[g] as number) - middle + (Math.floor(at / columns) + 0.5) * cell.y;
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
  const words = new Intl.Collator('en', { numeric: true });
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
      return byValue || words.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
    })
    .map(({ i }) => i);
}
