import { tieKinds } from '../model/tie';
import type { Network } from '../network/network';
import { compressed, type Web } from '../network/webs';

const overlapKind = tieKinds.indexOf('overlap');
const membershipKind = tieKinds.indexOf('membership');

/** The communities of a network, as vertices, ascending. */
export function communitiesOf({ isCommunity }: Network): Int32Array {
  return Int32Array.from(isCommunity.keys()).filter((v) => isCommunity[v] === 1);
}

/**
 * Which communities share their audiences: every overlap tie between two of them, both ways, whatever its sign. A slot's weight is the share
 * of the smaller audience that is in the other one too, 0 … 1; a tie of weight 0 says that they share nobody. O(nodes + ties).
 */
export function overlapsOf(network: Network): Web {
  const { source, target, kind, weight, isCommunity } = network;
  const from: number[] = [];
  const to: number[] = [];
  const link: number[] = [];
  for (let t = 0; t < source.length; t++) {
    const [a, b] = [source[t] as number, target[t] as number];
    if (kind[t] !== overlapKind || a === b || isCommunity[a] === 0 || isCommunity[b] === 0) continue;
    from.push(a, b);
    to.push(b, a);
    link.push(t, t);
  }
  return compressed(network.ids.length, from, to, link, (t) => weight[t] as number);
}

/** A membership tie as it is meant: the ends are turned round where the community came first. */
export interface Membership {
  readonly actor: number;
  readonly community: number;
  readonly link: number;
}

/** The memberships of actors in communities, in the order of the ties. */
export function membershipsOf({ source, target, kind, isCommunity }: Network): Membership[] {
  const found: Membership[] = [];
  for (let link = 0; link < source.length; link++) {
    if (kind[link] !== membershipKind) continue;
    const [a, b] = [source[link] as number, target[link] as number];
    if (isCommunity[a] === 0 && isCommunity[b] === 1) found.push({ actor: a, community: b, link });
    if (isCommunity[a] === 1 && isCommunity[b] === 0) found.push({ actor: b, community: a, link });
  }
  return found;
}

/** The middle of the known audiences, for communities of which nobody knows how large they are; NaN where none is known. */
export function usualAudience(network: Network): number {
  const known = network.people.filter((people, v) => network.isCommunity[v] === 1 && people >= 0).sort();
  const middle = known.length >> 1;
  if (known.length === 0) return Number.NaN;
  return known.length % 2 === 1
    ? (known[middle] as number)
    : ((known[middle - 1] as number) + (known[middle] as number)) / 2;
}
