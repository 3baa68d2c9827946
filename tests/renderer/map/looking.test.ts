import { expect, test } from 'vitest';
import { isWellInside, lookingAt, zoomedAbout } from '../../../renderer/map/looking';

const room = { left: 50, top: 10, width: 800, height: 600 };

test('the middle of what is looked at stands in the middle of the free room', () => {
  const { zoom, x, y } = lookingAt({ x1: 100, y1: 200, x2: 300, y2: 400 }, 2, room);
  expect({ x: 200 * zoom + x, y: 300 * zoom + y }).toEqual({ x: 450, y: 310 });
});

test('the point that one zooms about stays where it is', () => {
  const before = { zoom: 0.5, x: 30, y: -20 };
  const at = { x: 400, y: 300 };
  const after = zoomedAbout(before, at, 1.25);
  const map = (view: typeof before) => ({ x: (at.x - view.x) / view.zoom, y: (at.y - view.y) / view.zoom });
  expect(after.zoom).toBe(0.625);
  expect(map(after).x).toBeCloseTo(map(before).x, 9);
  expect(map(after).y).toBeCloseTo(map(before).y, 9);
});

test('what is under a button or at the edge isn’t well in view', () => {
  expect(isWellInside({ x: 450, y: 310 }, room, 30)).toBe(true);
  expect(isWellInside({ x: 70, y: 310 }, room, 30)).toBe(false);
  expect(isWellInside({ x: 450, y: 590 }, room, 30)).toBe(false);
});
