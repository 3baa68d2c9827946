import { type Emphasis, usualLook } from '../../core/model/look';
import { say } from '../../core/model/refusal';
import { RunningApp } from '../e2e/app';
import { quantile, report } from './figures';
import { mapDrawn, withPlan } from './files';
import { pageScript } from './page/page-script';
import { grownPlan } from './plans';

const frames = 90;
const panning = await pageScript('panning.ts');

for (const [nodes, ties] of [
  [2_000, 8_000],
  [5_000, 20_000],
] as const) {
  const rows = grownPlan(nodes, ties);
  const emphasis: Emphasis = {
    title: say('look:crumbs'),
    nodes: rows.node.map(({ id }, i) => ({ id, place: i < 10 ? i + 1 : null, level: null, group: i % 12 })),
    names: [],
    ties: [],
    flows: [],
  };
  const view = {
    id: 'told',
    name: 'Told',
    ordinal: 0,
    look: { ...usualLook, emphasis },
    camera: null,
    ownPlaces: false,
  };
  await withPlan({ ...rows, view: [view] }, async (plan) => {
    await using app = await RunningApp.launch({ plan });
    const page = await app.window();
    await page.setViewportSize({ width: 1280, height: 800 });
    await mapDrawn(page);
    await page.evaluate(panning);
    const panned = () => page.evaluate((count) => window.pan?.('[data-testid="map"]', count) ?? [], frames);
    await panned();
    const plain = await panned();
    await page.getByTestId('views').locator('[data-view="told"]').click();
    await page.getByTestId('crumbs').waitFor();
    await page.waitForTimeout(1_000);
    const told = await panned();
    for (const [share, called] of [
      [0.5, 'median'],
      [0.95, '95th percentile'],
    ] as const)
      report({
        name: `a frame while panning ${nodes} nodes and ${ties} ties, every node in one of 12 groups, ${called}`,
        value: quantile(told, share),
        unit: 'ms',
        peer: 'the same map without',
        peerValue: quantile(plain, share),
      });
  });
}
