import { type Cuts, cutsOf } from './cuts';
import { isOurs, type Network, sideNumber } from './network';
import { type Web, webAmong } from './webs';

/** What is lost with each vertex. */
export interface Losses {
  /** How many others no longer reach any of us, who did. */
  readonly cutOff: Int32Array;
  /** The audiences and followings of those and of itself, added up: people are counted once for each that they are in, so at most so many. */
  readonly people: Float64Array;
  /** Into how many pieces more the network falls. */
  readonly pieces: Int32Array;
  /** Its ties in the web: what it takes along. */
  readonly ties: Int32Array;
  /** Those of its ties that lead to us or our allies: if it turned, they would be turned against us. */
  readonly turned: Int32Array;
  readonly cuts: Cuts;
}

/** The part of a web that carries something for us: nothing passes through a rival. */
export function webWithoutRivals({ side }: Network, web: Web): Web {
  const rival = sideNumber('rival');
  return webAmong(web, (v) => side[v] !== rival);
}

/**
 * The loss-of-ally test: for each vertex, what breaks when it goes. `web` is the carrying web without rivals. If it went over to a rival
 * instead, the same would be cut off, since nothing passes through a rival for us, and its ties to our side (`turned`) would be
 * held against us. All vertices at once, by the parts that hang on articulation points: O(vertices + ties).
 */
export function lossesOf(network: Network, web: Web): Losses {
  const { side, people: knownPeople } = network;
  const { order, offsets, neighbours } = web;
  const own = sideNumber('own');
  const cuts = cutsOf(web);
  const isOwn = (v: number) => (side[v] === own ? 1 : 0);
  const peopleOf = (v: number) => {
    const people = knownPeople[v] as number;
    return Number.isNaN(people) ? 0 : people;
  };
  const oursUpTo = summed(cuts.order, isOwn);
  const peopleUpTo = summed(cuts.order, peopleOf);
  const cutOff = new Int32Array(order);
  const people = new Float64Array(order);
  const pieces = new Int32Array(order);
  const ties = new Int32Array(order);
  const turned = new Int32Array(order);
  for (let v = 0; v < order; v++) {
    ties[v] = (offsets[v + 1] as number) - (offsets[v] as number);
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
      if (isOurs(network, neighbours[slot] as number)) turned[v] = (turned[v] as number) + 1;
    }
    const [from, to] = [cuts.componentFrom[v] as number, cuts.componentTo[v] as number];
    let rest = to - from - 1;
    let restOurs = between(oursUpTo, from, to) - isOwn(v);
    let restPeople = between(peopleUpTo, from, to) - peopleOf(v);
    const reachesUs = restOurs + isOwn(v) > 0;
    let found = 0;
    const lose = (count: number, ours: number, theirs: number) => {
      if (count === 0) return;
      found++;
      if (!reachesUs || ours > 0) return;
      cutOff[v] = (cutOff[v] as number) + count;
      people[v] = (people[v] as number) + theirs;
    };
    for (let part = cuts.partOffsets[v] as number; part < (cuts.partOffsets[v + 1] as number); part++) {
      const [first, end] = [cuts.partFrom[part] as number, cuts.partTo[part] as number];
      const ours = between(oursUpTo, first, end);
      const theirs = between(peopleUpTo, first, end);
      lose(end - first, ours, theirs);
      rest -= end - first;
      restOurs -= ours;
      restPeople -= theirs;
    }
    lose(rest, restOurs, restPeople);
    people[v] = (people[v] as number) + (reachesUs ? peopleOf(v) : 0);
    pieces[v] = Math.max(0, found - 1);
  }
  return { cutOff, people, pieces, ties, turned, cuts };
}

/** The vertices that no longer reach us without `vertex`, ascending. */
export function cutOffWithout({ side }: Network, cuts: Cuts, vertex: number): Int32Array {
  const own = sideNumber('own');
  const { order } = cuts;
  const [from, to] = [cuts.componentFrom[vertex] as number, cuts.componentTo[vertex] as number];
  const whole = order.subarray(from, to);
  if (!whole.some((v) => side[v] === own)) return new Int32Array(0);
  const parts: number[][] = [];
  const isInPart = new Uint8Array(to - from);
  for (
    let part = cuts.partOffsets[vertex] as number;
    part < (cuts.partOffsets[vertex + 1] as number);
    part++
  ) {
    const [first, end] = [cuts.partFrom[part] as number, cuts.partTo[part] as number];
    parts.push([...order.subarray(first, end)]);
    isInPart.fill(1, first - from, end - from);
  }
  parts.push([...whole.filter((v, i) => v !== vertex && !isInPart[i])]);
  return Int32Array.from(parts.filter((part) => !part.some((v) => side[v] === own)).flat()).sort();
}

/** Sums of the values up to each place of an order. */
function summed(order: Int32Array, value: (vertex: number) => number): Float64Array {
  const sums = new Float64Array(order.length + 1);
  order.forEach((vertex, place) => {
    sums[place + 1] = (sums[place] as number) + value(vertex);
  });
  return sums;
}

function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] as number) - (sums[from] as number);
}
