import { RunningApp } from '../e2e/app';
import { median, quantile, report } from './figures';
import { mapDrawn, withPlan } from './files';
import { pageScript } from './page/page-script';
import { grownPlan } from './plans';

const frames = 120;
const nodes = 10_500;

const rows = grownPlan(nodes, 20_000);

await withPlan(rows, async (plan) => {
  await using app = await RunningApp.launch({ plan });
  const page = await app.window();
  await page.setViewportSize({ width: 1280, height: 800 });
  await mapDrawn(page);
  await page.evaluate(await pageScript('scrolling.ts'));
  await page.keyboard.press('Control+2');
  await page.getByRole('grid').waitFor();

  const ours = await page.evaluate(
    (count) => window.scrollFrames?.('[data-testid="grid"]', count) ?? [],
    frames,
  );
  const sorts: number[] = [];
  const seeks: number[] = [];
  for (const title of ['name', 'reach', 'side', 'name', 'reach'])
    sorts.push(await page.evaluate((one) => window.sortBy?.(one) ?? 0, title));
  for (const text of ['marchesan 12', 'marchesan 1234', 'nord', ''])
    seeks.push(await page.evaluate((one) => window.seek?.(one) ?? 0, text));

  const cells = rows.actor.map(({ name, side, headline, reach, tags }) => [
    name,
    String(side),
    headline,
    String(reach),
    tags.join(', '),
  ]);
  await page.evaluate((all) => window.plainTable?.(all), cells);
  await page.waitForTimeout(1_000);
  const plain = await page.evaluate((count) => window.scrollFrames?.('#plain', count) ?? [], frames);
  const peer = 'a plain table of all rows, scrolled in the same window';
  for (const [share, called] of [
    [0.5, 'median'],
    [0.95, '95th percentile'],
  ] as const)
    report({
      name: `a frame while scrolling a roster of ${rows.actor.length} rows, ${called}`,
      value: quantile(ours, share),
      unit: 'ms',
      peer,
      peerValue: quantile(plain, share),
    });

  const names = rows.actor.map(({ name }) => name);
  const bareSort = () => {
    const begun = performance.now();
    names.toSorted((a, b) => a.localeCompare(b));
    return performance.now() - begun;
  };
  report({
    name: `sorting ${rows.actor.length} rows by a click, until they are drawn, median`,
    value: median(sorts),
    unit: 'ms',
    peer: 'sorting the bare names with localeCompare',
    peerValue: median([bareSort(), bareSort(), bareSort()]),
  });
  const bareFilter = () => {
    const begun = performance.now();
    names.filter((name) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().includes('1234'));
    return performance.now() - begun;
  };
  report({
    name: `finding in all columns of ${rows.actor.length} rows, until they are drawn, median`,
    value: median(seeks),
    unit: 'ms',
    peer: 'finding in the bare names',
    peerValue: median([bareFilter(), bareFilter(), bareFilter()]),
  });
});
