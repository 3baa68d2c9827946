import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { samplePlan } from '../../resources/sample/sample';
import { RunningApp } from '../e2e/app';
import { median, quantile, report } from './figures';
import { mapDrawn, withPlan } from './files';
import { pageScript } from './page/page-script';

const rounds = 5;
const times = 60;

function trips(page: Page): Promise<number[]> {
  return page.evaluate((count) => window.roundTrips?.(count) ?? [], times);
}

/** One INSERT after another into a table of this folder, each on disk when it returns. */
function bareInserts(folder: string): () => number[] {
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode=DELETE');
  database.pragma('synchronous=FULL');
  database.exec('CREATE TABLE IF NOT EXISTS thing (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO thing VALUES (?, ?)');
  const text = 'x'.repeat(400);
  return () =>
    Array.from({ length: times }, () => {
      const start = performance.now();
      insert.run(randomUUID(), text);
      return performance.now() - start;
    });
}

await withPlan(samplePlan('it'), async (plan, folder) => {
  await using app = await RunningApp.launch({ plan });
  const page = await app.window();
  await page.addInitScript(await pageScript('round-trip.ts'));
  const inserts = bareInserts(folder);

  await page.addInitScript('window.keepWindowBlank = true');
  await page.reload();
  await page.waitForFunction(() => window.roundTrips !== undefined);
  await trips(page);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(...(await trips(page)));
    bare.push(...inserts());
  }
  const peer = 'a bare INSERT, synchronous=FULL';
  for (const [share, called] of [
    [0.5, 'median'],
    [0.95, '95th percentile'],
  ] as const)
    report({
      name: `a command from window to disk and back, ${called}`,
      value: quantile(ours, share),
      unit: 'ms',
      peer,
      peerValue: quantile(bare, share),
    });

  await page.addInitScript('window.keepWindowBlank = false');
  await page.reload();
  await mapDrawn(page);
  await trips(page);
  const drawn: number[] = [];
  for (let round = 0; round < rounds; round += 1) drawn.push(...(await trips(page)));
  report({
    name: 'the same while the window draws every change, median',
    value: median(drawn),
    unit: 'ms',
    peer: 'the same without drawing',
    peerValue: median(ours),
  });
});
