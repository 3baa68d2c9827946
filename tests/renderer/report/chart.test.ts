import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../core/model/document';
import { framed } from '../../../core/picture/framing';
import { figurePadding } from '../../../core/picture/svg';
import { chartOf } from '../../../renderer/report/chart';
import { contentOf } from '../../../renderer/report/content';
import { keyPages, keyRows, keySettings } from '../../../renderer/report/key-list';
import { samplePlan } from '../../../resources/sample/sample';
import { anActor, inEnglish, planOf } from './plans';

const rooms = { upright: { width: 660, height: 880 }, lying: { width: 1020, height: 600 } };

function pictureOf(plan: Parameters<typeof contentOf>[0]) {
  return contentOf(plan, inEnglish, new Date(0)).sheets[0].picture;
}

/** Actors on a grid of so many columns, so far apart. */
function grid(count: number, columns: number, step: number) {
  const plan = planOf({ actors: Array.from({ length: count }, (_, i) => anActor(`Somebody Number ${i}`)) });
  const nodes = [...plan.node.values()].map((node, i) => ({
    ...node,
    x: (i % columns) * step,
    y: Math.floor(i / columns) * step,
  }));
  return { ...plan, node: new Map(nodes.map((node) => [node.id, node])) };
}

describe('the map on paper', () => {
  test('lies or stands as it gets largest', () => {
    expect(chartOf(pictureOf(grid(12, 6, 300)), rooms).way).toBe('lying');
    expect(chartOf(pictureOf(grid(12, 2, 300)), rooms).way).toBe('upright');
  });

  test('with room for every name it needs neither smaller type nor numbers', () => {
    const chart = chartOf(pictureOf(grid(12, 4, 300)), rooms);
    expect(chart.keys).toEqual([]);
    expect(chart.nameless).toBe(0);
    expect(chart.size).toEqual(chart.room);
  });

  test('smaller type comes before numbers', () => {
    const chart = chartOf(pictureOf(grid(100, 10, 60)), rooms);
    expect(chart.keys).toEqual([]);
    expect(chart.nameless).toBe(0);
    expect(chart.size.width).toBeGreaterThan(chart.room.width);
  });

  test('a name without room has a number on the map and stands in the list', () => {
    const chart = chartOf(pictureOf(grid(120, 12, 45)), rooms);
    expect(chart.keys.length).toBeGreaterThan(0);
    expect(chart.keys.map(({ number }) => number)).toEqual(chart.keys.map((_, i) => i + 1));
    const { labels } = framed(chart.picture, chart.size, figurePadding);
    const written = new Map(
      labels.map(({ node }) => [node.id, node.label.lines.map(({ text }) => text).join(' ')]),
    );
    for (const { id, number, name } of chart.keys) {
      expect(written.get(id)).toBe(String(number));
      expect(name).toBe(id);
    }
    expect(written.size + chart.nameless).toBe(120);
    expect(chart.list).toBe('below');
    expect(chart.room.height).toBeLessThan(rooms[chart.way].height - chart.legend.height);
  });

  test('a list that would crowd out the map stands on a page of its own', () => {
    const chart = chartOf(pictureOf(grid(380, 20, 36)), rooms);
    expect(chart.list).toBe('apart');
    expect(chart.keys.length).toBeGreaterThan(50);
    expect(chart.room.height).toBe(rooms[chart.way].height - chart.legend.height);
  });

  test('names in the list are whole, and take the lines that they need', () => {
    const named = (name: string) => (_: unknown, i: number) => ({ id: `${i}`, number: i + 1, name });
    const short = Array.from({ length: 210 }, named('Anna'));
    const long = Array.from({ length: 210 }, named('Associazione per la promozione delle reti di vicinato'));
    expect(keyRows(short.slice(0, 7), 700, keySettings.below)).toBe(2);
    expect(keyRows(long.slice(0, 7), 700, keySettings.below)).toBe(4);
    const word = [{ id: 'w', number: 1, name: 'x'.repeat(200) }];
    expect(keyRows(word, 700, keySettings.below)).toBeGreaterThan(5);
    expect(keyPages(short, { width: 650, height: 875 }).map(({ length }) => length)).toEqual([210]);
    const pages = keyPages(long, { width: 650, height: 875 });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toEqual(long);
    for (const page of pages)
      expect(keyRows(page, 650, keySettings.apart)).toBeLessThanOrEqual(Math.floor(875 / 12.5));
  });

  test('with many hundreds there is no list', () => {
    const chart = chartOf(pictureOf(grid(900, 30, 30)), rooms);
    expect(chart.keys).toEqual([]);
    expect(chart.nameless).toBeGreaterThan(400);
  });

  test('dashes too small or too many to tell are not drawn', () => {
    const dashes = (count: number, columns: number) =>
      chartOf(pictureOf(grid(count, columns, 60)), rooms).picture.nodes.filter(
        ({ stroke }) => stroke.dash.length > 0,
      ).length;
    expect(dashes(100, 10)).toBe(100);
    expect(dashes(1600, 40)).toBe(0);
  });

  test('an empty plan has an empty map', () => {
    expect(chartOf(pictureOf(planOf({})), rooms)).toMatchObject({ way: 'lying', keys: [], nameless: 0 });
  });

  test('everybody in the sample has a name or a number', () => {
    const chart = chartOf(pictureOf(documentOf(samplePlan('en'))), rooms);
    expect(chart.picture.nodes.length).toBeGreaterThan(90);
    expect(chart.nameless).toBe(0);
  });
});
