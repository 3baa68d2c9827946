import type { Attention } from '../../diffusion/attention';
import type { Emphasis } from '../../model/look';
import { type Message, say } from '../../model/refusal';
import type { Network } from '../../network/network';
import type { Chart, FigureTable } from '../answer';
import { ranked } from '../ranking';
import { figures } from '../some-communities';
import type { Drain } from './drains';

/** Communities that the heat table shows at most. */
export const mostInHeat = 12;

/** What each of the communities with most at stake takes of each other one's attention. */
export function heat(
  network: Network,
  { loses, gains, has, communities }: Attention,
  drains: readonly Drain[],
): Chart | null {
  const stakes = loses.map((lost, v) => lost + (gains[v] as number));
  const shownOnes = ranked(stakes, (v) => (stakes[v] as number) > 0).slice(0, mostInHeat);
  if (shownOnes.length < 2 || communities.length < 2) return null;
  const places = new Map(shownOnes.map((v, place) => [v, place]));
  const values = shownOnes.map((_, row) =>
    shownOnes.map((_, column): number | null => (row === column ? null : 0)),
  );
  for (const { loser, taker, hours } of drains) {
    const [row, column] = [places.get(taker), places.get(loser)];
    const cells = row === undefined ? undefined : values[row];
    if (cells && column !== undefined) cells[column] = hours / (has[loser] as number);
  }
  return {
    type: 'heat',
    metric: 'erosion',
    unit: 'share',
    nodeIds: shownOnes.map((v) => network.ids[v] as string),
    values,
  };
}

/** The ledger, and everything that moves. */
export function tables(network: Network, ledger: Attention, drains: readonly Drain[]): FigureTable[] {
  const { has, loses, gains, keeps, pull, contest, overlaps } = ledger;
  const of = (column: Float64Array, v: number) => column[v] as number;
  return [
    figures(
      network,
      'ledger',
      ['attention', 'attentionLost', 'attentionGained', 'attentionKept', 'pull'],
      ranked(has, (v) => network.isCommunity[v] === 1),
      (v) => [
        [v],
        [of(has, v), of(loses, v), of(gains, v), of(keeps, v), of(pull, v)],
        assumedOf(network, ledger, v),
      ],
    ),
    {
      ...figures(
        network,
        'erosion',
        ['attentionMoved', 'erosion', 'overlap', 'contest'],
        drains,
        ({ loser, taker, hours, share, slot }) => [
          [loser, taker],
          [hours, share, of(overlaps.weights, slot), of(contest, slot)],
        ],
      ),
      oneWay: true,
    },
  ];
}

/** What the hours of a community rest on that nobody noted; null where they rest on what is noted. */
function assumedOf({ people, activity }: Network, { guessed }: Attention, v: number): Message | null {
  if (guessed[v] === 0) return null;
  const [audience, active] = [(people[v] as number) >= 0, (activity[v] as number) >= 0];
  return say(`attention:row.${audience ? 'activityAssumed' : active ? 'audienceAssumed' : 'bothAssumed'}`);
}

/** An arrow from whoever loses to whoever takes; `largest` has the full width. */
export function flow(
  { ids }: Network,
  { loser, taker, hours }: Drain,
  largest: number,
  side: ReadonlySet<number>,
) {
  return {
    from: ids[loser] as string,
    to: ids[taker] as string,
    share: Math.min(1, hours / largest),
    isLoss: side.has(loser) && !side.has(taker),
  };
}

/** What moves, as arrows between communities. */
export function emphasis(
  network: Network,
  { has }: Attention,
  drains: readonly Drain[],
  side: ReadonlySet<number>,
): Emphasis {
  const ends = [...new Set(drains.flatMap(({ loser, taker }) => [loser, taker]))].sort((a, b) => a - b);
  const largest = ends.reduce((most, v) => Math.max(most, has[v] as number), 0) || 1;
  const widest = drains[0]?.hours ?? 1;
  return {
    title: say('attention:leaks.title'),
    nodes: ends.map((v) => ({
      id: network.ids[v] as string,
      place: null,
      level: (has[v] as number) / largest,
      group: null,
    })),
    names: [],
    ties: [],
    flows: drains.map((drain) => flow(network, drain, widest, side)),
  };
}
