import Database from 'better-sqlite3';
import { tableNames } from '../../core/model/tables';
import { openPlan } from '../../main/engine/plans';
import { median, report, timed } from './figures';
import { openOptions, withPlan } from './files';
import { grownPlan } from './plans';

const rounds = 15;

await withPlan(grownPlan(5_000, 20_000), async (path) => {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(
      await timed(() => {
        const database = new Database(path, { readonly: true });
        for (const table of tableNames) database.prepare(`SELECT * FROM ${table}`).all();
        database.close();
      }),
    );
    const start = performance.now();
    const live = openPlan(path, openOptions);
    live.read();
    ours.push(performance.now() - start);
    await live.close();
  }
  report({
    name: 'open a plan of 5,000 nodes and 20,000 ties, checked',
    value: median(ours),
    unit: 'ms',
    peer: 'the same rows, bare better-sqlite3',
    peerValue: median(bare),
  });
});
