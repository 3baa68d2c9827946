import type { Graph } from './graph';
import { Quadtree } from './quadtree';

/** A square is one body when its side is less than this many times its distance. */
const coarseness = 1.1;
/** Longest step of the first round, as a share of the placement's radius. */
const boldness = 0.3;
/** Pull towards the middle, for each unit of distance. */
const gravity = 0.05;
/** Share of the force that a round follows; less than 1 so that vertices don't swing. */
const damping = 0.5;

/**
 * Brings out the groups of a placement: ties pull their ends together, all vertices push each other away
 * (ForceAtlas2; M. Jacomy et al., PLoS ONE 9(6), 2014: pull = distance, push = (degree + 1)² / distance, both
 * divided by degree + 1), each vertex moving a bounded step that shrinks from round to round. A tie of length l pulls
 * with 1 / l². O(rounds · (n log n + ties)).
 * @param places x and y of vertex v at 2v and 2v + 1, centred around (0, 0), not all on one point; changed in place
 */
export function relaxForces(graph: Graph, places: Float64Array, rounds: number): void {
  const { order, offsets, neighbours, lengths } = graph;
  const weights = Float64Array.from(
    { length: order },
    (_, v) => 1 + (offsets[v + 1] as number) - (offsets[v] as number),
  );
  const radius = Math.sqrt(places.reduce((sum, value) => sum + value * value, 0) / order);
  const push = (radius * radius) / weights.reduce((sum, weight) => sum + weight, 0);
  const tree = new Quadtree(order);
  const moves = new Float64Array(2 * order);
  for (let round = 0; round < rounds; round++) {
    tree.fill(places, weights);
    const longestStep = radius * boldness * (1 - round / rounds);
    for (let v = 0; v < order; v++) {
      const x = places[2 * v] as number;
      const y = places[2 * v + 1] as number;
      tree.repel(x, y, coarseness);
      let pullX = 0;
      let pullY = 0;
      const end = offsets[v + 1] as number;
      for (let slot = offsets[v] as number; slot < end; slot++) {
        const other = neighbours[slot] as number;
        const softness = (lengths[slot] as number) ** 2;
        pullX += ((places[2 * other] as number) - x) / softness;
        pullY += ((places[2 * other + 1] as number) - y) / softness;
      }
      const weight = weights[v] as number;
      const forceX = push * tree.forceX + pullX / weight - gravity * x;
      const forceY = push * tree.forceY + pullY / weight - gravity * y;
      const force = Math.sqrt(forceX * forceX + forceY * forceY);
      const share = damping * (force > longestStep ? longestStep / force : 1);
      moves[2 * v] = forceX * share;
      moves[2 * v + 1] = forceY * share;
    }
    for (let i = 0; i < moves.length; i++) places[i] = (places[i] as number) + (moves[i] as number);
  }
}
