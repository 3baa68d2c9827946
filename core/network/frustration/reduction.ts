import type { SignedPairs } from '../signed';

/** A split of vertices into two camps: +1 or −1 each. */
export type Camps = Int8Array;

/** What is left of a signed graph when vertices whose place is certain are joined to others. */
export interface Reduction {
  /** The frustration that every split of the whole has beside that of the rest. */
  readonly offset: number;
  readonly rest: SignedPairs;
  /** A best split of the whole, from one of the rest. */
  readonly whole: (camps: Camps) => Camps;
}

/** A joint: in the whole, vertex `v` stands with `with` (relation +1) or across from it (−1). */
interface Joint {
  readonly v: number;
  readonly to: number;
  readonly relation: number;
}

/** Weights this small are what rounding leaves of 0. */
const nothing = 1e-9;

/**
 * Joins a vertex to the neighbour with which one edge is at least as strong as all its other edges together: some best split does
 * that edge justice. This takes away leaves, bridges, chains and whatever becomes one. `given` are joints to begin with.
 */
export function reduced(pairs: SignedPairs, given: readonly Joint[] = []): Reduction {
  const { order } = pairs;
  const rows = mapsOf(pairs);
  const joints: Joint[] = [];
  const isGone = new Uint8Array(order);
  const isQueued = new Uint8Array(order).fill(1);
  const queue: number[] = Array.from({ length: order }, (_, v) => v);
  let offset = 0;
  const ask = (v: number) => {
    if (isQueued[v]) return;
    isQueued[v] = 1;
    queue.push(v);
  };
  const join = (joint: Joint) => {
    const { v, to, relation } = joint;
    const row = rows[v] ?? new Map<number, number>();
    const kept = rows[to] ?? new Map<number, number>();
    for (const [x, weight] of row) {
      rows[x]?.delete(v);
      if (x === to) {
        if (weight * relation < 0) offset += Math.abs(weight);
        continue;
      }
      const before = kept.get(x) ?? 0;
      const added = weight * relation;
      const sum = before + added;
      if (before * added < 0) offset += Math.min(Math.abs(before), Math.abs(added));
      if (Math.abs(sum) <= nothing) {
        kept.delete(x);
        rows[x]?.delete(to);
      } else {
        kept.set(x, sum);
        rows[x]?.set(to, sum);
      }
      ask(x);
    }
    row.clear();
    isGone[v] = 1;
    joints.push(joint);
    ask(to);
  };
  for (const joint of given) join(joint);
  for (let head = 0; head < queue.length; head++) {
    const v = queue[head] as number;
    isQueued[v] = 0;
    if (isGone[v]) continue;
    let total = 0;
    let most = 0;
    let strongest = -1;
    let relation = 1;
    for (const [x, weight] of rows[v] ?? []) {
      const size = Math.abs(weight);
      total += size;
      if (size <= most) continue;
      most = size;
      strongest = x;
      relation = Math.sign(weight);
    }
    if (strongest >= 0 && 2 * most >= total - nothing) join({ v, to: strongest, relation });
  }
  const kept = Int32Array.from([...rows.keys()].filter((v) => (rows[v]?.size ?? 0) > 0));
  return {
    offset,
    rest: pairsAmong(kept, rows),
    whole: unjoined(order, kept, joints),
  };
}

/** Gives everybody who was joined to another the place that follows. Holds on to nothing but what it needs for that. */
function unjoined(order: number, kept: Int32Array, joints: readonly Joint[]): Reduction['whole'] {
  return (camps) => {
    const all = new Int8Array(order).fill(1);
    kept.forEach((v, at) => {
      all[v] = camps[at] as number;
    });
    for (const { v, to, relation } of joints.toReversed()) all[v] = relation * (all[to] as number);
    return all;
  };
}

function mapsOf({ order, offsets, neighbours, weights }: SignedPairs): Map<number, number>[] {
  return Array.from({ length: order }, (_, v) => {
    const row = new Map<number, number>();
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++)
      row.set(neighbours[slot] as number, weights[slot] as number);
    return row;
  });
}

function pairsAmong(kept: Int32Array, rows: readonly ReadonlyMap<number, number>[]): SignedPairs {
  const place = new Int32Array(rows.length);
  const offsets = new Int32Array(kept.length + 1);
  kept.forEach((v, at) => {
    place[v] = at;
    offsets[at + 1] = (offsets[at] as number) + (rows[v]?.size ?? 0);
  });
  const neighbours = new Int32Array(offsets[kept.length] as number);
  const weights = new Float64Array(neighbours.length);
  kept.forEach((v, at) => {
    const row = [...(rows[v] ?? [])].map(([x, weight]) => [place[x] as number, weight] as const);
    let slot = offsets[at] as number;
    for (const [other, weight] of row.sort((a, b) => a[0] - b[0])) {
      neighbours[slot] = other;
      weights[slot++] = weight;
    }
  });
  return { order: kept.length, offsets, neighbours, weights };
}
