import type { Network } from '../../network/network';
import type { FoundGroup, FoundGroups } from './found';

/** An actor whose ties are with another group than that of most who are at home in the same community. */
export interface Stranger {
  readonly vertex: number;
  /** The community where it is at home. */
  readonly home: number;
  /** The group that it is in. */
  readonly group: FoundGroup;
  /** Of the weight of its ties, the share that leads to its group, and to the group of its community. */
  readonly pull: number;
  readonly homePull: number;
}

/** A community belongs to the group of more than half of its actors, from this many on. */
const fewestAtHome = 3;

/** Those who sit in a group other than their community's, the most strongly drawn first. */
export function strangersIn(network: Network, { web, groups, large }: FoundGroups): readonly Stranger[] {
  const { membership } = groups;
  const homeGroups = groupsOfCommunities(network, membership);
  const strangers: Stranger[] = [];
  for (const group of large)
    for (const v of group.vertices) {
      const home = network.home[v] as number;
      const homeGroup = homeGroups.get(home);
      if (homeGroup === undefined || homeGroup === group.number) continue;
      let [all, toGroup, toHome] = [0, 0, 0];
      for (let slot = web.offsets[v] as number; slot < (web.offsets[v + 1] as number); slot++) {
        const weight = web.weights[slot] as number;
        const other = membership[web.neighbours[slot] as number];
        all += weight;
        if (other === group.number) toGroup += weight;
        if (other === homeGroup) toHome += weight;
      }
      if (toGroup > toHome)
        strangers.push({ vertex: v, home, group, pull: toGroup / all, homePull: toHome / all });
    }
  return strangers.sort((a, b) => b.pull - b.homePull - (a.pull - a.homePull) || a.vertex - b.vertex);
}

function groupsOfCommunities({ home }: Network, membership: Int32Array): ReadonlyMap<number, number> {
  const residents = Map.groupBy(home.keys(), (v) => home[v] as number);
  residents.delete(-1);
  const found = new Map<number, number>();
  for (const [community, actors] of residents) {
    if (actors.length < fewestAtHome) continue;
    for (const [group, some] of Map.groupBy(actors, (v) => membership[v] as number))
      if (some.length > actors.length / 2) found.set(community, group);
  }
  return found;
}
