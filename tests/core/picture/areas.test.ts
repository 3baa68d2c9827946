import { expect, test } from 'vitest';
import { hullOf, isInside, softened } from '../../../core/picture/hull';
import { Drawing } from './drawn';

test('a hull holds all points, and nothing outside of it', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];
  const hull = hullOf([...square, { x: 5, y: 5 }, { x: 2, y: 7 }]);
  expect(hull).toHaveLength(4);
  expect(hull).toEqual(expect.arrayContaining(square));
  expect(isInside(hull, { x: 5, y: 9 })).toBe(true);
  expect(isInside(hull, { x: 5, y: 11 })).toBe(false);
});

test('a soft outline is closed and stays in its box', () => {
  const { path, box } = softened(
    hullOf([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 50, y: 90 },
    ]),
  );
  expect(path).toMatch(/^M[\d. -]+(Q[\d. -]+)+Z$/u);
  expect(box.x2 - box.x1).toBeGreaterThanOrEqual(100);
});

const circle = () => {
  const drawing = new Drawing().community('c', [0, 0], { side: 'ally' });
  for (let i = 0; i < 4; i++)
    drawing
      .actor(`m${i}`, [100 * Math.cos(i * 1.57), 100 * Math.sin(i * 1.57)])
      .tie(`m${i}`, 'c', 'membership');
  return drawing;
};

test('a community stands on a ground with those at home in it', () => {
  const { areas } = circle().picture();
  expect(areas).toHaveLength(1);
  expect(areas[0]).toMatchObject({ id: 'c', side: 'ally' });
  expect(areas[0]?.box.x1).toBeLessThan(-100);
  expect(areas[0]?.box.x2).toBeGreaterThan(100);
});

test('a member far off doesn’t stretch the ground over strangers', () => {
  const drawing = circle().actor('far', [2_000, 0]).tie('far', 'c', 'membership');
  for (let i = 0; i < 8; i++) drawing.actor(`s${i}`, [400 + 180 * i, (i % 3) * 8]);
  const { areas } = drawing.picture();
  expect(areas[0]?.box.x2).toBeLessThan(400);
});

test('an actor is at home once: where its rank is higher', () => {
  const drawing = new Drawing().community('a', [0, 0]).community('b', [400, 0]);
  for (let i = 0; i < 3; i++)
    drawing
      .actor(`m${i}`, [200, 60 * i])
      .tie(`m${i}`, 'a', 'membership', { rank: 'member', weight: 1 })
      .tie(`m${i}`, 'b', 'membership', { rank: 'moderator', weight: 0.1 });
  expect(drawing.picture().areas.map(({ id }) => id)).toEqual(['b']);
});

test('no ground for a community by itself', () => {
  expect(
    new Drawing().community('c', [0, 0]).actor('m', [40, 0]).tie('m', 'c', 'membership').picture().areas,
  ).toEqual([]);
});
