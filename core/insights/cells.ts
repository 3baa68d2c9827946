import { type Message, say } from '../model/refusal';
import type { Cell } from '../table/csv';
import type { FigureTable } from './answer';

/**
 * A table of figures as cells for a spreadsheet, its heads first: whom a row is about in a column each, what it is about where that is
 * said, and its figures as they are, shares from 0 to 1.
 */
export function cellsOf(
  { columns, rows, oneWay }: FigureTable,
  nameOf: (nodeId: string) => string,
  speak: (message: Message) => string,
): readonly (readonly Cell[])[] {
  const ends = Math.max(1, ...rows.map(({ nodeIds }) => nodeIds.length));
  const isAbout = rows.some(({ name }) => name !== null);
  const word = (key: string) => speak(say(`insights:table.${key}`));
  const who = ends === 1 ? ['who'] : oneWay ? ['from', 'to'] : ['one', 'other'];
  const heads = [
    ...Array.from({ length: ends }, (_, i) => word(who[Math.min(i, who.length - 1)] ?? 'who')),
    ...(isAbout ? [word('about')] : []),
    ...columns.map(({ metric, unit }) => {
      const name = speak(say(`metrics:${metric}.name`));
      return unit === 'days' || unit === 'hours'
        ? `${name} (${speak(say(`insights:unit.head.${unit}`))})`
        : name;
    }),
  ];
  const cells = rows.map(({ nodeIds, name, values }) => [
    ...Array.from({ length: ends }, (_, i) => (i < nodeIds.length ? nameOf(nodeIds[i] ?? '') : null)),
    ...(isAbout ? [name && speak(name)] : []),
    ...columns.map((_, i) => finite(values[i] ?? null)),
  ]);
  return [heads, ...cells];
}

const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);
