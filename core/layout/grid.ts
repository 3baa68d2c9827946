import { z } from 'zod';
import { attributeOf } from '../attributes/attributes';
import { attributeParameter } from '../attributes/parameters';
import { say } from '../model/refusal';
import { type Group, groupsOf } from './groups';
import type { Layout, LayoutProblem, NamedBand } from './layout';

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
    const columns = Math.max(1, Math.round(Math.sqrt((moving.length * cell.y * aspect) / cell.x)));
    const places = new Float64Array(2 * moving.length);
    const bands: NamedBand[] = [];
    let top = 0;
    for (const { name, members } of groups) {
      for (const [at, i] of inOrder(problem, members, by).entries()) {
        places[2 * i] = ((at % columns) - (columns - 1) / 2) * cell.x;
        places[2 * i + 1] = top + (Math.floor(at / columns) + 0.5) * cell.y;
      }
      const bottom = top + Math.ceil(members.length / columns) * cell.y;
      bands.push({ along: 'y', from: top, to: bottom, name });
      top = bottom + gap;
    }
    const middle = (top - gap) / 2;
    for (let i = 1; i < places.length; i += 2) places[i] = (places[i] as number) - middle;
    const moved = bands.map((band) => ({ ...band, from: band.from - middle, to: band.to - middle }));
    return { places, backdrop: grouped ? { type: 'bands', x: null, y: null, bands: moved } : null };
  },
};

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
