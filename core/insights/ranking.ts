import type { Emphasis } from '../model/look';
import { type Message, say } from '../model/refusal';
import type { Network } from '../network/network';
import type { FigureRow, FigureTable } from './answer';
import { metricOf } from './metrics';

/** Rows that a table of figures lists, at most. */
const mostRows = 100;

/** Places that are drawn beside nodes. */
const mostPlaces = 10;

/**
 * The vertices that have a value, the largest first; of equals the one that stands earlier in the plan. Values that differ by less than
 * a billionth of the largest count as equal, so that the order doesn't hang on how sums were rounded.
 */
export function ranked(values: Float64Array, keep: (vertex: number) => boolean = () => true): number[] {
  const vertices: number[] = [];
  let largest = 0;
  values.forEach((value, vertex) => {
    if (Number.isNaN(value) || !keep(vertex)) return;
    vertices.push(vertex);
    largest = Math.max(largest, Math.abs(value));
  });
  const step = largest * 1e-9 || 1;
  const key = (vertex: number) => Math.round((values[vertex] as number) / step);
  return vertices.sort((a, b) => key(b) - key(a) || a - b);
}

/** The largest of the values that are known; 0 where none is. */
export function largestOf(values: Float64Array): number {
  return values.reduce((largest, value) => (value > largest ? value : largest), 0);
}

/** How sure something is that nobody rated: as sure as not. */
export function surenessOf(confidence: number): number {
  return Number.isNaN(confidence) ? 0.5 : confidence;
}

/** The names of vertices, as a sentence lists them: three at most. */
export function namesOf({ names }: Network, vertices: readonly number[]): string[] {
  return vertices.slice(0, 3).map((vertex) => names[vertex] as string);
}

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
    ties: links.map((link) => tieIds[link] as string),
    flows: [],
  };
}

/** The leading vertices with their places, each with its share of the largest value. `vertices` as {@link ranked} has them. */
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

/** A table with a row for each vertex and a column for each metric, the first rows only of a long one. */
export function tableOf(
  { ids }: Network,
  name: string,
  vertices: readonly number[],
  columns: Readonly<Record<string, Float64Array>>,
): FigureTable {
  const values = Object.values(columns);
  return {
    id: name,
    name: say(`answers:table.${name}`),
    columns: Object.keys(columns).map((metric) => ({ metric, unit: metricOf(metric).unit })),
    rows: vertices.slice(0, mostRows).map(
      (vertex): FigureRow => ({
        nodeIds: [ids[vertex] as string],
        name: null,
        values: values.map((column) => (Number.isNaN(column[vertex]) ? null : (column[vertex] as number))),
      }),
    ),
    total: vertices.length,
  };
}
