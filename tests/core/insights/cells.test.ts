import { expect, test } from 'vitest';
import type { FigureTable } from '../../../core/insights/answer';
import { cellsOf } from '../../../core/insights/cells';
import { say } from '../../../core/model/refusal';
import { speakerOf } from '../../../resources/locales/speaker';

const names: Readonly<Record<string, string>> = { a: 'Anna', b: 'Bea' };
const nameOf = (id: string) => names[id] ?? '?';
const table = (rows: FigureTable['rows'], more: Partial<FigureTable> = {}): FigureTable => ({
  ...{ id: 't', name: say('groups:x'), total: rows.length, rows },
  columns: [
    { metric: 'pagerank', unit: 'share' },
    { metric: 'delay', unit: 'days' },
  ],
  ...more,
});

test('a row about one is its name and its figures as they are', () => {
  const cells = cellsOf(
    table([
      { nodeIds: ['a'], name: null, values: [0.123456789, null] },
      { nodeIds: ['b'], name: null, values: [Number.NaN, 3] },
    ]),
    nameOf,
    speakerOf('en'),
  );
  expect(cells.slice(1)).toEqual([
    ['Anna', 0.123456789, null],
    ['Bea', null, 3],
  ]);
  expect(cells[0]?.[0]).toBe('Who');
  expect(cells[0]?.[2]).toMatch(/ \(days\)$/u);
});

test('a row about two has a column for each, and what it is about one of its own', () => {
  const about = say('insights:table.who');
  const rows = [
    { nodeIds: ['a', 'b'], name: null, values: [1, 2] },
    { nodeIds: [], name: about, values: [0, 0] },
  ];
  expect(cellsOf(table(rows), nameOf, speakerOf('it'))).toEqual([
    ['Uno', 'L’altro', 'Che cosa', expect.any(String), expect.any(String)],
    ['Anna', 'Bea', null, 1, 2],
    [null, null, 'Chi', 0, 0],
  ]);
  const oneWay = cellsOf(table(rows, { oneWay: true }), nameOf, speakerOf('en'));
  expect(oneWay[0]?.slice(0, 2)).toEqual(['From', 'To']);
});
