import { expect, test } from 'vitest';
import type { Pausing } from '../../../core/network/pausing';
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
