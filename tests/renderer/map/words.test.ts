import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Words } from '../../../renderer/map/words';
import { strewn } from '../../core/picture/drawn';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** The highest type among words at a zoom, in pixels of the window. */
function highest(words: ReturnType<Words['of']>, zoom: number): number {
  return Math.max(...words.map(({ label, scale }) => (label.lines[0]?.size ?? 0) * scale * zoom));
}

test('on a large map words are never drawn much larger than they are, and come back when the zoom rests', () => {
  const picture = strewn(1_600, 0).picture();
  let told = 0;
  const words = new Words(() => {
    told += 1;
  });
  const far = words.of(picture, 0.2, null);
  expect(far.length).toBeGreaterThan(0);
  vi.runAllTimers();
  const usual = highest(words.of(picture, 0.2, null), 0.2);
  for (const zoom of [0.22, 0.28, 0.4, 0.7, 0.9]) {
    const shown = words.of(picture, zoom, null);
    expect(highest(shown, zoom)).toBeLessThan(1.5 * usual);
  }
  expect(words.of(picture, 0.22, null).length).toBeGreaterThan(0);
  expect(words.of(picture, 0.9, null)).toEqual([]);
  told = 0;
  vi.runAllTimers();
  expect(told).toBe(1);
  expect(words.of(picture, 0.9, null).length).toBeGreaterThan(0);
  words.destroy();
});
