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
import { ticksDuring } from './ticks';

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

/** What was measured while something went on, in milliseconds. */
interface Measured {
  /** How long each key, move and turn of the wheel waited. */
  readonly waits: number[];
  /** The processor time of each tick. */
  readonly ticks: number[];
}

/** Does something, and goes on working for a while. */
async function during(
  app: RunningApp,
  page: Page,
  { waits, ticks }: Measured,
  act: () => Promise<unknown>,
  looking = false,
): Promise<void> {
  const work = async () => {
    const more = await meanwhile(
      page,
      act().then(() => setTimeout(awhile)),
      looking,
    );
    waits.push(...more);
  };
  ticks.push(...(await ticksDuring(app, work)));
  await rested(page);
}

/** Deletes a node and takes that back, by turns. */
async function change(page: Page, turn: number): Promise<void> {
  if (turn === 0) {
    await page.locator('[data-testid="map-tree"]').focus();
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press(turn === 0 ? 'Delete' : 'Control+z');
}

function tell(what: string, ours: Measured, peer: string, theirs: Measured): void {
  const of = (how: string) => `${how} ${what}, 12,000 nodes, 37,000 ties`;
  const longest = ({ waits, ticks }: Measured) => ({ wait: Math.max(...waits), tick: Math.max(...ticks) });
  const [mine, other] = [longest(ours), longest(theirs)];
  const usual = quantile(ours.waits, 0.95);
  report({
    name: of('longest that a key or the pointer waits'),
    ...{ value: mine.wait, unit: 'ms', peer, peerValue: other.wait },
  });
  report({
    name: of('95th percentile of how long they wait'),
    ...{ value: usual, unit: 'ms', peer, peerValue: quantile(theirs.waits, 0.95) },
  });
  report({
    name: of('processor time of the longest tick of the window'),
    ...{ value: mine.tick, unit: 'ms', peer, peerValue: other.tick },
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
    const nothing = (): Measured => ({ waits: [], ticks: [] });
    const resting = nothing();
    const looking = nothing();
    const changed = nothing();
    const opened = nothing();
    const cards = nothing();
    const changedAsking = nothing();
    const lookingAsking = nothing();
    for (let round = 0; round < rounds; round++) {
      await using app = await RunningApp.launch({ plan });
      const page = await app.window();
      await page.setViewportSize({ width: 1280, height: 800 });
      await mapDrawn(page);
      await page.evaluate(listening);
      await rested(page);
      const measure = (into: Measured, act: () => Promise<unknown>, isLooking = false) =>
        during(app, page, into, act, isLooking);
      await measure(resting, () => Promise.resolve());
      await measure(looking, () => Promise.resolve(), true);
      for (const turn of [0, 1]) await measure(changed, () => change(page, turn));
      await measure(opened, () => page.keyboard.press('Control+4').then(() => answered(page)));
      for (const question of questionIds) {
        await measure(cards, () => page.locator(`[data-card="${question}"]`).first().click());
        await measure(cards, () => page.keyboard.press('Escape'));
      }
      for (const turn of [0, 1]) await measure(changedAsking, () => change(page, turn));
      await answered(page);
      for (const turn of [0, 1])
        await measure(lookingAsking, () => change(page, turn).then(() => answered(page)), true);
    }
    tell('while the section of answers is opened', opened, 'the same while nothing is done', resting);
    tell('while answers are opened one after the other', cards, 'the same while nothing is done', resting);
    tell('after a change while answers are shown', changedAsking, 'the same without the section', changed);
    tell('while one pans and zooms and is answered anew', lookingAsking, 'the same at rest', looking);
  });
