import { expect, test } from 'vitest';
import { clearestBox } from '../../../core/picture/clearest';

const within = { x1: 0, y1: 0, x2: 1_000, y2: 600 };
const size = { width: 200, height: 110 };

test('where nothing is, a box comes to the middle', () => {
  expect(clearestBox(size, within, [])).toEqual({ x1: 400, y1: 245, x2: 600, y2: 355 });
});

test('it covers nothing where there is room, and stays inside', () => {
  const taken = [{ x1: 100, y1: 0, x2: 1_000, y2: 600 }];
  const narrow = { width: 90, height: 110 };
  const box = clearestBox(narrow, within, taken);
  expect(box.x2).toBeLessThanOrEqual(100);
  expect(box.x1).toBeGreaterThanOrEqual(0);
  expect(box.y2 - box.y1).toBeCloseTo(110, 6);
});

test('where there is no room it covers as little as it can', () => {
  const taken = [
    { x1: 0, y1: 0, x2: 1_000, y2: 600 },
    { x1: 0, y1: 0, x2: 700, y2: 600 },
  ];
  expect(clearestBox(size, within, taken).x1).toBeGreaterThanOrEqual(700);
});

test('in less room than it needs it stands in the middle', () => {
  const { x1, x2, y1, y2 } = clearestBox({ width: 2_000, height: 900 }, within, []);
  expect([(x1 + x2) / 2, (y1 + y2) / 2]).toEqual([500, 300]);
});
