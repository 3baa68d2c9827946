import { origins } from '../model/community';
import type { Network } from '../network/network';

/** How far a community is trusted by how it came about: in the order of `origins`. */
const trustByOrigin: Readonly<Record<(typeof origins)[number], number>> = {
  spontaneous: 1.15,
  encouraged: 1.05,
  purposeful: 1,
  engineered: 0.8,
};

/**
 * How attractive a community is, on a scale of its own: 1 is a community of 1,000 people who are all active in a week, of nobody's special trust.
 *
 *     pull = activity · √(audience / 1,000) · origin · (0.75 + 0.5 · credibility of who runs it)
 *
 * with origin 1.15 for spontaneous, 1.05 for encouraged, 1 for purposeful or unknown, 0.8 for engineered, and a credibility that isn't known counting as
 * 0.5. Size counts by its root: twice as many people aren't twice the reason to be there.
 */
export function pullOf(network: Network, community: number, audience: number, activity: number): number {
  const origin = origins[network.origin[community] as number];
  const owner = network.owner[community] as number;
  const credibility = owner < 0 ? Number.NaN : (network.credibility[owner] as number);
  const trust = (origin ? trustByOrigin[origin] : 1) * (0.75 + 0.5 * (credibility >= 0 ? credibility : 0.5));
  return activity * Math.sqrt(audience / 1_000) * trust;
}

/**
 * How much alike two communities are, 0 … 1: `0.6·tags + 0.2·platform + 0.2·kind`. Tags by Jaccard, the share of all their tags that both have;
 * platform and kind 1 where they are the same, else 0; 0.5 for tags or platforms that one of them doesn't say.
 */
export function likenessOf(network: Network, a: number, b: number): number {
  const [one, other] = [network.platform[a] as number, network.platform[b] as number];
  const platform = one < 0 || other < 0 ? 0.5 : Number(one === other);
  const kind = Number(network.communityKind[a] === network.communityKind[b]);
  return 0.6 * sameTags(network, a, b) + 0.2 * platform + 0.2 * kind;
}

function sameTags({ tagOffsets, tags }: Network, a: number, b: number): number {
  let [i, j] = [tagOffsets[a] as number, tagOffsets[b] as number];
  const [endA, endB] = [tagOffsets[a + 1] as number, tagOffsets[b + 1] as number];
  const all = endA - i + (endB - j);
  if (i === endA || j === endB) return 0.5;
  let both = 0;
  while (i < endA && j < endB) {
    const difference = (tags[i] as number) - (tags[j] as number);
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both / (all - both);
}
