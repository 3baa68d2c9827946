import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayingPages } from '../../../renderer/report/so-what';

test('what fits stands on one page, and nothing has none', () => {
  expect(sayingPages([100, 100, 100], 50, 350)).toEqual([3]);
  expect(sayingPages([100, 100, 100], 51, 350)).toEqual([2, 1]);
  expect(sayingPages([], 50, 350)).toEqual([]);
});

test('every finding is on a page, none is higher than its page unless it stands alone', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 0, max: 100 }), (all, head) => {
      const pages = sayingPages(all, head, 350);
      let at = 0;
      for (const [page, count] of pages.entries()) {
        const here = all.slice(at, at + count);
        const height = here.reduce((sum, one) => sum + one, page === 0 ? head : 0);
        expect(count === 1 || height <= 350).toBe(true);
        at += count;
      }
      expect(at).toBe(all.length);
    }),
  );
});
