import { bySize, type Components } from './components';
import { diceOf } from './dice';
import { aggregated, type Level, levelOf, moved, refined, Workbench } from './leiden-steps';
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
}

/** Slots that may be gone through for all starts together. */
const cheap = 150_000;
const mostStarts = 60;
/** How often the groups that were found are the beginning of another round, at most. */
const mostRounds = 10;

/**
 * Groups of an undirected web by the Leiden algorithm (Traag, Waltman & van Eck 2019) for modularity: vertices move to the
 * group where they add most, groups are refined from within, and each refined part becomes one vertex of a smaller web, until nothing
 * moves; again from what was found until that gains nothing. Every group is connected. Small webs are begun from several seeds, and the best kept.
 * A vertex without ties is a group by itself. The same seed gives the same groups. O(ties) a round, nearly.
 */
export function leiden(web: Web, { seed, resolution = 1, starts }: LeidenOptions): Groups {
  const dice = diceOf(seed);
  const ground = levelOf(web);
  const bench = new Workbench(ground, resolution, dice);
  const times = starts ?? Math.max(1, Math.min(mostStarts, Math.floor(cheap / (web.neighbours.length + 1))));
  let best: Groups | undefined;
  for (let start = 0; start < times; start++) {
    let found: Groups | undefined;
    for (let round = 0; round < mostRounds; round++) {
      const membership = oneRound(ground, bench, found?.membership);
      const sizes: number[] = [];
      for (const group of membership) sizes[group] = (sizes[group] ?? 0) + 1;
      const next = { ...bySize(membership, sizes), modularity: modularity(web, membership, resolution) };
      if (found && next.modularity <= found.modularity + 1e-9) break;
      found = next;
    }
    if (found && (!best || found.modularity > best.modularity + 1e-12)) best = found;
  }
  return best ?? { ...bySize(new Int32Array(0), []), modularity: 0 };
}

function oneRound(ground: Level, bench: Workbench, begun: Int32Array | undefined): Int32Array {
  /** The vertex of the level that each vertex of the ground is part of. */
  const at = Int32Array.from({ length: ground.order }, (_, v) => v);
  let level = ground;
  let groups = begun ? begun.slice() : at.slice();
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
  return at.map((v) => groups[v] as number);
}
