import { shuffle } from './dice';
import { countUp, type Level, type Workbench } from './leiden-levels';

/** Less than this is no gain but rounding. */
const hair = 1e-12;

/**
 * Moves vertices to the group where they add most to modularity until none gains by moving; whenever one moves, its neighbours outside
 * its new group are looked at again.
 * @param groups the group of each vertex, below `order`; changed, and numbered anew from 0
 * @returns how many groups there are
 */
export function moved(level: Level, groups: Int32Array, bench: Workbench): number {
  const { order, offsets, neighbours, weights, strengths } = level;
  const { price, weightTo, met, queue, waits, totals, sizes, free, inner } = bench;
  totals.fill(0, 0, order);
  sizes.fill(0, 0, order);
  for (let v = 0; v < order; v++) {
    const group = groups[v] as number;
    totals[group] = (totals[group] as number) + (strengths[v] as number);
    sizes[group] = (sizes[group] as number) + 1;
  }
  let freeCount = 0;
  for (let group = order - 1; group >= 0; group--) if (sizes[group] === 0) free[freeCount++] = group;
  const turns = queue.subarray(0, order);
  countUp(turns);
  shuffle(turns, bench.dice);
  waits.fill(1, 0, order);
  let [head, waiting] = [0, order];
  while (waiting > 0) {
    const v = queue[head] as number;
    head = head + 1 === order ? 0 : head + 1;
    waiting--;
    waits[v] = 0;
    const own = groups[v] as number;
    const from = offsets[v] as number;
    const to = offsets[v + 1] as number;
    let metCount = 0;
    for (let slot = from; slot < to; slot++) {
      const group = groups[neighbours[slot] as number] as number;
      const weight = weightTo[group] as number;
      if (weight === 0) met[metCount++] = group;
      weightTo[group] = weight + (weights[slot] as number);
    }
    const strength = strengths[v] as number;
    const cost = strength * price;
    let best = own;
    const stayed = weightTo[own] as number;
    let gained = stayed - cost * ((totals[own] as number) - strength) + hair;
    let joined = stayed;
    for (let i = 0; i < metCount; i++) {
      const group = met[i] as number;
      const weight = weightTo[group] as number;
      const gain = weight - cost * (totals[group] as number);
      if (gain > gained && group !== own) {
        best = group;
        gained = gain;
        joined = weight;
      }
      weightTo[group] = 0;
    }
    if (gained < 0 && (sizes[own] as number) > 1) {
      best = free[--freeCount] as number;
      joined = 0;
    }
    inner[v] = joined;
    if (best === own) continue;
    groups[v] = best;
    totals[own] = (totals[own] as number) - strength;
    totals[best] = (totals[best] as number) + strength;
    sizes[best] = (sizes[best] as number) + 1;
    sizes[own] = (sizes[own] as number) - 1;
    if (sizes[own] === 0) {
      totals[own] = 0;
      free[freeCount++] = own;
    }
    for (let slot = from; slot < to; slot++) {
      const neighbour = neighbours[slot] as number;
      const group = groups[neighbour] as number;
      if (group === best) {
        inner[neighbour] = (inner[neighbour] as number) + (weights[slot] as number);
        continue;
      }
      if (group === own) inner[neighbour] = (inner[neighbour] as number) - (weights[slot] as number);
      if (waits[neighbour]) continue;
      waits[neighbour] = 1;
      let tail = head + waiting;
      if (tail >= order) tail -= order;
      queue[tail] = neighbour;
      waiting++;
    }
  }
  return renumbered(groups, order, sizes);
}

/** Numbers from 0 in the order in which they are met; `numbers` is overwritten. */
function renumbered(groups: Int32Array, order: number, numbers: Int32Array): number {
  numbers.fill(-1, 0, order);
  let count = 0;
  for (let v = 0; v < order; v++) {
    const group = groups[v] as number;
    if (numbers[group] === -1) numbers[group] = count++;
    groups[v] = numbers[group] as number;
  }
  return count;
}

/**
 * Parts of the groups that hang together well: vertices begin alone and join, each at most once and in random order, the part of
 * their own group where they add most, if both are tied well to the rest of the group. So no part is ever cut in two.
 */
export function refined(
  level: Level,
  groups: Int32Array,
  bench: Workbench,
): { readonly membership: Int32Array; readonly count: number } {
  const { order, offsets, neighbours, weights, strengths } = level;
  const { price, weightTo, met, totals, sizes, dice } = bench;
  const parts = new Int32Array(order);
  /** The strength of each part, and the weight of its ties to the rest of its group. */
  const partTotals = strengths.slice();
  const outward = bench.inner;
  totals.fill(0, 0, order);
  for (let v = 0; v < order; v++) {
    const group = groups[v] as number;
    parts[v] = v;
    totals[group] = (totals[group] as number) + (strengths[v] as number);
  }
  sizes.fill(1, 0, order);
  const isWell = (part: number, group: number) => {
    const strength = partTotals[part] as number;
    return (outward[part] as number) + hair >= price * strength * ((totals[group] as number) - strength);
  };
  const turns = bench.queue.subarray(0, order);
  countUp(turns);
  shuffle(turns, dice);
  for (let turn = 0; turn < order; turn++) {
    const v = turns[turn] as number;
    const group = groups[v] as number;
    if (parts[v] !== v || sizes[v] !== 1 || !isWell(v, group)) continue;
    let metCount = 0;
    const end = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < end; slot++) {
      const neighbour = neighbours[slot] as number;
      if (groups[neighbour] !== group) continue;
      const part = parts[neighbour] as number;
      const weight = weightTo[part] as number;
      if (weight === 0) met[metCount++] = part;
      weightTo[part] = weight + (weights[slot] as number);
    }
    const cost = (strengths[v] as number) * price;
    let best = v;
    let gained = -hair;
    let tied = 0;
    for (let i = 0; i < metCount; i++) {
      const part = met[i] as number;
      const weight = weightTo[part] as number;
      weightTo[part] = 0;
      const gain = weight - cost * (partTotals[part] as number);
      if (gain <= gained || !isWell(part, group)) continue;
      best = part;
      gained = gain;
      tied = weight;
    }
    if (best === v) continue;
    parts[v] = best;
    sizes[best] = (sizes[best] as number) + 1;
    partTotals[best] = (partTotals[best] as number) + (strengths[v] as number);
    outward[best] = (outward[best] as number) + (outward[v] as number) - 2 * tied;
  }
  return { membership: parts, count: renumbered(parts, order, sizes) };
}

/** The modularity of groups whose vertices' ties outside are all that the level still shows. */
export function qualityOf(
  { order, offsets, neighbours, weights, strengths }: Level,
  groups: Int32Array,
  { totals, whole, price }: Workbench,
): number {
  if (whole === 0) return 0;
  totals.fill(0, 0, order);
  let between = 0;
  for (let v = 0; v < order; v++) {
    const group = groups[v] as number;
    totals[group] = (totals[group] as number) + (strengths[v] as number);
    const end = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < end; slot++)
      if (groups[neighbours[slot] as number] !== group) between += weights[slot] as number;
  }
  let chance = 0;
  for (let group = 0; group < order; group++) chance += (totals[group] as number) ** 2;
  return 1 - (between + price * chance) / whole;
}
