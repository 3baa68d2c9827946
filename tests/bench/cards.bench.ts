import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { questionIds } from '../../core/insights/answer';
import { RunningApp } from '../e2e/app';
import { median, report } from './figures';
import { mapDrawn, withPlan } from './files';
import { grownPlan } from './plans';

const rounds = 5;
/** By then the answers of a plan of this size are prepared, in milliseconds after its map was drawn. */
const prepared = 1_000;

/** Milliseconds from the keys that open the section until each card of it has an answer and is painted. */
async function cardsReady(page: Page): Promise<number> {
  await page.evaluate((count) => {
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key !== '4') return;
        const look = () => {
          const sentences = [...document.querySelectorAll('[data-testid^="says-"]')];
          const isReady = sentences.length === count && sentences.every((one) => one.children.length === 0);
          if (isReady) document.body.dataset.cards = `${performance.now() - timeStamp}`;
          else requestAnimationFrame(look);
        };
        look();
      },
      { capture: true },
    );
  }, questionIds.length);
  await page.keyboard.press('Control+4');
  const ready = await page.waitForFunction(() => document.body.dataset.cards);
  return Number(await ready.jsonValue());
}

const [early, later]: [number[], number[]] = [[], []];
await withPlan(grownPlan(500, 2_500), async (plan) => {
  for (let round = 0; round < rounds; round++)
    for (const [times, wait] of [
      [early, 0],
      [later, prepared],
    ] as const) {
      await using app = await RunningApp.launch({ plan });
      const page = await app.window();
      await mapDrawn(page);
      await setTimeout(wait);
      times.push(await cardsReady(page));
    }
});
report({
  name: 'all cards about 500 nodes, 2,500 ties ready, from opening the section',
  ...{ value: median(later), unit: 'ms' },
  ...{ peer: 'the same right after the plan was opened', peerValue: median(early) },
});
console.error(
  `each: ${[later, early].map((times) => times.map(Math.round).join(' ')).join('; right after opening: ')}`,
);
