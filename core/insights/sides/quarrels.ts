import { isOurs, type Network } from '../../network/network';
import type { SignedPairs } from '../../network/signed';
import { eachTriangle } from '../../network/triangles';

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
  const { neighbours, weights } = pairs;
  const negative = (slot: number) => ((weights[slot] as number) < 0 ? 1 : 0);
  eachTriangle(pairs, (ab, ac, bc, a) => {
    if (negative(ab) + negative(ac) + negative(bc) !== 1) return;
    const odds = negative(ab) ? ab : negative(bc) ? bc : ac;
    const [b, c] = [neighbours[ab] as number, neighbours[ac] as number];
    if ((ours[a] as number) + (ours[b] as number) + (ours[c] as number) === 0) return;
    const strength = Math.min(...[ab, ac, bc].map((slot) => Math.abs(weights[slot] as number)));
    const last = found.at(-1);
    if (found.length >= most && last && strength < last.strength) return;
    const friend = odds === ab ? c : odds === bc ? a : b;
    const [one, other] = odds === ab ? [a, b] : odds === bc ? [b, c] : [a, c];
    const quarrel: Quarrel = { friend, between: [Math.min(one, other), Math.max(one, other)], strength };
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
