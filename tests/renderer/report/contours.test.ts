import { describe, expect, test } from 'vitest';
import { contoursOf } from '../../../renderer/report/contours';

const ground = { width: 840, height: 560 };

/** The points of each closed line. */
function linesOf(path: string): [x: number, y: number][][] {
  return path
    .split('Z')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .slice(1)
        .split('L')
        .map((point) => point.split(' ').map(Number) as [number, number]),
    );
}

/** Whether a point lies inside a closed line: how often a ray from it crosses. */
function inside(line: readonly [number, number][], x: number, y: number): boolean {
  let within = false;
  for (const [i, [x1, y1]] of line.entries()) {
    const [x2, y2] = line[(i + 1) % line.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) within = !within;
  }
  return within;
}

describe('contour lines', () => {
  test('one hill has one line a level, each round the last and round the top', () => {
    const levels = contoursOf([{ x: 420, y: 280, weight: 1 }], ground).map(linesOf);
    expect(levels.length).toBe(8);
    let reach = Number.POSITIVE_INFINITY;
    for (const lines of levels) {
      expect(lines.length).toBe(1);
      const [line = []] = lines;
      expect(inside(line, 420, 280)).toBe(true);
      const farthest = Math.max(...line.map(([x, y]) => Math.hypot(x - 420, y - 280)));
      const nearest = Math.min(...line.map(([x, y]) => Math.hypot(x - 420, y - 280)));
      expect(farthest - nearest).toBeLessThan(2);
      expect(farthest).toBeLessThan(reach);
      reach = farthest;
    }
  });

  test('two hills far apart have two lines each level', () => {
    const spots = [
      { x: 200, y: 280, weight: 1 },
      { x: 640, y: 280, weight: 1 },
    ];
    expect(contoursOf(spots, ground).map((path) => linesOf(path).length)).toEqual(
      Array.from({ length: 8 }, () => 2),
    );
  });

  test('lines close at the edge of the ground, and never leave it', () => {
    const spots = [
      { x: 0, y: 0, weight: 1 },
      { x: 840, y: 560, weight: 1 },
    ];
    for (const path of contoursOf(spots, ground))
      for (const [x, y] of linesOf(path).flat()) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(840);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(560);
      }
  });

  test('nothing gives no lines', () => {
    expect(contoursOf([], ground)).toEqual([]);
  });
});
