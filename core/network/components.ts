import type { Rows } from './webs';

/** Which vertices hang together. */
export interface Components {
  readonly count: number;
  /** The component of every vertex; 0 is the largest, of equals the one with the lowest vertex. */
  readonly membership: Int32Array;
  /** How many vertices each has. */
  readonly sizes: Int32Array;
}

/**
 * The connected components of undirected rows, by a search in breadth. Of rows that lead one way only it gives no
 * components in any usual sense. O(vertices + ties).
 */
export function componentsOf({ order, offsets, neighbours }: Rows): Components {
  const found = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  const sizes: number[] = [];
  for (let start = 0; start < order; start++) {
    if (found[start] !== -1) continue;
    const component = sizes.length;
    found[start] = component;
    queue[0] = start;
    let size = 1;
    for (let head = 0; head < size; head++) {
      const vertex = queue[head] as number;
      const end = offsets[vertex + 1] as number;
      for (let slot = offsets[vertex] as number; slot < end; slot++) {
        const neighbour = neighbours[slot] as number;
        if (found[neighbour] !== -1) continue;
        found[neighbour] = component;
        queue[size++] = neighbour;
      }
    }
    sizes.push(size);
  }
  return bySize(found, sizes);
}

/** The vertices of each connected component in ascending order, largest component first. O(vertices + ties). */
export function components(rows: Rows): readonly Int32Array[] {
  const { membership, sizes } = componentsOf(rows);
  return listed(membership, sizes);
}

/** The vertices of each of `sizes.length` groups in ascending order. */
export function listed(membership: Int32Array, sizes: Int32Array): readonly Int32Array[] {
  const lists = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(sizes.length);
  membership.forEach((group, vertex) => {
    const at = filled[group] as number;
    filled[group] = at + 1;
    (lists[group] as Int32Array)[at] = vertex;
  });
  return lists;
}

/** Numbers groups anew: the largest is 0; of equals, the one that had the lower number comes first. */
export function bySize(membership: Int32Array, sizes: readonly number[]): Components {
  const order = sizes.map((_, group) => group).sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
  const rank = new Int32Array(sizes.length);
  order.forEach((group, place) => {
    rank[group] = place;
  });
  return {
    count: sizes.length,
    membership: membership.map((group) => rank[group] as number),
    sizes: Int32Array.from(order, (group) => sizes[group] as number),
  };
}
