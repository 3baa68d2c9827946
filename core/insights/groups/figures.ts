import { say } from '../../model/refusal';
import { type Side, sides } from '../../model/sides';
import type { Network } from '../../network/network';
import type { Chart, FigureTable } from '../answer';
import { tableWith } from '../showing';
import type { FoundGroup, FoundGroups } from './found';
import { strangersIn } from './strangers';

const mostBars = 12;

/** How large the groups are, each under the name that it goes by. */
export function groupBars(network: Network, large: readonly FoundGroup[]): Chart {
  return {
    ...{ type: 'bars', metric: 'groupSize', unit: 'whole' },
    bars: large.slice(0, mostBars).map(({ number, centre, vertices }) => ({
      nodeId: network.ids[centre] as string,
      value: vertices.length,
      group: number,
    })),
  };
}

/** The groups, who sits in another than their community's, and what is said of all of them together. */
export function groupTables(network: Network, found: FoundGroups): readonly FigureTable[] {
  const { large, groups, agreement, steadiness } = found;
  const strangers = strangersIn(network, found);
  const nameOf = (v: number) => network.names[v] as string;
  const idOf = (v: number) => network.ids[v] as string;
  return [
    tableWith(
      'groups',
      say('groups:table.groups'),
      ['groupSize', 'groupInside', 'groupSide', 'groupHome'],
      large,
      ({ number, centre, vertices, inside, side, sideShare, homes, homeShare }) => {
        const strongest = homes[0]?.[0];
        const onSide = sides[side] as Side;
        return {
          nodeIds: [idOf(centre)],
          group: number,
          name:
            strongest === undefined || strongest === centre
              ? say(`groups:row.plain.${onSide}`)
              : say(`groups:row.home.${onSide}`, { community: nameOf(strongest) }),
          values: [vertices.length, inside, sideShare, homeShare],
        };
      },
    ),
    tableWith(
      'strangers',
      say('groups:table.strangers'),
      ['groupPull', 'homePull'],
      strangers,
      ({ vertex, group, home, pull, homePull }) => ({
        nodeIds: [idOf(vertex)],
        name: say('groups:row.stranger', { home: nameOf(home), group: nameOf(group.centre) }),
        values: [pull, homePull],
      }),
    ),
    tableWith(
      'whole',
      say('groups:table.whole'),
      ['modularity', 'agreement', 'information', 'steadiness'],
      [groups],
      ({ modularity }) => ({
        nodeIds: [],
        name: say('groups:row.whole'),
        values: [modularity, agreement?.rand ?? null, agreement?.information ?? null, steadiness],
      }),
    ),
  ];
}
