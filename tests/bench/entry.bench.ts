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

const lines = 10_000;

/** The longest stretch, in milliseconds, for which the window answers nothing while a long text is pasted, read and shown. */
async function heldUpByText(page: Page): Promise<{ ours: number; bare: number }> {
  await page.keyboard.press('q');
  const box = page.getByTestId('entry');
  await box.getByRole('textbox').waitFor();
  const text = Array.from({ length: lines }, (_, i) => `Persona ${i} > Persona ${i + 1}`).join('\n');
  const times = await page.evaluate(async (all) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const bare = document.body.appendChild(document.createElement('textarea'));
    const start = performance.now();
    bare.setRangeText(all);
    bare.getBoundingClientRect();
    await frame();
    const took = performance.now() - start;
    bare.remove();
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    const field = document.querySelector<HTMLTextAreaElement>('[data-testid="entry"] textarea');
    field?.setRangeText(all);
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (!document.querySelector('[data-testid="entry"] button:not([aria-label]):enabled')) await frame();
    await new Promise((done) => setTimeout(done, 500));
    observer.disconnect();
    return { ours: longest, bare: took };
  }, text);
  return times;
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

await withPlan(samplePlan('it'), async (plan) => {
  await using app = await RunningApp.launch({ plan });
  const page = await app.window();
  await mapDrawn(page);
  await page.waitForTimeout(1_000);
  const { ours, bare } = await heldUpByText(page);
  report({
    name: `longest stretch without an answer while ${lines.toLocaleString('en')} pasted lines are read in quick add`,
    value: ours,
    unit: 'ms',
    peer: 'the same text put into a bare field and drawn',
    peerValue: bare,
  });
});
