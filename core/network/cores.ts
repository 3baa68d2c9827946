import type { Rows } from './webs';

/**
 * The core number of every vertex: the largest k such that it stays when those with fewer than k ties are taken away until
 * none is left of them (Seidman 1983). Vertices are peeled in order of their remaining ties, kept sorted in bins
 * (Batagelj & Zaveršnik 2003): O(vertices + ties). The rows must be undirected.
 */
export function coreNumbers({ order, offsets, neighbours }: Rows): Int32Array {
  const left = new Int32Array(order);
  let most = 0;
  for (let v = 0; v < order; v++) {
    left[v] = (offsets[v + 1] as number) - (offsets[v] as number);
    most = Math.max(most, left[v] as number);
  }
  const starts = new Int32Array(most + 2);
  for (let v = 0; v < order; v++) {
    const bin = (left[v] as number) + 1;
    starts[bin] = (starts[bin] as number) + 1;
  }
  for (let bin = 1; bin <= most + 1; bin++)
    starts[bin] = (starts[bin] as number) + (starts[bin - 1] as number);
  const sorted = new Int32Array(order);
  const places = new Int32Array(order);
  const next = starts.slice();
  for (let v = 0; v < order; v++) {
    const bin = left[v] as number;
    const place = next[bin] as number;
    next[bin] = place + 1;
    sorted[place] = v;
    places[v] = place;
  }
  for (let i = 0; i < order; i++) {
    const v = sorted[i] as number;
    const core = left[v] as number;
    const end = offsets[v + 1] as number;
    for (let slot = offsets[v] as number; slot < end; slot++) {
      const u = neighbours[slot] as number;
      const ties = left[u] as number;
      if (ties <= core) continue;
      // To the front of its bin, which then begins one further on: so it ends up in the bin below.
      const front = starts[ties] as number;
      const place = places[u] as number;
      const first = sorted[front] as number;
      sorted[front] = u;
      places[u] = front;
      sorted[place] = first;
      places[first] = place;
      starts[ties] = front + 1;
      left[u] = ties - 1;
    }
  }
  return left;
}
