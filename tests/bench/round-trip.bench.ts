import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { samplePlan } from '../../resources/sample/sample';
import { RunningApp } from '../e2e/app';
import { median, quantile, report } from './figures';
import { withPlan } from './files';
import { pageScript } from './page/page-script';

const times = 300;

await withPlan(samplePlan('it'), async (plan, folder) => {
  await using app = await RunningApp.launch({ plan });
  const page = await app.window();
  await page.addInitScript(await pageScript('round-trip.ts'));
  await page.reload();
  await page.waitForFunction(() => window.roundTrips !== undefined);
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode=DELETE');
  database.pragma('synchronous=FULL');
  database.exec('CREATE TABLE thing (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO thing VALUES (?, ?)');
  const text = 'x'.repeat(400);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    ours.push(...(await page.evaluate((count) => window.roundTrips?.(count) ?? [], times / 5)));
    for (let turn = 0; turn < times / 5; turn += 1) {
      const start = performance.now();
      insert.run(randomUUID(), text);
      bare.push(performance.now() - start);
    }
  }
  database.close();
  const what = { unit: 'ms', peer: 'a bare INSERT, synchronous=FULL' } as const;
  report({
    name: 'a command from window to disk and back, median',
    value: median(ours),
    peerValue: median(bare),
    ...what,
  });
  report({
    name: 'the same, 95th percentile',
    value: quantile(ours, 0.95),
    peerValue: quantile(bare, 0.95),
    ...what,
  });
});
