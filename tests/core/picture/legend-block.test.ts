import { expect, test } from 'vitest';
import { legendBlock } from '../../../core/picture/legend-block';
import type { LegendItem } from '../../../core/picture/parts';
import { pictureThemes } from '../../../core/picture/theme';
import { Drawing } from './drawn';

test('what a group of the legend is called stands in one row with the first of it, however narrow', () => {
  const { legend } = new Drawing()
    .actor('a', [0, 0], { reach: 500 })
    .actor('b', [90, 0], { reach: 90_000, side: 'rival' })
    .community('c', [0, 90], { audience: 4_000 })
    .picture();
  const headings = legend.filter((item, i) => item.swatch === null && legend[i + 1]?.group === item.group);
  expect(headings.length).toBeGreaterThan(1);
  for (let width = 260; width <= 1_000; width += 20) {
    const { marks } = legendBlock(legend, pictureThemes.light, width, 1);
    const rows = [...marks.matchAll(/<text [^>]*y="([\d.-]+)"[^>]*>/gu)].map(([, y]) => Number(y));
    const row = (item: LegendItem | undefined) => (item ? rows[legend.indexOf(item)] : undefined);
    for (const heading of headings) expect(row(legend[legend.indexOf(heading) + 1])).toBe(row(heading));
  }
});
