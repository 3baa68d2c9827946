import type { Dice } from './dice';
import type { Web } from './webs';

/** The web at one step: each vertex stands for some of the vertices below. */
export interface Level {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
  /** Sum of the weights of all ties at a vertex, those inside it counted at both ends. */
  readonly strengths: Float64Array;
}

/** Writes 0, 1, 2 and so on. */
export function countUp(list: Int32Array): Int32Array {
  for (let i = 0; i < list.length; i++) list[i] = i;
  return list;
}

/** The web itself. */
export function levelOf({ order, offsets, neighbours, weights }: Web): Level {
  const strengths = new Float64Array(order);
  for (let v = 0; v < order; v++) {
    let strength = 0;
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++)
      strength += weights[slot] as number;
    strengths[v] = strength;
  }
  return { order, offsets, neighbours, weights, strengths };
}

interface Spare {
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
}

function spare(slots: number): Spare {
  return { neighbours: new Int32Array(slots), weights: new Float64Array(slots) };
}

/** Lists that every step needs, made once. */
export class Workbench {
  readonly dice: Dice;
  /** The strength of all ties, counted at both ends. */
  readonly whole: number;
  /** Resolution by that. */
  price = 0;
  /** The weight of ties to each group that is met; all 0 between two uses. */
  readonly weightTo: Float64Array;
  readonly met: Int32Array;
  readonly queue: Int32Array;
  readonly waits: Uint8Array;
  readonly totals: Float64Array;
  readonly sizes: Int32Array;
  readonly free: Int32Array;
  /** The weight of each vertex's ties inside its group, as the moves leave it. */
  readonly inner: Float64Array;
  readonly #spare: (Spare | undefined)[] = [undefined, undefined];

  constructor({ order, strengths }: Level, dice: Dice) {
    const whole = strengths.reduce((sum, strength) => sum + strength, 0);
    this.dice = dice;
    this.whole = whole;
    this.weightTo = new Float64Array(order);
    this.met = new Int32Array(order);
    this.queue = new Int32Array(order);
    this.waits = new Uint8Array(order);
    this.totals = new Float64Array(order);
    this.sizes = new Int32Array(order);
    this.free = new Int32Array(order);
    this.inner = new Float64Array(order);
  }

  /** How fine the groups are that are sought from now on. */
  seek(resolution: number): void {
    this.price = this.whole > 0 ? resolution / this.whole : 0;
  }

  /** Room for a level of so many slots; what was there two levels ago is overwritten. */
  room(slots: number): Spare {
    const [room] = this.#spare.splice(0, 1);
    const enough = room && room.neighbours.length >= slots ? room : spare(slots);
    this.#spare.push(enough);
    return enough;
  }
}

/** The web of the parts: each is one vertex, and ties between the same two are one. */
export function aggregated(level: Level, parts: Int32Array, count: number, bench: Workbench): Level {
  const { weightTo, met } = bench;
  const { order, neighbours, weights } = level;
  const starts = new Int32Array(count + 1);
  for (let v = 0; v < order; v++) {
    const part = parts[v] as number;
    starts[part + 1] = (starts[part + 1] as number) + 1;
  }
  for (let part = 0; part < count; part++)
    starts[part + 1] = (starts[part + 1] as number) + (starts[part] as number);
  const next = starts.slice(0, count);
  const sorted = new Int32Array(order);
  for (let v = 0; v < order; v++) {
    const part = parts[v] as number;
    const place = next[part] as number;
    next[part] = place + 1;
    sorted[place] = v;
  }
  const offsets = new Int32Array(count + 1);
  const room = bench.room(neighbours.length);
  const strengths = new Float64Array(count);
  let slots = 0;
  for (let part = 0; part < count; part++) {
    let metCount = 0;
    for (let i = starts[part] as number; i < (starts[part + 1] as number); i++) {
      const v = sorted[i] as number;
      strengths[part] = (strengths[part] as number) + (level.strengths[v] as number);
      const end = level.offsets[v + 1] as number;
      for (let slot = level.offsets[v] as number; slot < end; slot++) {
        const other = parts[neighbours[slot] as number] as number;
        if (other === part) continue;
        const weight = weightTo[other] as number;
        if (weight === 0) met[metCount++] = other;
        weightTo[other] = weight + (weights[slot] as number);
      }
    }
    for (let i = 0; i < metCount; i++) {
      const other = met[i] as number;
      room.neighbours[slots] = other;
      room.weights[slots++] = weightTo[other] as number;
      weightTo[other] = 0;
    }
    offsets[part + 1] = slots;
  }
  return {
    order: count,
    offsets,
    neighbours: room.neighbours.subarray(0, slots),
    weights: room.weights.subarray(0, slots),
    strengths,
  };
}
