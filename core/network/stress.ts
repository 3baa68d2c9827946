import { type Dice, shuffle, shuffled } from './dice';
import { distanceFinder } from './distances';
import type { Graph } from './graph';

/** How the steps of a descent shrink: from `boldest` to `finest`, by the same factor from round to round. */
export interface Schedule {
  readonly rounds: number;
  /** A step moves two vertices at distance d by the share min(1, step / d²) of what is wrong between them. */
  readonly boldest: number;
  readonly finest: number;
}

/** What a descent starts from, and what it must leave alone. */
export interface Descent extends Schedule {
  /** Vertices that stay where they are. */
  readonly fixed: readonly number[];
  /** Called with the number of the round that is done. */
  readonly report: (round: number) => void;
}

/**
 * The stress of a drawing, Σ w (drawn distance − d)² over pairs of vertices at distance d in the graph, to be made small.
 */
export interface Stress {
  /** The longest distance in the graph. */
  readonly longest: number;
  /** Moves the vertices so that the stress becomes small: x and y of vertex v at 2v and 2v + 1, in the unit of the distances. */
  relax(places: Float64Array, descent: Descent): void;
}

/** Size of the step of a round. */
export function stepOf({ rounds, boldest, finest }: Schedule, round: number): number {
  return boldest * (finest / boldest) ** (round / Math.max(1, rounds - 1));
}

/**
 * The full stress of a connected graph, all pairs with w = 1 / d², made small by stochastic gradient descent: each pair in
 * turn is brought nearer to its distance (J. X. Zheng, S. Pawar, D. F. M. Goodman, "Graph Drawing by Stochastic Gradient
 * Descent", IEEE TVCG 25(9), 2019).
 *
 * Instead of a list of pairs to be shuffled in each round, the vertices are shuffled once into seats round a table. A
 * round visits the pairs "k seats apart" for all k in random order: the pairs of one k share hardly a vertex, and lie
 * one after another in memory. O(n · (n + ties)) time and n² / 2 places.
 */
export function fullStress(graph: Graph, dice: Dice): Stress {
  const { order } = graph;
  const half = order >> 1;
  const seats = shuffled(order, dice);
  const distances = new Int32Array(half * order);
  const find = distanceFinder(graph);
  const row = new Int32Array(order);
  let longest = 0;
  for (let a = 0; a < order; a++) {
    find(seats[a] as number, row);
    for (let k = 1; k <= half; k++) {
      const b = a + k < order ? a + k : a + k - order;
      const distance = row[seats[b] as number] as number;
      distances[(k - 1) * order + a] = distance;
      if (distance > longest) longest = distance;
    }
  }
  const turns = shuffled(half, dice);
  return {
    longest,
    relax(places, descent) {
      const seated = seatedPlaces(places, seats, descent.fixed);
      const shares = new Float64Array(longest + 1);
      for (let round = 0; round < descent.rounds; round++) {
        const step = stepOf(descent, round);
        for (let d = 1; d <= longest; d++) shares[d] = Math.min(1, step / (d * d)) / 2;
        shuffle(turns, dice);
        for (let turn = 0; turn < half; turn++) {
          visit(seated.xs, seated.ys, distances, shares, (turns[turn] as number) + 1);
          seated.hold();
        }
        descent.report(round + 1);
      }
      seated.stand();
    },
  };
}

/** Brings the pairs of seats a and a + k nearer to their distance. */
function visit(
  xs: Float64Array,
  ys: Float64Array,
  distances: Int32Array,
  shares: Float64Array,
  k: number,
): void {
  const order = xs.length;
  const row = (k - 1) * order;
  const count = 2 * k === order ? k : order;
  let b = k;
  for (let a = 0; a < count; a++) {
    const d = distances[row + a] as number;
    const dx = (xs[a] as number) - (xs[b] as number);
    const dy = (ys[a] as number) - (ys[b] as number);
    const drawn = Math.sqrt(dx * dx + dy * dy) + 1e-12;
    const move = ((shares[d] as number) * (d - drawn)) / drawn;
    xs[a] = (xs[a] as number) + dx * move;
    ys[a] = (ys[a] as number) + dy * move;
    xs[b] = (xs[b] as number) - dx * move;
    ys[b] = (ys[b] as number) - dy * move;
    if (++b === order) b = 0;
  }
}

/** Places in the order of the seats. */
export interface Seated {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Puts the fixed ones back to where they were. */
  hold(): void;
  /** Writes the places back, in the order of the vertices. */
  stand(): void;
}

/**
 * The places of some vertices, at hand one after another.
 * @param seats which vertices, in the order of their seats  @param fixed vertices that are put back by `hold`
 */
export function seatedPlaces(places: Float64Array, seats: Int32Array, fixed: readonly number[]): Seated {
  const xs = Float64Array.from(seats, (vertex) => places[2 * vertex] as number);
  const ys = Float64Array.from(seats, (vertex) => places[2 * vertex + 1] as number);
  const isFixed = new Set(fixed);
  const held = Int32Array.from(seats.keys()).filter((seat) => isFixed.has(seats[seat] as number));
  return {
    xs,
    ys,
    hold() {
      for (let i = 0; i < held.length; i++) {
        const seat = held[i] as number;
        const vertex = seats[seat] as number;
        xs[seat] = places[2 * vertex] as number;
        ys[seat] = places[2 * vertex + 1] as number;
      }
    },
    stand() {
      for (let seat = 0; seat < seats.length; seat++) {
        const vertex = seats[seat] as number;
        places[2 * vertex] = xs[seat] as number;
        places[2 * vertex + 1] = ys[seat] as number;
      }
    },
  };
}
