import { expect, test } from 'vitest';
import { mostTies, tiesAt } from '../../../core/picture/heaviest';
import { strewn } from './drawn';

test('a large map that is seen whole shows its strongest ties, from near all of them', () => {
  const picture = strewn(1_000, 9_000).picture();
  const far = tiesAt(picture, 0.1, 1_280, 800);
  expect(far).toHaveLength(mostTies);
  const drawn = new Set(far);
  const left = picture.ties.filter((tie) => !drawn.has(tie));
  const least = Math.min(...far.map(({ width }) => width));
  expect(Math.max(...left.map(({ width }) => width))).toBeLessThanOrEqual(least);
  expect(tiesAt(picture, 0.1, 1_280, 800)).toBe(far);
  expect(tiesAt(picture, 4, 1_280, 800)).toBe(picture.ties);
  const small = strewn(300, 900).picture();
  expect(tiesAt(small, 0.02, 1_280, 800)).toBe(small.ties);
});
