import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Fingers } from '../../../renderer/map/fingers';

let told: unknown[][];
let fingers: Fingers;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  const tell =
    (name: string) =>
    (...values: unknown[]) =>
      void told.push([name, ...values]);
  fingers = new Fingers({
    tapped: tell('tapped'),
    tappedWithTwo: tell('tappedWithTwo'),
    rested: tell('rested'),
    dragBegun: tell('dragBegun'),
    dragged: tell('dragged'),
    dragEnded: tell('dragEnded'),
    pinched: tell('pinched'),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const at = (x: number, y = 0) => ({ x, y });

test('a finger that comes and goes taps, two quick ones tap twice, a third begins anew', () => {
  for (const when of [0, 200, 300]) {
    fingers.down(1, at(50));
    fingers.up(1, when);
  }
  expect(told).toEqual([
    ['tapped', at(50), 1],
    ['tapped', at(50), 2],
    ['tapped', at(50), 1],
  ]);
});

test('taps that are slow, or far apart, are single ones', () => {
  for (const [x, when] of [
    [50, 0],
    [50, 900],
    [200, 1_000],
  ] as const) {
    fingers.down(1, at(x));
    fingers.up(1, when);
  }
  expect(told.map(([, , times]) => times)).toEqual([1, 1, 1]);
});

test('a finger that trembles still taps; one that goes on drags, and taps no more', () => {
  fingers.down(1, at(0));
  fingers.move(1, at(6));
  fingers.up(1, 0);
  expect(told).toEqual([['tapped', at(6), 1]]);
  told = [];
  fingers.down(1, at(0));
  fingers.move(1, at(30));
  fingers.move(1, at(40));
  fingers.up(1, 10);
  expect(told).toEqual([
    ['dragBegun', at(0)],
    ['dragged', at(30)],
    ['dragged', at(40)],
    ['dragEnded', true],
  ]);
});

test('a finger that rests is told of once, and then neither taps nor drags', () => {
  fingers.down(1, at(5));
  vi.advanceTimersByTime(2_000);
  fingers.move(1, at(90));
  fingers.up(1, 0);
  expect(told).toEqual([['rested', at(5)]]);
});

test('two fingers that part zoom about their middle, and take the map along', () => {
  fingers.down(1, at(100));
  fingers.down(2, at(200));
  fingers.move(2, at(300));
  expect(told).toEqual([['pinched', at(200), at(50), 2]]);
  told = [];
  fingers.move(1, at(100, 40));
  const [[, about, by] = []] = told;
  expect([about, by]).toEqual([
    { x: 200, y: 20 },
    { x: 0, y: 20 },
  ]);
});

test('two fingers that come and go ask for the menu, between them', () => {
  fingers.down(1, at(100));
  fingers.down(2, at(160));
  fingers.up(1, 0);
  fingers.up(2, 0);
  expect(told).toEqual([['tappedWithTwo', at(130)]]);
});

test('a drag comes to nothing when a second finger comes, or the system takes over', () => {
  fingers.down(1, at(0));
  fingers.move(1, at(30));
  fingers.down(2, at(90));
  expect(told.at(-1)).toEqual(['dragEnded', false]);
  fingers.up(1, 0);
  fingers.up(2, 0);
  fingers.down(1, at(0));
  fingers.move(1, at(30));
  fingers.cancel();
  expect(told.at(-1)).toEqual(['dragEnded', false]);
  vi.advanceTimersByTime(2_000);
  expect(told.filter(([name]) => name === 'rested')).toEqual([]);
});

test('the finger that is left after a pinch does nothing more', () => {
  fingers.down(1, at(100));
  fingers.down(2, at(200));
  fingers.move(2, at(300));
  fingers.up(2, 0);
  told = [];
  fingers.move(1, at(500));
  fingers.up(1, 0);
  expect(told).toEqual([]);
});
