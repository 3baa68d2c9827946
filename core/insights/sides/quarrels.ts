import { isOurs, type Network } from '../../network/network';
import type { SignedPairs } from '../../network/signed';
import { eachTriangle } from '../../network/signed-triangles';

/** Two at odds who have a friend in common: a triangle that doesn't stay as it is. */
export interface Quarrel {
  readonly friend: number;
  /** The two at odds, ascending. */
  readonly between: readonly [number, number];
  /** The strength of its weakest edge. */
  readonly strength: number;
}

/**
 * The unbalanced triangles of two friendships and one enmity that we or our allies are in, the strongest first, at most `most`. A
 * triangle is as strong as its weakest edge.
 */
export function quarrelsAmongUs(network: Network, pairs: SignedPairs, most: number): readonly Quarrel[] {
  const found: Quarrel[] = [];
  const ours = Uint8Array.from(network.ids, (_, v) => (isOurs(network, v) ? 1 : 0));
  if (!ours.includes(1)) return found;
  const weightOf = (a: number, b: number): number => {
    let low = pairs.offsets[a] as number;
    let high = (pairs.offsets[a + 1] as number) - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs.neighbours[middle] as number) < b) low = middle + 1;
      else high = middle;
    }
    return pairs.weights[low] as number;
  };
  eachTriangle(pairs, (a, b, c, against) => {
    if (against !== 1 || (ours[a] as number) + (ours[b] as number) + (ours[c] as number) === 0) return;
    const [ab, bc, ac] = [weightOf(a, b), weightOf(b, c), weightOf(a, c)];
    const strength = Math.min(Math.abs(ab), Math.abs(bc), Math.abs(ac));
    const last = found.at(-1);
    if (found.length >= most && last && strength < last.strength) return;
    const friend = ab < 0 ? c : bc < 0 ? a : b;
    const [one = 0, other = 0] = [a, b, c].filter((v) => v !== friend).sort((x, y) => x - y);
    const quarrel: Quarrel = { friend, between: [one, other], strength };
    const place = found.findIndex((kept) => comesBefore(quarrel, kept));
    found.splice(place < 0 ? found.length : place, 0, quarrel);
    if (found.length > most) found.pop();
  });
  return found;
}

function comesBefore(a: Quarrel, b: Quarrel): boolean {
  if (a.strength !== b.strength) return a.strength > b.strength;
  if (a.friend !== b.friend) return a.friend < b.friend;
  return a.between[0] !== b.between[0] ? a.between[0] < b.between[0] : a.between[1] < b.between[1];
}
