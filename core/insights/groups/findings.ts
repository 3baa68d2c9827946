import { type Message, say } from '../../model/refusal';
import { leiden } from '../../network/leiden';
import { isOurs, type Network, sideNumber } from '../../network/network';
import type { Finding } from '../answer';
import { namesOf, naming } from '../naming';
import { surenessOf } from '../ranking';
import { type Consequence, worthOf } from '../worth';
import type { FoundGroup, FoundGroups } from './found';
import { groupsShown } from './shown';
import { type Stranger, strangersIn } from './strangers';

/** No more than this many of one sort. */
const most = 3;
/** Communities, and parts of them, count from this many actors at home, and from this share. */
const fewest = 2;
const leastShare = 0.25;
/** A community sits in one group when that has so much of it. */
const nearlyAll = 2 / 3;

/** What the groups tell that the plan didn't say, the most useful first. */
export function groupFindings(
  network: Network,
  found: FoundGroups,
  seed: number,
  resolution: number,
): readonly Finding[] {
  let finer: Int32Array | undefined;
  const finerGroups = () => {
    finer ??= leiden(found.web, { seed, resolution: 2 * resolution }).membership;
    return finer;
  };
  const sorts = [
    joined(network, found, finerGroups),
    split(network, found),
    astray(network, found),
    withoutUs(network, found),
    withRivals(network, found),
  ];
  return sorts.flatMap((sort) => sort.slice(0, most)).sort((a, b) => b.worth - a.worth);
}

/** Communities whose actors hold together as one group. */
function joined(network: Network, found: FoundGroups, finerGroups: () => Int32Array): Finding[] {
  const residents = residentsOf(network);
  return found.large.flatMap((group) => {
    const settled = group.homes.reduce((sum, [, count]) => sum + count, 0);
    const strong = group.homes.filter(([, count]) => count >= fewest && count >= leastShare * settled);
    // Whoever sits elsewhere with most of its people isn't part of this group.
    const communities = strong.filter(([at, count]) => count > (residents.get(at)?.length ?? 0) / 2);
    if (communities.length < 2) return [];
    const count = communities.reduce((sum, [, some]) => sum + some, 0);
    const homes = communities.map(([at]) => at);
    const all = homes.reduce((sum, at) => sum + (residents.get(at)?.length ?? 0), 0);
    const people = group.vertices.filter((v) => homes.includes(network.home[v] as number));
    const stays = isTogether(people, finerGroups());
    return [
      finding(network, found, {
        id: `groups.joined:${homes.map((at) => network.ids[at]).join('+')}`,
        says: say(`groups:joined.${count === all ? 'all' : 'some'}`, {
          communities: namesOf(network, homes),
          count,
          all,
        }),
        doubt: say(stays ? 'groups:doubt.ties' : 'groups:doubt.limit'),
        consequence: 'plan',
        group,
        vertices: [...people, ...homes],
        trust: stays ? 1 : 0.6,
      }),
    ];
  });
}

/** Communities whose actors belong to several groups. */
function split(network: Network, found: FoundGroups): Finding[] {
  const { membership } = found.groups;
  return [...residentsOf(network)].flatMap(([community, residents]) => {
    const parts = [...Map.groupBy(residents, (v) => membership[v] as number)]
      .flatMap(([number, vertices]) => {
        const group = found.large.find((one) => one.number === number);
        return group && vertices.length >= fewest && vertices.length >= leastShare * residents.length
          ? [{ group, vertices }]
          : [];
      })
      .sort((a, b) => b.vertices.length - a.vertices.length);
    const [first, second] = parts;
    if (!first || !second || first.vertices.length >= nearlyAll * residents.length) return [];
    return [
      finding(network, found, {
        id: `groups.split:${network.ids[community]}`,
        says: say('groups:split', {
          community: network.names[community] as string,
          parts: parts.length,
          first: network.names[first.group.centre] as string,
          firstCount: first.vertices.length,
          second: network.names[second.group.centre] as string,
          secondCount: second.vertices.length,
          all: residents.length,
        }),
        doubt: say('groups:doubt.members'),
        consequence: 'plan',
        group: first.group,
        vertices: [community, ...residents],
        trust: 1,
      }),
    ];
  });
}

