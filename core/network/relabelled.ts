import type { Rows } from './webs';

/** Some vertices of a larger web under new numbers, with the ties among them. */
export interface Relabelled extends Rows {
  /** What vertex v was called before. */
  readonly vertices: Int32Array;
  /** Which slot of the larger web each slot was. */
  readonly slots: Int32Array;
}

/** The part of a web between `vertices`, vertex i being `vertices[i]`; every row in the order that it had. */
export function relabelled({ order, offsets, neighbours }: Rows, vertices: Int32Array): Relabelled {
  const label = new Int32Array(order).fill(-1);
  for (let v = 0; v < vertices.length; v++) label[vertices[v] as number] = v;
  const places = new Int32Array(vertices.length + 1);
  const kept = new Int32Array(neighbours.length);
  const slots = new Int32Array(neighbours.length);
  let size = 0;
  for (let v = 0; v < vertices.length; v++) {
    const old = vertices[v] as number;
    const end = offsets[old + 1] as number;
    for (let slot = offsets[old] as number; slot < end; slot++) {
      const neighbour = label[neighbours[slot] as number] as number;
      if (neighbour < 0) continue;
      kept[size] = neighbour;
      slots[size++] = slot;
    }
    places[v + 1] = size;
  }
  return {
    order: vertices.length,
    offsets: places,
    neighbours: kept.subarray(0, size),
    vertices,
    slots: slots.subarray(0, size),
  };
}

/**
 * The vertices in breadth-first order, each search from the vertex with most ties that is left: those that are near each other in the web
 * get numbers, and with them places in memory, that are near each other too.
 */
export function inBreadthOrder({ order, offsets, neighbours }: Rows): Int32Array {
  const degree = (v: number) => (offsets[v + 1] as number) - (offsets[v] as number);
  const starts = Int32Array.from({ length: order }, (_, v) => v).sort(
    (a, b) => degree(b) - degree(a) || a - b,
  );
  const seen = new Uint8Array(order);
  const found = new Int32Array(order);
  let size = 0;
  for (const start of starts) {
    if (seen[start]) continue;
    seen[start] = 1;
    found[size++] = start;
    for (let head = size - 1; head < size; head++) {
      const v = found[head] as number;
      for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
        const neighbour = neighbours[slot] as number;
        if (seen[neighbour]) continue;
        seen[neighbour] = 1;
        found[size++] = neighbour;
      }
    }
  }
  return found;
}

/** The same ties the other way round, and which slot each slot was. */
export function reversed({ order, offsets, neighbours }: Rows): Rows & { readonly slots: Int32Array } {
  const places = new Int32Array(order + 1);
  for (const neighbour of neighbours) places[neighbour + 1] = (places[neighbour + 1] as number) + 1;
  for (let v = 0; v < order; v++) places[v + 1] = (places[v + 1] as number) + (places[v] as number);
  const next = places.slice(0, order);
  const back = new Int32Array(neighbours.length);
  const slots = new Int32Array(neighbours.length);
  for (let v = 0; v < order; v++)
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      const neighbour = neighbours[slot] as number;
      const place = next[neighbour] as number;
      next[neighbour] = place + 1;
      back[place] = v;
      slots[place] = slot;
    }
  return { order, offsets: places, neighbours: back, slots };
}

/** Values that stood slot by slot, where each slot stands now. */
export function inSlots(slots: Int32Array, values: Float64Array): Float64Array {
  const moved = new Float64Array(slots.length);
  for (let slot = 0; slot < slots.length; slot++) moved[slot] = values[slots[slot] as number] as number;
  return moved;
}
