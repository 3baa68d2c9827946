import { type Dice, shuffle, shuffled } from './dice';
import type { PivotDistances } from './distances';
import type { Graph } from './graph';
import { type Seated, type Stress, seatedPlaces, stepOf } from './stress';

/** The distances from pivots in the order in which they are visited: block k takes seat a to pivot (a + k) mod pivots. */
interface Terms {
  readonly distances: Int32Array;
  readonly weights: Float32Array;
  readonly pivotSeats: Int32Array;
}

interface Ties {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly lengths: Float64Array;
}

/**
 * The stress of a large connected graph between neighbours, and between every vertex v and every pivot p, which stands
 * for the vertices around it: w = s / d², where s is the number of vertices whose nearest pivot is p and that lie no
 * farther from it than d / 2 (M. Ortmann, M. Klimenta, U. Brandes, "A Sparse Stress Model", JGAA 21(5), 2017). Made
 * small as {@link fullStress} is; of a vertex and a pivot only the vertex moves. O(pivots · vertices + ties) a round.
 */
export function sparseStress(graph: Graph, pivotDistances: PivotDistances, dice: Dice): Stress {
  const { order } = graph;
  const seats = shuffled(order, dice);
  const seatOf = new Int32Array(order);
  for (let seat = 0; seat < order; seat++) seatOf[seats[seat] as number] = seat;
  const terms = termsOf(pivotDistances, seats, seatOf);
  const ties = tiesOf(graph, seatOf);
  const blocks = shuffled(pivotDistances.rows.length, dice);
  const tieTurns = shuffled(ties.lengths.length, dice);
  return {
    longest: pivotDistances.rows.reduce((longest, row) => Math.max(longest, greatest(row)), 0),
    relax(places, descent) {
      const seated = seatedPlaces(places, seats, descent.fixed);
      for (let round = 0; round < descent.rounds; round++) {
        const step = stepOf(descent, round);
        shuffle(blocks, dice);
        shuffle(tieTurns, dice);
        let tie = 0;
        for (let i = 0; i < blocks.length; i++) {
          visitPivots(seated, terms, blocks[i] as number, step);
          const last = Math.floor((tieTurns.length * (i + 1)) / blocks.length);
          visitTies(seated, ties, tieTurns.subarray(tie, last), step);
          tie = last;
          seated.hold();
        }
        descent.report(round + 1);
      }
      seated.stand();
    },
  };
}

function termsOf({ pivots, rows }: PivotDistances, seats: Int32Array, seatOf: Int32Array): Terms {
  const [order, count] = [seats.length, pivots.length];
  const distances = new Int32Array(count * order);
  const weights = new Float32Array(count * order);
  const nearest = nearestPivots(rows, order);
  for (let p = 0; p < count; p++) {
    const row = rows[p] as Int32Array;
    const within = countsWithin(row, nearest, p);
    for (let seat = 0; seat < order; seat++) {
      const d = row[seats[seat] as number] as number;
      const block = (((p - seat) % count) + count) % count;
      distances[block * order + seat] = d;
      weights[block * order + seat] = d === 0 ? 0 : (within[d >> 1] as number) / (d * d);
    }
  }
  return { distances, weights, pivotSeats: pivots.map((vertex) => seatOf[vertex] as number) };
}

function nearestPivots(rows: readonly Int32Array[], order: number): Int32Array {
  const nearest = new Int32Array(order);
  const distances = new Int32Array(order).fill(0x7fffffff);
  rows.forEach((row, p) => {
    for (let v = 0; v < order; v++) {
      if ((row[v] as number) >= (distances[v] as number)) continue;
      distances[v] = row[v] as number;
      nearest[v] = p;
    }
  });
  return nearest;
}

/** How many of the vertices whose nearest pivot is p lie within each distance from it. */
function countsWithin(row: Int32Array, nearest: Int32Array, p: number): Int32Array {
  const counts = new Int32Array(greatest(row) + 1);
  for (let v = 0; v < row.length; v++) {
    const d = row[v] as number;
    if (nearest[v] === p) counts[d] = (counts[d] as number) + 1;
  }
  for (let d = 1; d < counts.length; d++) counts[d] = (counts[d] as number) + (counts[d - 1] as number);
  return counts;
}

function greatest(row: Int32Array): number {
  let found = 0;
  for (let i = 0; i < row.length; i++) if ((row[i] as number) > found) found = row[i] as number;
  return found;
}

function tiesOf({ order, offsets, neighbours, lengths }: Graph, seatOf: Int32Array): Ties {
  const count = neighbours.length / 2;
  const ties = {
    sources: new Int32Array(count),
    targets: new Int32Array(count),
    lengths: new Float64Array(count),
  };
  let tie = 0;
  for (let v = 0; v < order; v++) {
    const end = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < end; slot++) {
      const neighbour = neighbours[slot] as number;
      if (neighbour < v) continue;
      ties.sources[tie] = seatOf[v] as number;
      ties.targets[tie] = seatOf[neighbour] as number;
      ties.lengths[tie] = lengths[slot] as number;
      tie++;
    }
  }
  return ties;
}

function visitPivots(
  { xs, ys }: Seated,
  { distances, weights, pivotSeats }: Terms,
  block: number,
  step: number,
): void {
  const order = xs.length;
  const row = block * order;
  let p = block;
  for (let seat = 0; seat < order; seat++) {
    const pivot = pivotSeats[p] as number;
    if (++p === pivotSeats.length) p = 0;
    const share = step * (weights[row + seat] as number);
    const d = distances[row + seat] as number;
    const dx = (xs[seat] as number) - (xs[pivot] as number);
    const dy = (ys[seat] as number) - (ys[pivot] as number);
    const drawn = Math.sqrt(dx * dx + dy * dy) + 1e-12;
    const move = (0.5 * Math.min(1, share) * (d - drawn)) / drawn;
    xs[seat] = (xs[seat] as number) + dx * move;
    ys[seat] = (ys[seat] as number) + dy * move;
  }
}

function visitTies(
  { xs, ys }: Seated,
  { sources, targets, lengths }: Ties,
  turns: Int32Array,
  step: number,
): void {
  for (let turn = 0; turn < turns.length; turn++) {
    const tie = turns[turn] as number;
    const a = sources[tie] as number;
    const b = targets[tie] as number;
    const d = lengths[tie] as number;
    const share = step / (d * d);
    const dx = (xs[a] as number) - (xs[b] as number);
    const dy = (ys[a] as number) - (ys[b] as number);
    const drawn = Math.sqrt(dx * dx + dy * dy) + 1e-12;
    const move = (0.5 * Math.min(1, share) * (d - drawn)) / drawn;
    xs[a] = (xs[a] as number) + dx * move;
    ys[a] = (ys[a] as number) + dy * move;
    xs[b] = (xs[b] as number) - dx * move;
    ys[b] = (ys[b] as number) - dy * move;
  }
}
