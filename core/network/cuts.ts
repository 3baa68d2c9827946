import type { Rows } from './webs';

/**
 * Where undirected rows fall apart when one vertex or one tie is gone. What falls apart is a stretch of `order`: a part below
 * vertex v is `order[from]` up to, not including, `order[to]`; whatever else its component holds, but v, stays together.
 */
export interface Cuts {
  /** All vertices, each component and each part of one next to one another. */
  readonly order: Int32Array;
  /** The place in `order` of every vertex. */
  readonly places: Int32Array;
  /** The places in `order` of the component of every vertex, from … up to, not including, to. */
  readonly componentFrom: Int32Array;
  readonly componentTo: Int32Array;
  /** The parts that fall off without vertex v are those from `partOffsets[v]` up to, not including, `partOffsets[v + 1]`. */
  readonly partOffsets: Int32Array;
  readonly partFrom: Int32Array;
  readonly partTo: Int32Array;
  /** The articulation points, ascending: without one of them its component falls into several. */
  readonly points: Int32Array;
  /** The slots of the bridges, each once: without one of these ties its ends no longer reach each other. */
  readonly bridges: Int32Array;
}

/** Articulation points, bridges and what falls apart (Hopcroft & Tarjan 1973), without recursion: O(vertices + ties). */
export function cutsOf({ order: count, offsets, neighbours }: Rows): Cuts {
  const order = new Int32Array(count);
  const places = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const size = new Int32Array(count).fill(1);
  const parent = new Int32Array(count).fill(-1);
  const next = offsets.slice(0, count);
  const roots: number[] = [];
  const bridges: number[] = [];
  /** Whether the subtree of a vertex falls off when its parent is gone. */
  const fallsOff = new Uint8Array(count);
  let found = 0;
  for (let root = 0; root < count; root++) {
    if (places[root] !== -1) continue;
    roots.push(root);
    let v = root;
    enter(v);
    for (;;) {
      const slot = next[v] as number;
      if (slot < (offsets[v + 1] as number)) {
        next[v] = slot + 1;
        const u = neighbours[slot] as number;
        if (places[u] === -1) {
          parent[u] = v;
          enter(u);
          v = u;
        } else if (u !== parent[v]) lowest[v] = Math.min(lowest[v] as number, places[u] as number);
        continue;
      }
      const up = parent[v] as number;
      if (up === -1) break;
      lowest[up] = Math.min(lowest[up] as number, lowest[v] as number);
      size[up] = (size[up] as number) + (size[v] as number);
      if ((lowest[v] as number) >= (places[up] as number)) fallsOff[v] = 1;
      if ((lowest[v] as number) > (places[up] as number)) bridges.push((next[up] as number) - 1);
      v = up;
    }
  }
  return { order, places, ...components(), ...parts(), bridges: Int32Array.from(bridges).sort() };

  function enter(v: number): void {
    order[found] = v;
    places[v] = found;
    lowest[v] = found++;
  }

  function components(): Pick<Cuts, 'componentFrom' | 'componentTo'> {
    const componentFrom = new Int32Array(count);
    const componentTo = new Int32Array(count);
    roots.forEach((root, i) => {
      const from = places[root] as number;
      const following = roots[i + 1];
      const to = following === undefined ? count : (places[following] as number);
      for (let place = from; place < to; place++) {
        componentFrom[order[place] as number] = from;
        componentTo[order[place] as number] = to;
      }
    });
    return { componentFrom, componentTo };
  }

  function parts(): Pick<Cuts, 'partOffsets' | 'partFrom' | 'partTo' | 'points'> {
    const partOffsets = new Int32Array(count + 1);
    for (let v = 0; v < count; v++)
      if (fallsOff[v])
        partOffsets[(parent[v] as number) + 1] = (partOffsets[(parent[v] as number) + 1] as number) + 1;
    const points: number[] = [];
    for (let v = 0; v < count; v++) {
      const isRoot = parent[v] === -1;
      // All else of a component hangs on its root; that is one part, or several.
      if ((partOffsets[v + 1] as number) > (isRoot ? 1 : 0)) points.push(v);
    }
    for (let v = 0; v < count; v++)
      partOffsets[v + 1] = (partOffsets[v + 1] as number) + (partOffsets[v] as number);
    const partFrom = new Int32Array(partOffsets[count] as number);
    const partTo = new Int32Array(partFrom.length);
    const filled = partOffsets.slice(0, count);
    for (const v of order) {
      if (!fallsOff[v]) continue;
      const up = parent[v] as number;
      const place = filled[up] as number;
      filled[up] = place + 1;
      partFrom[place] = places[v] as number;
      partTo[place] = (places[v] as number) + (size[v] as number);
    }
    return { partOffsets, partFrom, partTo, points: Int32Array.from(points) };
  }
}

/** How large the pieces are into which the component of a vertex falls without it, largest first. */
export function piecesWithout(cuts: Cuts, vertex: number): readonly number[] {
  const pieces: number[] = [];
  let left = (cuts.componentTo[vertex] as number) - (cuts.componentFrom[vertex] as number) - 1;
  for (
    let part = cuts.partOffsets[vertex] as number;
    part < (cuts.partOffsets[vertex + 1] as number);
    part++
  ) {
    const size = (cuts.partTo[part] as number) - (cuts.partFrom[part] as number);
    pieces.push(size);
    left -= size;
  }
  if (left > 0) pieces.push(left);
  return pieces.sort((a, b) => b - a);
}