/** Actors whose ties are with another group than the one their community belongs to. */
function astray(network: Network, found: FoundGroups): Finding[] {
  const together = Map.groupBy(strangersIn(network, found), ({ home, group }) => `${home} ${group.number}`);
  return [...together.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((strangers) => {
      const [{ home, group }] = strangers as [Stranger, ...Stranger[]];
      const vertices = strangers.map(({ vertex }) => vertex);
      return [
        finding(network, found, {
          id: `groups.astray:${network.ids[home]}:${network.ids[group.centre]}`,
          says: naming('groups:astray', network, vertices, {
            home: network.names[home] as string,
            group: network.names[group.centre] as string,
          }),
          doubt: say('groups:doubt.home'),
          consequence: 'watch',
          group: null,
          vertices: [...vertices, home, group.centre],
          trust: 1,
        }),
      ];
    });
}

/** Groups in which nobody stands with us, and not most against us. */
function withoutUs(network: Network, found: FoundGroups): Finding[] {
  const [own, undecided] = [sideNumber('own'), sideNumber('undecided')];
  return found.large.flatMap((group) => {
    if (group.vertices.some((v) => isOurs(network, v)) || group.side !== undecided) return [];
    if (!network.side.some((side) => side === own)) return [];
    return [
      finding(network, found, {
        id: `groups.withoutUs:${network.ids[group.centre]}`,
        says: say('groups:withoutUs', {
          group: network.names[group.centre] as string,
          count: group.vertices.filter((v) => network.side[v] === undecided).length,
        }),
        doubt: say('groups:doubt.sides'),
        consequence: 'plan',
        group,
        vertices: group.vertices,
        trust: 1,
      }),
    ];
  });
}

/** Rivals inside groups that stand mostly with us. */
function withRivals(network: Network, found: FoundGroups): Finding[] {
  const rival = sideNumber('rival');
  return found.large.flatMap((group) => {
    const ours = group.vertices.filter((v) => isOurs(network, v));
    const rivals = group.vertices.filter((v) => network.side[v] === rival);
    if (rivals.length === 0 || ours.length <= group.vertices.length / 2) return [];
    return [
      finding(network, found, {
        id: `groups.withRivals:${network.ids[group.centre]}`,
        says: naming('groups:withRivals', network, rivals, {
          group: network.names[group.centre] as string,
        }),
        doubt: say('groups:doubt.inside'),
        consequence: 'watch',
        group,
        vertices: group.vertices,
        trust: 1,
      }),
    ];
  });
}

interface Noticed {
  readonly id: string;
  readonly says: Message;
  readonly doubt: Message;
  readonly consequence: Consequence;
  /** The group that it is about; null where it is about a few vertices only. */
  readonly group: FoundGroup | null;
  /** Shown on the map. */
  readonly vertices: ArrayLike<number>;
  /** How far the method is to be trusted in this, 0 … 1. */
  readonly trust: number;
}

function finding(network: Network, found: FoundGroups, noticed: Noticed): Finding {
  const { id, says, doubt, consequence, group, trust } = noticed;
  const vertices = Array.from(noticed.vertices);
  const usual = found.large.reduce((sum, one) => sum + one.vertices.length, 0) / found.large.length;
  const extent = (group ? group.vertices.length : vertices.length) / (2 * usual);
  const sureness = found.steadiness * trust * meanSureness(network, vertices);
  return {
    ...{ id, question: 'groups', says, doubt },
    worth: worthOf(consequence, extent, sureness),
    emphasis: groupsShown(network, found, says, vertices),
  };
}

/** How sure the rows of some vertices are on the average. */
function meanSureness({ confidence }: Network, vertices: readonly number[]): number {
  return vertices.reduce((all, v) => all + surenessOf(confidence[v] as number), 0) / vertices.length;
}

function residentsOf({ home }: Network): ReadonlyMap<number, number[]> {
  const residents = Map.groupBy(home.keys(), (v) => home[v] as number);
  residents.delete(-1);
  return residents;
}

function isTogether(vertices: Int32Array, groups: Int32Array): boolean {
  return vertices.every((v) => groups[v] === groups[vertices[0] as number]);
}
