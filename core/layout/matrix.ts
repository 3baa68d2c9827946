import { z } from 'zod';
import { attributeOf } from '../attributes/attributes';
import { attributeParameter } from '../attributes/parameters';
import { type Message, say } from '../model/refusal';
import { type Limits, noLimits } from '../network/free-room';
import type { Point } from '../network/packing';
import { portion } from '../network/progress';
import { type Axis, axisFor } from './axis';
import { freeBeside } from './laid-out';
import type { Layout, LayoutProblem, NamedBackdrop, NamedBand } from './layout';
import { settled, type Wish } from './settling';
import { steadiest } from './steady';

/** How wide the matrix is for each unit of its height. */
const aspect = 1.15;
/** The smallest it gets, in map units, and the steps in which it grows: rough ones, so that the map is steady. */
const least = 700;
const step = 1.2;
/** Boxes take up at most this share of the matrix, and about this one of the part that is fullest. */
const fill = { whole: 0.22, fullest: 0.7 };
/** The most it grows for the sake of the fullest part. */
const mostGrowth = 3;
/** What isn't known takes up this share of a band that is at most half as wide as the matrix. */
const fillAside = 0.6;
/** Parts along each axis that are looked at. */
const parts = 6;
/** Space between the matrix and the bands of what isn't known. */
const gap = 60;

const parameters = z.object({
  x: attributeParameter(['number', 'share'], 'stance', { label: 'layouts:parameter.x' }),
  y: attributeParameter(['number', 'share'], 'people', { label: 'layouts:parameter.y' }),
});

/** Axes whose ends are known, whatever the plan's numbers are. */
const knownEnds: Readonly<Record<string, readonly [number, number]>> = { stance: [-2, 2] };

/** Two numbers, one for each axis. */
export const matrix: Layout<typeof parameters> = {
  id: 'matrix',
  name: 'layouts:matrix.name',
  hint: 'layouts:matrix.hint',
  glyph: [
    [4, 19],
    [6, 9],
    [9, 15],
    [13, 5],
    [15, 17],
    [18, 11],
    [20, 4],
    [10, 7],
  ],
  parameters,
  run(problem, { x, y }) {
    const { moving, room, present } = problem;
    const across = measured(problem, x);
    const up = measured(problem, y);
    const inside: number[] = [];
    const aside: Aside = { x: [], y: [], both: [] };
    moving.forEach((_, i) => {
      const [knownX, knownY] = [across.values[i] !== null, up.values[i] !== null];
      (knownX ? (knownY ? inside : aside.y) : knownY ? aside.x : aside.both).push(i);
    });
    const unit = inside.map((i) => ({ x: across.at(i), y: -up.at(i) }));
    const half = steadiest(
      extents(inside, unit, aside, problem),
      ({ x: wide, y: high }) => wishesIn(unit, inside, wide, high, problem),
      problem,
    );
    const free = freeBeside(problem);
    const places = new Float64Array(2 * moving.length);
    let done = 0;
    const settle = (members: readonly number[], wish: (i: number) => Point, limits = noLimits) => {
      const wishes = members.map((i): Wish => ({ vertex: moving[i] as number, ...wish(i) }));
      const report = portion(problem.report, done / moving.length, (done + members.length) / moving.length);
      const found = settled(free, wishes, present, { limits, report });
      done += members.length;
      members.forEach((i, at) => {
        places.set(found.subarray(2 * at, 2 * at + 2), 2 * i);
      });
    };
    const edge = (members: readonly number[], axis: 0 | 1, sign: 1 | -1): number => {
      const halves = axis === 0 ? room.halfWidths : room.halfHeights;
      const reach = (i: number) =>
        sign * (places[2 * i + axis] as number) + (halves[moving[i] as number] as number);
      return members.reduce((far, i) => Math.max(far, reach(i)), 0);
    };

    settle(inside, (i) => ({ x: across.at(i) * half.x, y: -up.at(i) * half.y }));
    const left = -Math.max(half.x, edge(inside, 0, -1)) - gap;
    const bottom = Math.max(half.y, edge(inside, 1, 1)) + gap;
    const besideOf = (i: number) => left - (room.halfWidths[moving[i] as number] as number);
    const belowOf = (i: number) => bottom + (room.halfHeights[moving[i] as number] as number);
    const widest = Math.max(0, ...aside.x.concat(aside.both).map((i) => left - besideOf(i)));
    const highest = Math.max(0, ...aside.y.concat(aside.both).map((i) => belowOf(i) - bottom));
    const corner = { x: left - widest, y: bottom + highest };
    const beside: Limits = { ...noLimits, right: corner.x };
    const below: Limits = { ...noLimits, top: corner.y };
    settle(aside.x, (i) => ({ x: corner.x, y: -up.at(i) * half.y }), beside);
    settle(aside.y, (i) => ({ x: across.at(i) * half.x, y: corner.y }), below);
    settle(aside.both, () => corner, { ...below, right: corner.x });

    const bands: NamedBand[] = [];
    const unknown = (attribute: string): Message =>
      say('layouts:unknownOf', { field: attributeOf(attribute)?.name ?? '' });
    const left2 = edge([...aside.x, ...aside.both], 0, -1);
    const bottom2 = edge([...aside.y, ...aside.both], 1, 1);
    if (left2 > 0) bands.push({ along: 'x', from: -left2, to: left, name: unknown(x) });
    if (bottom2 > 0) bands.push({ along: 'y', from: bottom, to: bottom2, name: unknown(y) });
    return { places, backdrop: { type: 'quadrants', x: across.words, y: up.words, bands } };
  },
};

