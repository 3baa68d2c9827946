import type { Attention } from '../../diffusion/attention';
import type { Network } from '../../network/network';

/** What one community loses to another. */
export interface Drain {
  readonly loser: number;
  readonly taker: number;
  /** Hours a week. */
  readonly hours: number;
  /** Of what the loser has, 0 … 1. */
  readonly share: number;
  readonly slot: number;
  readonly link: number;
}

/** Everything that moves, the largest first. */
export function drainsOf({ ids }: Network, { communities, overlaps, lost, has }: Attention): Drain[] {
  const drains: Drain[] = [];
  for (const loser of communities)
    for (
      let slot = overlaps.offsets[loser] as number;
      slot < (overlaps.offsets[loser + 1] as number);
      slot++
    ) {
      const hours = lost[slot] as number;
      if (hours <= 0) continue;
      const taker = overlaps.neighbours[slot] as number;
      const share = hours / (has[loser] as number);
      drains.push({ loser, taker, hours, share, slot, link: overlaps.links[slot] as number });
    }
  const order = ids.length;
  return drains.sort((a, b) => b.hours - a.hours || a.loser * order + a.taker - (b.loser * order + b.taker));
}
