import { type Dice, shuffle, shuffled } from '../../core/network/dice';
import { distanceFinder } from '../../core/network/distances';
import type { Graph } from '../../core/network/graph';

const rounds = 15;
const finest = 0.1;

/**
 * Stochastic gradient descent as it was published (Zheng, Pawar, Goodman 2018): a list of all pairs, shuffled anew in each
 * of 15 rounds, from random places. What the layout is held against.
 */
export function plainDescent(graph: Graph, dice: Dice): Float64Array {
  const { order } = graph;
  const count = (order * (order - 1)) / 2;
  const [first, second] = [new Int32Array(count), new Int32Array(count)];
  const distances = new Float64Array(count);
  const find = distanceFinder(graph);
  const row = new Int32Array(order);
  let [pair, longest] = [0, 0];
  for (let a = 0; a < order; a++) {
    find(a, row);
    for (let b = 0; b < a; b++) {
      first[pair] = a;
      second[pair] = b;
      distances[pair] = row[b] ?? 0;
      longest = Math.max(longest, row[b] ?? 0);
      pair++;
    }
  }
  const places = Float64Array.from({ length: 2 * order }, () => dice());
  const turns = shuffled(count, dice);
  for (let round = 0; round < rounds; round++) {
    const step = longest ** 2 * (finest / longest ** 2) ** (round / (rounds - 1));
    shuffle(turns, dice);
    for (const turn of turns) {
      const a = 2 * (first[turn] ?? 0);
      const b = 2 * (second[turn] ?? 0);
      const d = distances[turn] ?? 1;
      const dx = (places[a] ?? 0) - (places[b] ?? 0);
      const dy = (places[a + 1] ?? 0) - (places[b + 1] ?? 0);
      const drawn = Math.sqrt(dx * dx + dy * dy);
      const move = (Math.min(1, step / (d * d)) * (d - drawn)) / (2 * drawn);
      places[a] = (places[a] ?? 0) + dx * move;
      places[a + 1] = (places[a + 1] ?? 0) + dy * move;
      places[b] = (places[b] ?? 0) - dx * move;
      places[b + 1] = (places[b + 1] ?? 0) - dy * move;
    }
  }
  return places;
}
