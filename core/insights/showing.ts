import type { Emphasis } from '../model/look';
import type { Message } from '../model/refusal';
import type { Network } from '../network/network';
import type { Chart, FigureRow, FigureTable } from './answer';
import { metricOf } from './metrics';
import { largestOf } from './ranking';

/** Rows that a table of figures lists, at most. */
const mostRows = 100;

/** Places that are drawn beside nodes, and bars of a chart. */
const mostPlaces = 10;

/** Nodes and ties that stay clear, without places, colours or flows. */
export function shown(
  { ids, tieIds }: Network,
  title: Message,
  vertices: readonly number[],
  links: readonly number[] = [],
): Emphasis {
  return {
    title,
    nodes: vertices.map((vertex) => ({
      ...{ id: ids[vertex] as string, place: null, level: null, group: null },
    })),
    names: [],
    ties: links.map((link) => tieIds[link] as string),
    flows: [],
  };
}

/** The leading vertices with their places, each with its share of the largest value. `vertices` as `ranked` has them. */
export function shownRanked(
  network: Network,
  title: Message,
  vertices: readonly number[],
  values: Float64Array,
): Emphasis {
  const leading = vertices.slice(0, mostPlaces);
  const largest = largestOf(values) || 1;
  return {
    ...shown(network, title, leading),
    nodes: leading.map((vertex, i) => ({
      id: network.ids[vertex] as string,
      place: i + 1,
      level: Math.min(1, Math.max(0, (values[vertex] as number) / largest)),
      group: null,
    })),
  };
}

/** A table with a column for each metric and a row for each item, the first rows only of a long one. */
export function tableWith<Item>(
  id: string,
  name: Message,
  metrics: readonly string[],
  items: readonly Item[],
  rowOf: (item: Item) => FigureRow,
): FigureTable {
  return {
    id,
    name,
    columns: metrics.map((metric) => ({ metric, unit: metricOf(metric).unit })),
    rows: items.slice(0, mostRows).map(rowOf),
    total: items.length,
  };
}

/** What stands in a table: null where nothing is known. */
export function figureOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** A table with a row for each vertex and a column for each metric. */
export function tableOf(
  { ids }: Network,
  id: string,
  name: Message,
  vertices: readonly number[],
  columns: Readonly<Record<string, Float64Array>>,
): FigureTable {
  const values = Object.values(columns);
  return tableWith(id, name, Object.keys(columns), vertices, (vertex) => ({
    nodeIds: [ids[vertex] as string],
    name: null,
    values: values.map((column) => figureOrNull(column[vertex])),
  }));
}

/** The longest bars of a metric. `vertices` as `ranked` has them. */
export function barsOf(
  { ids }: Network,
  metric: string,
  vertices: readonly number[],
  values: Float64Array,
): Chart {
  return {
    type: 'bars',
    metric,
    unit: metricOf(metric).unit,
    bars: vertices
      .slice(0, mostPlaces)
      .map((vertex) => ({ nodeId: ids[vertex] as string, value: values[vertex] as number })),
  };
}
