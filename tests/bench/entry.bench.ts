import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import type { PlanRows } from '../../core/model/document';
import { samplePlan } from '../../resources/sample/sample';
import { RunningApp } from '../e2e/app';
import { median, report } from './figures';
import { mapDrawn, withPlan } from './files';
import { pageScript } from './page/page-script';
import { grownPlan } from './plans';

const times = 15;

/** Milliseconds from Enter in the quick-add box to the first frame in which the map lists the new node. */
async function fromEnterToMap(page: Page): Promise<number[]> {
  await page.keyboard.press('q');
  const field = page.getByTestId('entry').getByRole('textbox');
  const took: number[] = [];
  for (let round = 0; round < times; round++) {
    await field.fill(`Nuovo Arrivo ${round}`);
    await page.waitForTimeout(300);
    took.push(
      await page.evaluate(async () => {
        const nodes = () => document.querySelector('[data-testid="map-tree"]')?.getAttribute('aria-label');
        const before = nodes();
        const box = document.querySelector('[data-testid="entry"] textarea');
        const start = performance.now();
        box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        while (nodes() === before) await new Promise((done) => requestAnimationFrame(done));
        return performance.now() - start;
      }),
    );
    await page.waitForTimeout(150);
  }
  return took;
}

/** Milliseconds in which cytoscape as it comes adds a node to the same map and draws it. */
async function bareAdds(page: Page, rows: PlanRows): Promise<number[]> {
  await page.addInitScript(await pageScript('bare-map.ts'));
  await page.reload();
  await mapDrawn(page);
  await page.evaluate((all) => window.drawBare?.(all), rows);
  await page.waitForTimeout(1_000);
  const took: number[] = [];
  for (let round = 0; round < times; round++)
    took.push(await page.evaluate((id) => window.addBare?.(id) ?? 0, `fresh-${round}`));
  return took;
}

/** Milliseconds that a bare INSERT of a row takes, on disk when it returns. */
function bareInserts(folder: string): number[] {
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode=DELETE');
  database.pragma('synchronous=FULL');
  database.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO thing (text) VALUES (?)');
  const took = Array.from({ length: times }, () => {
    const start = performance.now();
    insert.run('x'.repeat(400));
    return performance.now() - start;
  });
  database.close();
  return took;
}

const plans: readonly (readonly [string, PlanRows])[] = [
  ['the sample', samplePlan('it')],
  ['5,000 nodes and 20,000 ties', grownPlan(5_000, 20_000)],
];

for (const [name, rows] of plans)
  await withPlan(rows, async (plan, folder) => {
    await using app = await RunningApp.launch({ plan });
    const page = await app.window();
    await mapDrawn(page);
    await page.waitForTimeout(1_000);
    const ours = await fromEnterToMap(page);
    report({
      name: `from Enter in quick add to the node on the map, ${name}, median`,
      value: median(ours),
      unit: 'ms',
      peer: 'a bare INSERT, synchronous=FULL, and a node added to bare cytoscape',
      peerValue: median(bareInserts(folder)) + median(await bareAdds(page, rows)),
    });
  });
