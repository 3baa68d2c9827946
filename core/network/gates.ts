import { componentsOf, listed } from './components';
import { webWithoutRivals } from './loss';
import { type Network, sideNumber } from './network';
import type { Web } from './webs';

/** Some who hang together and whom nothing of ours comes to but through rivals. */
export interface Gated {
  /** Ascending; none of them is a rival. */
  readonly vertices: readonly number[];
  /** The rivals who are tied to some of them, ascending. */
  readonly gates: readonly number[];
}

/**
 * Those whom none of our ways comes to without passing through rivals, and which rivals these are; the largest group first. Those whom
 * nobody is tied to aren't among them. O(vertices + ties).
 * @param carrying the carrying web, with rivals
 */
export function gatedByRivals(network: Network, carrying: Web): readonly Gated[] {
  const { side } = network;
  const [own, rival] = [sideNumber('own'), sideNumber('rival')];
  const { membership, sizes } = componentsOf(webWithoutRivals(network, carrying));
  const found: Gated[] = [];
  for (const part of listed(membership, sizes)) {
    if (part.some((vertex) => side[vertex] === own || side[vertex] === rival)) continue;
    const gates = new Set<number>();
    for (const vertex of part)
      for (
        let slot = carrying.offsets[vertex] as number;
        slot < (carrying.offsets[vertex + 1] as number);
        slot++
      ) {
        const neighbour = carrying.neighbours[slot] as number;
        if (side[neighbour] === rival) gates.add(neighbour);
      }
    if (gates.size > 0) found.push({ vertices: [...part], gates: [...gates].sort((a, b) => a - b) });
  }
  return found;
}
