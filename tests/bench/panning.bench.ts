import type { Page } from 'playwright-core';
import { RunningApp } from '../e2e/app';
import { quantile, report } from './figures';
import { mapDrawn, withPlan } from './files';
import { pageScript } from './page/page-script';
import { grownPlan } from './plans';

const frames = 90;

/** Bare cytoscape takes more than a second a frame from here on: fewer of them say enough. */
const slowFrom = 10_000;
const fewFrames = 12;
const sizes = [
  [500, 2_000],
  [2_000, 8_000],
  [5_000, 20_000],
  [10_000, 40_000],
] as const;

/** Frame times while the map is dragged about, frame cap on, with a forced read-back. */
function frameTimes(page: Page, selector: string, count = frames): Promise<number[]> {
  return page.evaluate(([map, times]) => window.pan?.(map, times) ?? [], [selector, count] as const);
}

const panning = await pageScript('panning.ts');
const bareMap = await pageScript('bare-map.ts');

for (const [nodes, ties] of sizes) {
  const rows = grownPlan(nodes, ties);
  await withPlan(rows, async (plan) => {
    await using app = await RunningApp.launch({ plan });
    const page = await app.window();
    await page.setViewportSize({ width: 1280, height: 800 });
    await mapDrawn(page);
    await page.evaluate(panning);
    const ours = await frameTimes(page, '[data-testid="map"]');
    await page.evaluate(bareMap);
    await page.evaluate((all) => window.drawBare?.(all), rows);
    await page.waitForTimeout(1_000);
    const bare = await frameTimes(page, 'body > div', nodes < slowFrom ? frames : fewFrames);
    for (const [share, called] of [
      [0.5, 'median'],
      [0.95, '95th percentile'],
    ] as const)
      report({
        name: `a frame while panning ${nodes} nodes and ${ties} ties, ${called}`,
        value: quantile(ours, share),
        unit: 'ms',
        peer: 'cytoscape as it comes, with labels',
        peerValue: quantile(bare, share),
      });
  });
}
