import { expect, test } from 'vitest';
import type { Pausing } from '../../../core/model/pausing';
import { finished, inSlices } from '../../../renderer/ui/in-slices';

/** Pauses so often, and takes its time before each pause. */
function* counting(times: number, milliseconds: number, seen: number[] = []): Pausing<number> {
  for (let time = 0; time < times; time++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    seen.push(time);
    yield;
  }
  return times;
}

const never = () => new AbortController().signal;

test('a short work is done at once', () => {
  const results: number[] = [];
  inSlices(counting(5, 0), never(), (result) => results.push(result));
  expect(results).toEqual([5]);
});

test('a long one comes to the same, and others have their turn before it is done', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  expect(await finished(counting(200, 1))).toBe(200);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

test('what is broken off does no more and tells nothing', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const results: number[] = [];
  inSlices(counting(100_000, 1, seen), stop.signal, (result) => results.push(result));
  stop.abort();
  const before = seen.length;
  expect(await finished(counting(100, 1))).toBe(100);
  expect(seen).toHaveLength(before);
  expect(results).toEqual([]);
});

test('where a long work has got to is told after each slice', async () => {
  function* steps(): Generator<number, string> {
    for (let step = 1; step <= 400; step++) {
      const end = performance.now() + 0.2;
      while (performance.now() < end);
      yield step;
    }
    return 'the end';
  }
  const told: number[] = [];
  const result = await new Promise((resolve) =>
    inSlices(steps(), never(), resolve, (step) => told.push(step)),
  );
  expect(result).toBe('the end');
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test('what fails on the way fails for whoever waits', async () => {
  function* failing(): Pausing<number> {
    yield* counting(100, 1);
    throw new Error('on the way');
  }
  await expect(finished(failing())).rejects.toThrow('on the way');
});
