import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { CommunityForm } from '../../../core/model/look';
import { bubbleOf, isWithin } from '../../../core/picture/bubble';
import { squaredDistances } from '../../../core/picture/contours';
import { withMoves } from '../../../core/picture/moving';
import type { Point } from '../../../core/picture/parts';
import type { Spot } from '../../../core/picture/virtual-ties';
import { Drawing } from './drawn';

const spots = array(
  record({
    x: integer({ min: 0, max: 900 }),
    y: integer({ min: 0, max: 600 }),
    radius: integer({ min: 6, max: 30 }),
  }),
  { minLength: 1, maxLength: 25 },
);

test('an outline holds every member and no stranger, unless they stand on one another', () => {
  assert(
    property(spots, spots, integer({ min: 300, max: 6_000 }), (members, strangers, cells) => {
      const { lines, box, path } = bubbleOf(members, strangers, cells);
      const apart = (spot: Spot, others: readonly Spot[]) =>
        others.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > 2);
      for (const member of members) if (apart(member, strangers)) expect(isWithin(lines, member)).toBe(true);
      for (const stranger of strangers)
        if (apart(stranger, members)) expect(isWithin(lines, stranger)).toBe(false);
      for (const { x, y } of lines.flat()) {
        expect(x).toBeGreaterThanOrEqual(box.x1 - 1e-9);
        expect(x).toBeLessThanOrEqual(box.x2 + 1e-9);
        expect(y).toBeGreaterThanOrEqual(box.y1 - 1e-9);
        expect(y).toBeLessThanOrEqual(box.y2 + 1e-9);
      }
      expect(path).toMatch(/^(M[\d. -]+(Q[\d. -]+)+Z)+$/u);
    }),
    { numRuns: 200 },
  );
});

test('members that stand apart are joined by a bridge that goes round who stands between', () => {
  const members = [
    { x: 0, y: 0, radius: 10 },
    { x: 400, y: 0, radius: 10 },
  ];
  const between = { x: 200, y: 3, radius: 20 };
  const { lines } = bubbleOf(members, [between], 6_000);
  expect(lines).toHaveLength(1);
  expect(isWithin(lines, between)).toBe(false);
});

test('distances on a grid are those to the nearest ground', () => {
  assert(
    property(array(integer({ min: 0, max: 3 }), { minLength: 80, maxLength: 80 }), (dice) => {
      const ground = Float64Array.from(dice, (value) => (value === 0 ? 0 : Infinity));
      const found = squaredDistances(ground, 10, 8);
      for (let i = 0; i < 80; i++) {
        let least = Infinity;
        for (let j = 0; j < 80; j++)
          if (ground[j] === 0)
            least = Math.min(
              least,
              ((i % 10) - (j % 10)) ** 2 + (Math.floor(i / 10) - Math.floor(j / 10)) ** 2,
            );
        expect(found[i]).toBe(least);
      }
    }),
  );
});

const circle = () => {
  const drawing = new Drawing().community('c', [0, 0], { side: 'ally' });
  for (let i = 0; i < 4; i++)
    drawing
      .actor(`m${i}`, [100 * Math.cos(i * 1.57), 100 * Math.sin(i * 1.57)])
      .tie(`m${i}`, 'c', 'membership');
  return drawing;
};

test('a community stands on a ground with those at home in it', () => {
  const { areas } = circle().picture();
  expect(areas).toHaveLength(1);
  expect(areas[0]).toMatchObject({ id: 'c', side: 'ally' });
  expect(areas[0]?.box.x1).toBeLessThan(-100);
  expect(areas[0]?.box.x2).toBeGreaterThan(100);
});

test('a member far off doesn’t stretch the ground over strangers', () => {
  const drawing = circle().actor('far', [2_000, 0]).tie('far', 'c', 'membership');
  for (let i = 0; i < 8; i++) drawing.actor(`s${i}`, [400 + 180 * i, (i % 3) * 8]);
  const { areas } = drawing.picture();
  expect(areas[0]?.box.x2).toBeLessThan(400);
});

test('an actor is at home once: where its rank is higher', () => {
  const drawing = new Drawing().community('a', [0, 0]).community('b', [400, 0]);
  for (let i = 0; i < 3; i++)
    drawing
      .actor(`m${i}`, [200, 60 * i])
      .tie(`m${i}`, 'a', 'membership', { rank: 'member', weight: 1 })
      .tie(`m${i}`, 'b', 'membership', { rank: 'moderator', weight: 0.1 });
  expect(drawing.picture().areas.map(({ id }) => id)).toEqual(['b']);
});

test('no ground for a community by itself', () => {
  expect(
    new Drawing().community('c', [0, 0]).actor('m', [40, 0]).tie('m', 'c', 'membership').picture().areas,
  ).toEqual([]);
});

test('communities are nodes, or grounds with names round all their members, or both', () => {
  const drawing = new Drawing().community('a', [0, 0]).community('b', [400, 0]).community('empty', [0, 400]);
  for (let i = 0; i < 3; i++)
    drawing
      .actor(`m${i}`, [200, 60 * i])
      .tie(`m${i}`, 'a', 'membership', { rank: 'member' })
      .tie(`m${i}`, 'b', 'membership', { rank: 'moderator' });
  drawing.tie('m0', 'm1', 'influence');
  const told = (form: CommunityForm) => {
    const { nodes, areas, ties } = drawing.seen({ communities: form });
    return {
      nodes: nodes.map(({ id }) => id).filter((id) => !id.startsWith('m')),
      areas: areas.map(({ id, name }) => [id, name?.label.lines[0]?.text ?? null]),
      ties: ties.length,
    };
  };
  expect(told('nodes')).toEqual({ nodes: ['a', 'b', 'empty'], areas: [], ties: 7 });
  expect(told('grounds')).toEqual({
    nodes: ['empty'],
    areas: [
      ['a', 'a'],
      ['b', 'b'],
    ],
    ties: 1,
  });
  expect(told('both')).toEqual({ nodes: ['a', 'b', 'empty'], areas: [['b', null]], ties: 7 });
});

