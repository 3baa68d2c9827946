import { bySize, type Components } from './components';
import { diceOf } from './dice';
import { aggregated, countUp, type Level, levelOf, Workbench } from './leiden-levels';
import { moved, qualityOf, refined } from './leiden-steps';
import { modularity } from './modularity';
import type { Web } from './webs';

/** Groups of vertices that hold together, the largest first; each vertex is in one. */
export interface Groups extends Components {
  /** At the resolution they were sought at. */
  readonly modularity: number;
}

export interface LeidenOptions {
  readonly seed: number;
  /** 1 is usual; more gives more and smaller groups. */
  readonly resolution?: number;
  /** How often to begin anew; left out, as often as costs next to nothing. */
  readonly starts?: number;
  /** Hears to which groups each start came, the best among them. */
  readonly heard?: (membership: Int32Array) => void;
}

/** Slots that may be gone through for all starts together. */
const cheap = 25_000;
const mostStarts = 60;
/** The groups that were found are the beginning of another round as long as the last one gained this much. */
const worthwhile = 1e-4;
/** Groups are sought so much finer in the first round: what was parted too much is joined later, what was joined too early hardly ever parted. */
const finerAtFirst = 1.4;

/**
 * Groups of an undirected web by the Leiden algorithm (Traag, Waltman & van Eck 2019) for modularity: vertices move to the
 * group where they add most, groups are refined from within, and each refined part becomes one vertex of a smaller web, until nothing
 * moves; again from what was found, which the first round seeks at a higher resolution, as long as that gains something. Every group is
 * connected. Small webs are begun from several seeds, and the best kept.
 * A vertex without ties is a group by itself. The same seed gives the same groups. O(ties) a round, nearly.
 */
export function leiden(web: Web, { seed, resolution = 1, starts, heard }: LeidenOptions): Groups {
  const dice = diceOf(seed);
  const ground = levelOf(web);
  const bench = new Workbench(ground, dice);
  const slots = web.neighbours.length;
  const times = starts ?? Math.max(1, Math.min(mostStarts, Math.floor(cheap / (slots + 1))));
  let best: Round | undefined;
  for (let start = 0; start < times; start++) {
    bench.seek(finerAtFirst * resolution);
    let { membership } = oneRound(ground, bench, countUp(new Int32Array(web.order)));
    bench.seek(resolution);
    let reached = qualityOf(ground, membership, bench);
    for (let gained = worthwhile; gained >= worthwhile; ) {
      const round = oneRound(ground, bench, membership);
      gained = round.quality - reached;
      reached = round.quality;
      membership = round.membership;
    }
    heard?.(membership);
    if (!best || reached > best.quality + 1e-12) best = { membership, quality: reached };
  }
  const found = numbered(best?.membership ?? new Int32Array(0));
  return { ...found, modularity: modularity(web, found.membership, resolution) };
}

function numbered(membership: Int32Array): Components {
  const sizes: number[] = [];
  for (const group of membership) sizes[group] = (sizes[group] ?? 0) + 1;
  return bySize(membership, sizes);
}

interface Round {
  readonly membership: Int32Array;
  readonly quality: number;
}

/** Groups that are no worse than those it begins from. */
function oneRound(ground: Level, bench: Workbench, begun: Int32Array): Round {
  /** The vertex of the level that each vertex of the ground is part of. */
  const at = countUp(new Int32Array(ground.order));
  let level = ground;
  let groups = begun.slice();
  for (;;) {
    const count = moved(level, groups, bench);
    if (count === level.order) break;
    const parts = refined(level, groups, bench);
    if (parts.count === level.order) break;
    for (let v = 0; v < at.length; v++) at[v] = parts.membership[at[v] as number] as number;
    const next = new Int32Array(parts.count);
    for (let v = 0; v < level.order; v++) next[parts.membership[v] as number] = groups[v] as number;
    level = aggregated(level, parts.membership, parts.count, bench);
    groups = next;
  }
  for (let v = 0; v < at.length; v++) at[v] = groups[at[v] as number] as number;
  return { membership: at, quality: qualityOf(level, groups, bench) };
}
