import { portion, type Report } from '../network/progress';
import type { LayoutProblem } from './layout';

/** Ties between nodes that are to be placed: the neighbours of i are `others[offsets[i]]` up to `others[offsets[i + 1]]`. */
export interface Linked {
  readonly offsets: Int32Array;
  readonly others: Int32Array;
}

/**
 * The ties between the nodes to be placed; both ends as places in the list of moving vertices.
 * @param counts leaves out the ties of nodes that are nowhere on a line
 */
export function linkedWithin(
  { graph, moving }: LayoutProblem,
  counts: (i: number) => boolean = () => true,
): Linked {
  const place = new Int32Array(graph.order).fill(-1);
  moving.forEach((vertex, i) => {
    place[vertex] = i;
  });
  const offsets = new Int32Array(moving.length + 1);
  const others: number[] = [];
  moving.forEach((vertex, i) => {
    const end = graph.offsets[vertex + 1] as number;
    for (let slot = graph.offsets[vertex] as number; slot < end; slot++) {
      const other = place[graph.neighbours[slot] as number] as number;
      if (other >= 0 && counts(i) && counts(other)) others.push(other);
    }
    offsets[i + 1] = others.length;
  });
  return { offsets, others: Int32Array.from(others) };
}

/** Rounds of sweeping, by how much ties must become shorter for an order to be given up, and how often at most that is tried. */
const rounds = 8;
const worthIt = 0.8;
const tries = 4;

/**
 * Orders each line of nodes so that ties to other lines are short and hence cross little: barycentre sweeps (K. Sugiyama,
 * S. Tagawa, M. Toda, IEEE Trans. SMC 11(2), 1981). The order given is kept unless another is clearly better, so that little
 * changes when little has changed; and what is returned would be kept.
 * @param lines for each line its nodes, as they stand at present
 * @param along where nodes are along their lines, in these orders
 * @param turn length of a line that runs back into itself
 */
export function keptOrders(
  lines: readonly (readonly number[])[],
  linked: Linked,
  along: (lines: readonly (readonly number[])[]) => Float64Array,
  report: Report,
  turn = Number.POSITIVE_INFINITY,
): readonly (readonly number[])[] {
  let kept = lines;
  for (let once = 0; once < tries; once++) {
    const tell = portion(report, once / tries, (once + 1) / tries);
    const better = betterOrders(kept, linked, along, tell, turn);
    if (!better) break;
    kept = better;
  }
  return kept;
}

/** Orders in which ties are clearly shorter; null where none were found. */
function betterOrders(
  lines: readonly (readonly number[])[],
  linked: Linked,
  along: (lines: readonly (readonly number[])[]) => Float64Array,
  report: Report,
  turn: number,
): readonly (readonly number[])[] | null {
  const atFirst = along(lines);
  const begun = lengthOf(atFirst, linked, turn);
  let best = { lines, length: begun };
  let now = lines.map((line) => [...line]);
  let places = atFirst;
  for (let round = 0; round < rounds; round++) {
    for (const [l, line] of now.entries()) {
      const wish = new Map(line.map((i) => [i, middleOf(i, places, linked, turn)]));
      now = now.with(
        l,
        [...line].sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0)),
      );
      places = along(now);
    }
    const length = lengthOf(places, linked, turn);
    if (length < best.length) best = { lines: now, length };
    report((round + 1) / rounds);
  }
  return best.length < worthIt * begun ? best.lines : null;
}

/** The mean place of a node's neighbours; its own where it has none. */
function middleOf(i: number, places: Float64Array, { offsets, others }: Linked, turn: number): number {
  const [from, to] = [offsets[i] as number, offsets[i + 1] as number];
  const own = places[i] as number;
  if (from === to) return own;
  let sum = 0;
  for (let slot = from; slot < to; slot++)
    sum += difference(own, places[others[slot] as number] as number, turn);
  const middle = own + sum / (to - from);
  return turn === Number.POSITIVE_INFINITY ? middle : ((middle % turn) + turn) % turn;
}

/** How far it is from `from` to `to`, the shorter way. */
function difference(from: number, to: number, turn: number): number {
  return turn === Number.POSITIVE_INFINITY ? to - from : to - from - turn * Math.round((to - from) / turn);
}

function lengthOf(places: Float64Array, { offsets, others }: Linked, turn: number): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++)
    for (let slot = offsets[i] as number; slot < (offsets[i + 1] as number); slot++)
      sum += Math.abs(difference(places[i] as number, places[others[slot] as number] as number, turn));
  return sum;
}