/** How far a point is from the nearest line of an outline. */
function awayFrom(lines: readonly (readonly Point[])[], { x, y }: Point): number {
  let least = Infinity;
  for (const line of lines)
    for (const [i, a] of line.entries()) {
      const b = line[(i + 1) % line.length] ?? a;
      for (let share = 0; share <= 1; share += 0.05)
        least = Math.min(least, Math.hypot(a.x + (b.x - a.x) * share - x, a.y + (b.y - a.y) * share - y));
    }
  return least;
}

const elsewhere = record({ x: integer({ min: -900, max: 900 }), y: integer({ min: -900, max: 900 }) });

test('a tie meets the outline of a community at its edge, from within at its name', () => {
  assert(
    property(elsewhere, elsewhere, ({ x, y }, other) => {
      const drawing = circle()
        .actor('s', [x, y])
        .tie('s', 'c', 'influence')
        .tie('m0', 'c', 'alliance')
        .community('d', [other.x, other.y])
        .actor('n', [other.x, other.y])
        .tie('n', 'd', 'membership')
        .tie('c', 'd', 'rivalry');
      const { ties, areas } = drawing.seen({ communities: 'grounds' });
      const of = (id: string) => areas.find((area) => area.id === id);
      const between = (source: string, target: string) =>
        ties.find((tie) => tie.sourceId === source && tie.targetId === target);
      const [ground, second] = [of('c'), of('d')];
      if (!ground?.name || !second?.name) throw new Error('no outlines');
      expect(ties.map(({ kind }) => kind).includes('membership')).toBe(false);
      for (const [tie, area] of [
        [between('s', 'c'), ground],
        [between('m0', 'c'), ground],
        [between('c', 'd'), second],
      ] as const)
        expect(tie && awayFrom(area.lines, tie.to)).toBeLessThan(4);
      const outside = !ground.lines.some((line) => isWithin([line], { x, y }));
      const end = between('s', 'c')?.to;
      if (outside && end) {
        const nearest = awayFrom(ground.lines, { x, y });
        expect(Math.abs(Math.hypot(end.x - x, end.y - y) - nearest)).toBeLessThan(4);
      }
      const own = between('m0', 'c')?.to;
      expect(own && Math.hypot(own.x - ground.name.x, own.y - ground.name.y)).toBeLessThan(4);
    }),
    { numRuns: 60 },
  );
});

test('while somebody is dragged, the tie to an outline follows along its edge', () => {
  const drawing = circle().actor('s', [500, 0]).tie('s', 'c', 'influence');
  const picture = drawing.seen({ communities: 'grounds' });
  const moved = withMoves(picture, new Map([['s', { x: 0, y: 500 }]]));
  const [before, after] = [picture.ties[0]?.to, moved.ties[0]?.to];
  expect(before?.x).toBeGreaterThan(100);
  expect(after?.y).toBeGreaterThan(100);
  expect(after && Math.abs(after.x)).toBeLessThan(60);
});

test('a closed community stays a node among outlines, whoever else is a member', () => {
  const drawing = circle().community('d', [400, 0]);
  for (let i = 0; i < 3; i++)
    drawing
      .actor(`b${i}`, [400, 60 * (i + 1)])
      .tie(`b${i}`, 'd', 'membership', { rank: 'moderator' })
      .tie(`b${i}`, 'c', 'membership');
  const closed = [{ id: 'c', name: 'c', members: null }];
  const { nodes, areas, ties } = drawing.seen({ communities: 'grounds', closed });
  expect(nodes.map(({ id }) => id).sort()).toEqual(['b0', 'b1', 'b2', 'c']);
  expect(areas.map(({ id, count }) => [id, count])).toEqual([['d', 3]]);
  expect(ties.every(({ targetId }) => targetId === 'c')).toBe(true);
});

test('a membership that the ground says too is paler than one that it doesn’t, or that is against', () => {
  const drawing = circle()
    .actor('enemy', [60, 60])
    .tie('enemy', 'c', 'membership', { valence: -0.7 })
    .actor('far', [2_000, 0])
    .tie('far', 'c', 'membership');
  const { ties, areas } = drawing.picture();
  expect(areas).toHaveLength(1);
  const solid = (id: string) => ties.find(({ sourceId }) => sourceId === id)?.opacity ?? Number.NaN;
  expect(solid('m0')).toBeLessThan(solid('far'));
  expect(solid('far')).toBeLessThan(solid('enemy'));
  const even = drawing.seen({ styling: { tieColour: 'tieKind' } }).ties.map(({ opacity }) => opacity);
  expect(even[0]).toBe(even.at(-2));
});

test('the heavier a tie, the more solid; all alike where data shows on ties', () => {
  const drawing = new Drawing();
  for (const [i, weight] of [0, 0.3, 0.6, 1].entries())
    drawing
      .actor(`a${i}`, [0, 90 * i])
      .actor(`b${i}`, [200, 90 * i])
      .tie(`a${i}`, `b${i}`, 'alliance', { weight });
  const solid = drawing.picture().ties.map(({ opacity }) => opacity);
  expect(solid).toEqual([...new Set(solid)].sort((a, b) => a - b));
  const styled = drawing.seen({ styling: { tieColour: 'tieKind' } }).ties.map(({ opacity }) => opacity);
  expect(new Set(styled).size).toBe(1);
});
