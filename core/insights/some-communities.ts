import { nodesParameter } from '../attributes/parameters';
import { communitiesOf } from '../diffusion/audiences';
import { type Message, say } from '../model/refusal';
import { isOurs, type Network } from '../network/network';
import type { FigureTable } from './answer';
import { figureOrNull, tableWith } from './showing';

/** Of a plan in which none is ours or an ally's, so many of the largest communities are asked about. */
const mostLargest = 12;

/** Which communities it is about: null for our own and the allied ones. */
export const communitiesParameter = nodesParameter(['community'], {
  label: 'attention:parameter.communities',
});

export interface Chosen {
  /** As vertices, the largest audience first. */
  readonly communities: readonly number[];
  /** How they were chosen: by the reader; as ours and our allies'; as the largest. */
  readonly by: 'reader' | 'side' | 'size';
}

/** The communities that a question is about. */
export function chosenCommunities(network: Network, ids: readonly string[] | null): Chosen {
  const all = bySize(network, communitiesOf(network));
  if (ids !== null) {
    const wanted = new Set(ids);
    return { communities: all.filter((v) => wanted.has(network.ids[v] as string)), by: 'reader' };
  }
  const ours = all.filter((v) => isOurs(network, v));
  if (ours.length > 0) return { communities: ours, by: 'side' };
  return { communities: all.slice(0, mostLargest), by: 'size' };
}

/** Communities, the largest audience first, those of which nobody knows it last. */
export function bySize({ people }: Network, communities: Iterable<number>): number[] {
  const size = (v: number) => ((people[v] as number) >= 0 ? (people[v] as number) : -1);
  return [...communities].sort((a, b) => size(b) - size(a) || a - b);
}

/** A row of figures: the vertices that it is about, a value for each column, and what there is to say of them. */
type Row = readonly [vertices: readonly number[], values: readonly number[], about?: Message | null];

/** A table with a row for each item; the first rows only of a long one. */
export function figures<Item>(
  { ids }: Network,
  name: string,
  metrics: readonly string[],
  items: readonly Item[],
  rowOf: (item: Item) => Row,
): FigureTable {
  return tableWith(name, say(`attention:table.${name}`), metrics, items, (item) => {
    const [vertices, values, about = null] = rowOf(item);
    return {
      nodeIds: vertices.map((v) => ids[v] as string),
      name: vertices.length === 0 ? say(`attention:row.${name}`) : about,
      values: values.map(figureOrNull),
    };
  });
}