/** Of whom the place along x, along y, or along both isn't known. */
interface Aside {
  readonly x: number[];
  readonly y: number[];
  readonly both: number[];
}

interface Measured {
  /** By place in the list of moving vertices; null where it isn't known. */
  readonly values: readonly (number | null)[];
  readonly words: NonNullable<NamedBackdrop['x']>;
  /** From −1 to 1; 0 where it isn't known. */
  at(i: number): number;
}

function measured({ reading, graph, moving }: LayoutProblem, id: string): Measured {
  const attribute = attributeOf(id);
  const values = Array.from(moving, (vertex) => {
    const value = attribute?.read(reading, graph.ids[vertex] as string);
    return typeof value === 'number' ? value : null;
  });
  const known = values.filter((value) => value !== null);
  const ends = attribute?.type === 'share' ? ([0, 1] as const) : (knownEnds[id] ?? null);
  const axis: Axis = axisFor(known, ends);
  const end = (value: number): Message => endOf(id, value);
  return {
    values,
    words: {
      name: say(attribute?.name ?? ''),
      low: end(axis.low),
      high: end(axis.high),
    },
    at(i) {
      const value = values[i] ?? null;
      return value === null ? 0 : axis.at(value);
    },
  };
}

/** What stands at the end of an axis: words where there are some, otherwise the number. */
function endOf(id: string, value: number): Message {
  if (id === 'stance') return say(value < 0 ? 'layouts:against' : 'layouts:inFavour');
  return say('layouts:number', { value });
}

/** Half the width and height of the matrix: room enough, also where most nodes are and beside it; and the sizes next to that. */
function extents(
  inside: readonly number[],
  unit: readonly Point[],
  aside: Aside,
  { moving, room }: LayoutProblem,
): [Point, ...Point[]] {
  const loads = new Float64Array(parts * parts);
  const areaOf = (i: number) => {
    const vertex = moving[i] as number;
    return 4 * (room.halfWidths[vertex] as number) * (room.halfHeights[vertex] as number);
  };
  const areaOfAll = (some: readonly number[]) => some.reduce((sum, i) => sum + areaOf(i), 0);
  let whole = 0;
  const part = (value: number) => Math.min(parts - 1, Math.floor(((value + 1) / 2) * parts));
  inside.forEach((i, at) => {
    const area = areaOf(i);
    const { x, y } = unit[at] as Point;
    const slot = part(x) * parts + part(y);
    loads[slot] = (loads[slot] as number) + area;
    whole += area;
  });
  const needed = whole / fill.whole;
  const fullest = (Math.max(...loads) * parts * parts) / fill.fullest;
  const beside = (2 * Math.max(areaOfAll(aside.x), areaOfAll(aside.y))) / fillAside;
  const area = Math.max(beside, Math.min(Math.max(needed, fullest), needed * mostGrowth));
  const high = Math.max(least, Math.sqrt(area / aspect));
  const steps = Math.ceil(Math.log(high / least) / Math.log(step) - 1e-9);
  const half = (count: number) => ({
    x: (least * aspect * step ** count) / 2,
    y: (least * step ** count) / 2,
  });
  return [half(steps), half(steps + 1), half(Math.max(0, steps - 1))];
}

/** Where everything would stand in a matrix of that size; nodes that don't stand in it count as nowhere. */
function wishesIn(
  unit: readonly Point[],
  inside: readonly number[],
  wide: number,
  high: number,
  { moving }: LayoutProblem,
): Float64Array {
  const places = new Float64Array(2 * moving.length).fill(Number.NaN);
  inside.forEach((i, at) => {
    const { x, y } = unit[at] as Point;
    places.set([x * wide, y * high], 2 * i);
  });
  return places;
}
