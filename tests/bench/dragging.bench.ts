import { RunningApp } from '../e2e/app';
import { MapPage } from '../e2e/map-page';
import { quantile, report } from './figures';
import { mapDrawn, withPlan } from './files';
import { pageScript } from './page/page-script';
import { grownPlan } from './plans';

const frames = 60;
const sizes = [
  [5_000, 20_000],
  [20_000, 80_000],
] as const;

/** About so far from the middle, in map units, are the forty nodes with the most ties. */
const reach = { x: 420, y: 320 };

const panning = await pageScript('panning.ts');

for (const [nodes, ties] of sizes)
  await withPlan(grownPlan(nodes, ties), async (plan) => {
    await using app = await RunningApp.launch({ plan });
    const page = await app.window();
    await page.setViewportSize({ width: 1280, height: 800 });
    await mapDrawn(page);
    const map = new MapPage(page);
    const corner = await map.toWindow({ x: -reach.x, y: -reach.y });
    const opposite = await map.toWindow(reach);
    await page.keyboard.down('Shift');
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(opposite.x, opposite.y, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page
      .locator('[data-testid="map-tree"] [aria-selected="true"]')
      .nth(20)
      .waitFor({ state: 'attached' });
    const chosen = (await map.selected()).length;
    await page.evaluate(panning);
    const times = (at?: { x: number; y: number }) =>
      page.evaluate(([count, from]) => window.pan?.('[data-testid="map"]', count, from) ?? [], [
        frames,
        at,
      ] as const);
    const panned = await times();
    const dragged = await times(await map.toWindow({ x: 0, y: 0 }));
    for (const [share, called] of [
      [0.5, 'median'],
      [0.95, '95th percentile'],
    ] as const)
      report({
        name: `a frame while dragging ${chosen} of ${nodes} nodes and ${ties} ties, ${called}`,
        value: quantile(dragged, share),
        unit: 'ms',
        peer: 'a frame while panning the same map',
        peerValue: quantile(panned, share),
      });
  });
