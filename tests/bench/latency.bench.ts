import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { questionIds } from '../../core/insights/answer';
import { documentOf, type PlanRows, withChanges } from '../../core/model/document';
import { bringIn } from '../../main/engine/exchange/incoming';
import { RunningApp } from '../e2e/app';
import { planRows } from '../engine/exchange/plans';
import { referenceDataIsHere, referenceFile } from '../fixtures/reference-files';
import { quantile, report } from './figures';
import { mapDrawn, withPlan } from './files';
import { pageScript } from './page/page-script';

const listening = await pageScript('listening.ts');

/** How long one stays and goes on typing and pointing after what one did, in milliseconds. */
const awhile = 1_000;

const rounds = 2;

/** Types and points without a pause, and drags the map or turns the wheel if asked to, until that is done. */
async function meanwhile(page: Page, done: Promise<unknown>, looking: boolean): Promise<readonly number[]> {
  let isDone = false;
  const end = done.finally(() => {
    isDone = true;
  });
  await page.evaluate(() => window.inputWaits?.());
  const { x, y } = { x: 900, y: 400 };
  for (let i = 0; !isDone; i++) {
    const swing = 60 * Math.sin(i / 5);
    await page.keyboard.press('Shift');
    if (looking && i % 40 === 0) {
      await page.mouse.move(x, y);
      await page.mouse.down();
    }
    await page.mouse.move(x + swing, y + swing / 2);
    if (looking && i % 40 === 30) await page.mouse.up();
    if (looking && i % 40 > 30) await page.mouse.wheel(0, i % 2 === 0 ? 120 : -120);
    await setTimeout(8);
  }
  await page.mouse.up();
  await end;
  return page.evaluate(() => window.inputWaits?.() ?? []);
}

async function answered(page: Page): Promise<void> {
  await page.waitForFunction((count) => {
    const standings = [...document.querySelectorAll('[data-standing]')];
    const holds = standings.filter((one) =>
      /^(exact|estimated|missing)$/.test(one.getAttribute('data-standing') ?? ''),
    );
    return holds.length === count;
  }, questionIds.length);
}

async function rested(page: Page): Promise<void> {
  await page.locator('[data-testid="map"][aria-busy]').waitFor({ state: 'detached' });
  await setTimeout(500);
}

/** Does something, and goes on working for a while. */
async function during(page: Page, act: () => Promise<unknown>, looking = false): Promise<readonly number[]> {
  const waits = await meanwhile(
    page,
    act().then(() => setTimeout(awhile)),
    looking,
  );
  await rested(page);
  return waits;
}

/** Deletes what is selected and takes that back, by turns. */
function change(page: Page, round: number): Promise<void> {
  return page.keyboard.press(round % 2 === 0 ? 'Delete' : 'Control+z');
}

function tell(what: string, ours: readonly number[], peer: string, theirs: readonly number[]): void {
  for (const [share, called] of [
    [1, 'longest'],
    [0.95, '95th percentile'],
  ] as const)
    report({
      name: `how long a key or the pointer waits ${what}, 12,000 nodes, 37,000 ties, ${called}`,
      ...{ value: quantile(ours, share), unit: 'ms', peer, peerValue: quantile(theirs, share) },
    });
}

function network(): PlanRows {
  const blank = planRows({});
  const files = [referenceFile('reddit_hyperlinks/signed_pairs_ge4.tsv.gz')];
  const reading = { directed: true, unknownNodes: 'organisation' } as const;
  const { changes } = bringIn({ files, reading, rows: blank }, () => undefined);
  const tables = Object.entries(withChanges(documentOf(blank), changes));
  return Object.fromEntries(
    tables.map(([table, rows]) => [table, [...rows.values()]]),
  ) as unknown as PlanRows;
}

if (referenceDataIsHere)
  await withPlan(network(), async (plan) => {
    const waits = new Map<string, number[]>();
    const note = (what: string, more: readonly number[]) =>
      waits.set(what, [...(waits.get(what) ?? []), ...more]);
    for (let round = 0; round < rounds; round++) {
      await using app = await RunningApp.launch({ plan });
      const page = await app.window();
      await page.setViewportSize({ width: 1280, height: 800 });
      await mapDrawn(page);
      await page.evaluate(listening);
      await rested(page);
      await page.locator('[data-testid="map-tree"]').focus();
      await page.keyboard.press('ArrowRight');
      await rested(page);
      note('resting', await during(page, () => Promise.resolve()));
      note('looking', await during(page, () => Promise.resolve(), true));
      for (const turn of [0, 1]) note('changed', await during(page, () => change(page, turn)));
      note('opened', await during(page, () => page.keyboard.press('Control+4').then(() => answered(page))));
      for (const question of questionIds) {
        const card = page.locator(`[data-card="${question}"]`).first();
        note('cards', await during(page, () => card.click()));
        note('cards', await during(page, () => page.keyboard.press('Escape')));
      }
      await page.locator('[data-testid="map-tree"]').focus();
      for (const turn of [0, 1]) {
        note('changed, answered', await during(page, () => change(page, turn)));
        await answered(page);
      }
      for (const turn of [0, 1])
        note(
          'looking, answered',
          await during(page, () => change(page, turn).then(() => answered(page)), true),
        );
    }
    const of = (what: string) => waits.get(what) ?? [];
    const resting = 'the same while nothing is done';
    tell('while the section of answers is opened', of('opened'), resting, of('resting'));
    tell('while answers are opened one after the other', of('cards'), resting, of('resting'));
    tell(
      'after a change, the section being open',
      of('changed, answered'),
      'the same without the section',
      of('changed'),
    );
    tell(
      'while one pans and zooms and is answered anew',
      of('looking, answered'),
      'the same map without',
      of('looking'),
    );
  });
