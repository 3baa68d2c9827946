import type { Graph } from './graph';

/** Units for each unit of a tie's length where the ends have no neighbours in common, and how many fewer where they have all. */
const stranger = 8;
const kin = 1.5;
/** Pull of a tie whose ends have no neighbours in common, as a share of that of one whose ends have all; then cubed. */
const strangerPull = 0.15;
/** Share of the way towards its kin that a vertex goes when groups are gathered. */
const gathering = 0.2;

/** Which ties lie within groups, and which between them. */
export interface Kinship {
  /** The graph in finer units: a tie of length l becomes l · (8 − 1.5 · share), rounded. */
  readonly graph: Graph;
  /**
   * For each tie, beside `neighbours`: the share of the neighbours of its less connected end that are neighbours of the
   * other end too, 0 … 1.
   */
  readonly shares: Float32Array;
}

/** The kinship of a graph's ties, so that groups come out compact, and apart from one another. O(ties · √ties) at worst. */
export function kinshipOf(graph: Graph): Kinship {
  const { order, offsets, neighbours } = graph;
  const shares = new Float32Array(neighbours.length);
  const seen = new Int32Array(order).fill(-1);
  for (let v = 0; v < order; v++) {
    const first = offsets[v] as number;
    const end = offsets[v + 1] as number;
    for (let slot = first; slot < end; slot++) seen[neighbours[slot] as number] = v;
    for (let slot = first; slot < end; slot++) {
      const other = neighbours[slot] as number;
      const from = offsets[other] as number;
      const to = offsets[other + 1] as number;
      const degree = to - from;
      if (degree > end - first || (degree === end - first && other > v)) continue;
      let common = 0;
      for (let way = from; way < to; way++) if (seen[neighbours[way] as number] === v) common++;
      const share = degree > 1 ? Math.min(1, common / (degree - 1)) : 1;
      shares[slot] = share;
      for (let way = from; way < to; way++) if (neighbours[way] === v) shares[way] = share;
    }
  }
  const lengths = graph.lengths.map((length, slot) =>
    Math.round(length * (stranger - kin * (shares[slot] as number))),
  );
  return { graph: { ...graph, lengths }, shares };
}

/**
 * Draws every vertex some of the way to the mean place of its neighbours, kin before strangers and near before far: w =
 * ((0.15 + 0.85 · share) / length)³. Neighbours come to lie nearer than others, at little cost in stress.
 * @param places x and y of vertex v at 2v and 2v + 1; changed in place
 * @param stays vertices that don't move
 */
export function gather(
  { graph: { order, offsets, neighbours, lengths }, shares }: Kinship,
  places: Float64Array,
  stays: (vertex: number) => boolean,
): void {
  const before = places.slice();
  for (let v = 0; v < order; v++) {
    let [x, y, total] = [0, 0, 0];
    const end = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < end; slot++) {
      const other = neighbours[slot] as number;
      const pull = strangerPull + (1 - strangerPull) * (shares[slot] as number);
      const weight = (pull / (lengths[slot] as number)) ** 3;
      x += weight * (before[2 * other] as number);
      y += weight * (before[2 * other + 1] as number);
      total += weight;
    }
    if (total === 0 || stays(v)) continue;
    places[2 * v] = (1 - gathering) * (before[2 * v] as number) + (gathering * x) / total;
    places[2 * v + 1] = (1 - gathering) * (before[2 * v + 1] as number) + (gathering * y) / total;
  }
}
