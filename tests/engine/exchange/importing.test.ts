import { expect, it } from 'vitest';
import { importChanges, previewImport, stillFitting } from '../../../main/engine/exchange/importing';
import { samplePlan } from '../../../resources/sample/sample';
import { newPlan } from '../desk';
import { finished } from '../finished';
import { file } from './plans';

const nodes = file('nodes.csv', 'name,type\nNuova Arrivata,person\nForum Nuovo,forum\n');
const ties = file('ties.csv', 'from,to\nNuova Arrivata,Forum Nuovo\nNuova Arrivata,Elena Bianchi\n');

it('an import is one command: it is undone and done again as a whole, places included', async () => {
  const live = await newPlan(samplePlan('it'));
  const { rows } = live.read();
  const outcome = await finished(importChanges([nodes, ties], null, rows));
  const changeSet = await live.change((plan) => stillFitting(plan, outcome), 'import');
  expect(changeSet?.label).toEqual({ key: 'edits:import', values: { file: 'nodes.csv, ties.csv' } });
  const after = live.read().rows;
  expect(after.actor).toHaveLength(rows.actor.length + 1);
  expect(after.tie).toHaveLength(rows.tie.length + 2);
  expect(after.node.every(({ x, y }) => x !== null && y !== null)).toBe(true);
  // What stood on the map stays where it stood.
  expect(after.node).toEqual(expect.arrayContaining([...rows.node]));
  await live.undo();
  expect(live.read().rows).toEqual(rows);
  await live.redo();
  expect(live.read().rows).toEqual(after);
});

it('an import that meets a plan changed meanwhile is refused', async () => {
  const live = await newPlan(samplePlan('it'));
  const { rows } = live.read();
  const [actor] = rows.actor;
  const table = file('nodes.csv', `id,reach\n${actor?.id},12345\n`);
  const outcome = await finished(importChanges([table], null, rows));
  await live.edit({ type: 'actor.change', ids: [actor?.id ?? ''], patch: { headline: 'Altro' } });
  await expect(live.change((plan) => stillFitting(plan, outcome), 'import')).rejects.toThrow(
    'errors:import.changedMeanwhile',
  );
});

it('an import is refused when a node that it leans on was removed meanwhile', async () => {
  const live = await newPlan(samplePlan('it'));
  const { rows } = live.read();
  const [one, other, third] = rows.actor;
  const removed = (id = '') => live.edit({ type: 'items.remove', nodeIds: [id], tieIds: [], stanceIds: [] });
  const tables = [
    file('ties.csv', `from,to\n${one?.id},Nuova Arrivata\n`),
    file('ties.csv', `from,to\nNuova Arrivata,${other?.id}\n`),
    file('nodes.csv', `id,name,type,owner\nf,Forum Nuovo,forum,${third?.id}\n`),
  ];
  for (const [at, row] of [one, other, third].entries()) {
    const [table] = tables.slice(at);
    if (!table) throw new Error('no table');
    const outcome = await finished(importChanges([table], null, rows));
    await removed(row?.id);
    await expect(live.change((plan) => stillFitting(plan, outcome), 'import')).rejects.toThrow(
      'errors:import.changedMeanwhile',
    );
  }
});

it('nothing comes in while a row cannot be read', async () => {
  const live = await newPlan(samplePlan('it'));
  const { rows } = live.read();
  const bad = file('ties.csv', 'from,to,weight\na,b,0.5\nb,c,much\n');
  const preview = await previewImport([bad], null, rows);
  expect(preview).toMatchObject({
    ties: 2,
    problemCount: 1,
    problems: [{ file: 'ties.csv', row: 3, field: 'weight', problem: { key: 'import:problem.notANumber' } }],
    sheets: [
      {
        titles: ['from', 'to', 'weight'],
        rowCount: 2,
        rows: [
          ['a', 'b', '0.5'],
          ['b', 'c', 'much'],
        ],
      },
    ],
  });
  await expect(finished(importChanges([bad], preview.reading, rows))).rejects.toMatchObject({
    problem: { key: 'errors:import.problems', values: { count: 1 } },
    rows: [{ row: 3 }],
  });
});

it('a preview and an import can be broken off', async () => {
  const stop = new AbortController();
  const { rows } = (await newPlan()).read();
  const looking = previewImport([nodes, ties], null, rows, stop.signal);
  const coming = finished(importChanges([nodes, ties], null, rows, stop.signal));
  stop.abort();
  await Promise.all([looking, coming].map((call) => expect(call).rejects.toThrow('abort')));
});
