import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { questionIds } from '../../core/insights/answer';
import { documentOf, type PlanRows } from '../../core/model/document';
import { createPlan } from '../../main/engine/plans';
import { openOptions } from '../bench/files';
import { importedPlan } from '../fixtures/imported-plan';
import { describeOnReferenceData } from '../fixtures/reference-data';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';
import { InsightsPage } from './insights-page';

/** A real network of forums that speak well or ill of each other, on a grid; names that nobody wants to read are numbers. */
async function network(): Promise<PlanRows> {
  const rows = await importedPlan('reddit_hyperlinks/signed_pairs_ge4.tsv.gz', true);
  return {
    ...rows,
    node: rows.node.map((node, at) => ({ ...node, x: 60 * (at % 80), y: 60 * Math.floor(at / 80) })),
    actor: rows.actor.map((actor, at) => ({ ...actor, name: `Forum ${at + 1}` })),
  };
}

/** How long the page took to get round to what was due, in milliseconds, sorted: what a key press would have waited. */
async function waits(page: Page, until: () => Promise<unknown>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const waited: number[] = [];
    let due = performance.now() + 10;
    const timer = setInterval(() => {
      const now = performance.now();
      waited.push(Math.max(0, now - due));
      due = now + 10;
    }, 10);
    Object.assign(window, { waited, endWaiting: () => clearInterval(timer) });
  });
  await until();
  const waited: number[] = await page.evaluate(() => {
    Reflect.get(window, 'endWaiting')();
    return Reflect.get(window, 'waited');
  });
  return waited.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

describeOnReferenceData('a real network of thousands of ties', () => {
  test('is answered while the window goes on answering', async () => {
    const rows = await network();
    expect(documentOf(rows).tie.size).toBeGreaterThan(5_000);
    const plan = join(newFolder(), 'forums.schiera');
    await (await createPlan(plan, rows, openOptions)).close();
    await using app = await RunningApp.launch({ plan });
    const desk = new DeskPage(await app.window());
    await desk.opened();
    const insights = new InsightsPage(desk);
    const { page } = desk;
    const { keyboard } = page;
    const awhile = () => page.waitForTimeout(2_000);
    await desk.goTo('Forum 7');
    await keyboard.press('Delete');
    await desk.saved();
    // The same change, with nobody asking and with every question asked anew.
    const idle = await waits(page, async () => {
      await keyboard.press('Control+z');
      await awhile();
    });
    await insights.open();
    for (const id of questionIds) await insights.answered(id);
    const busy = await waits(page, async () => {
      await keyboard.press('Control+Shift+z');
      await awhile();
      for (const id of questionIds) await insights.answered(id);
    });
    // What takes seconds runs elsewhere: a key waits no longer than for an answer to be drawn.
    for (const share of [0.95, 1]) expect(at(busy, share)).toBeLessThan(50 + 3 * at(idle, share));
    await app.screenshot(page, 'insights-real');
    await insights.card('brokers').click();
    await insights.emphasis.waitFor();
    await page.getByTestId('chart-bars').getByRole('listitem').first().waitFor();
    await app.screenshot(page, 'insights-real-brokers');
  });
});
