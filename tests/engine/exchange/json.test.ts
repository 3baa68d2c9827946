import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf, noRows, type PlanRows, withChanges } from '../../../core/model/document';
import { publicRows } from '../../../core/model/public';
import { type TableName, tableNames } from '../../../core/model/tables';
import { asJson } from '../../../main/engine/exchange/as-json';
import { changesTo, rowsFromJson } from '../../../main/engine/exchange/from-json';
import { importChanges, previewImport, stillFitting } from '../../../main/engine/exchange/importing';
import { samplePlan } from '../../../resources/sample/sample';
import { everyTable } from '../../fixtures/every-table';
import { schiera } from '../cli/command';
import { folder, newPlan } from '../desk';
import { finished } from '../finished';
import { file, planRows } from './plans';

const document = withChanges(documentOf(planRows({})), everyTable);
const full = Object.fromEntries(
  tableNames.map((table) => [table, [...document[table].values()]]),
) as unknown as PlanRows;
const exported = (rows: PlanRows) => file('plan.json', asJson(publicRows(rows)));
const sorted = (rows: PlanRows) =>
  Object.fromEntries(
    tableNames.map((table: TableName) => [table, [...rows[table]].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );

describe('a plan as JSON', () => {
  it('comes in again with every row of every table, its ids kept, private notes apart', () => {
    for (const table of tableNames) expect(full[table], table).not.toEqual([]);
    expect(sorted(rowsFromJson(exported(full)))).toEqual(sorted(publicRows(full)));
  });

  it('becomes a new plan that equals the one it came from', async () => {
    const live = await newPlan();
    const outcome = await finished(importChanges([exported(full)], null, live.read().rows));
    await live.change((plan) => stillFitting(plan, outcome), 'import');
    expect(sorted(live.read().rows)).toEqual(sorted(publicRows(full)));
  });

  it('is looked at before it comes in', async () => {
    const preview = await previewImport([exported(full)], null, planRows({}));
    expect(preview).toMatchObject({ sheets: [], actors: 2, communities: 1, ties: 2, problemCount: 0 });
    const outcome = await finished(importChanges([exported(full)], preview.reading, planRows({})));
    expect(outcome).toMatchObject({ actors: 2, communities: 1, ties: 2 });
  });

  it('goes out to a file and comes in from it at the command line', async () => {
    const place = folder();
    for (const args of [
      ['sample', '--out', 'one.schiera'],
      ['export', 'one.schiera', '--json', 'one.json'],
      ['import', 'one.json', '--out', 'two.schiera'],
      ['export', 'two.schiera', '--json', 'two.json'],
    ])
      expect(await schiera(place, args)).toMatchObject({ code: 0 });
    expect(readFileSync(join(place, 'two.json'), 'utf8')).toBe(readFileSync(join(place, 'one.json'), 'utf8'));
  });

  it('changes nothing in the plan that it came from, private notes included', () => {
    const rows = samplePlan('it');
    expect(rows.actor.some(({ notes }) => notes !== '')).toBe(true);
    for (const each of [rows, full])
      expect(changesTo(documentOf(each), rowsFromJson(exported(each)))).toEqual([]);
  });

  it('brings what is new into a plan that holds something, and leaves its name', () => {
    const rows = samplePlan('en');
    const after = withChanges(documentOf(rows), changesTo(documentOf(rows), rowsFromJson(exported(full))));
    expect([...after.plan.values()]).toEqual(rows.plan);
    expect(after.view.size).toBe(rows.view.length + full.view.length);
    expect(after.place.size).toBe(rows.place.length + full.place.length);
    expect(after.note.get('n1')).toEqual(full.note[0]);
  });

  it('may lack what programs of an earlier day did not write, and have its evidence as texts', () => {
    const { emblems: _e, notes: _n, views: _v, findings: _f, ...rest } = JSON.parse(asJson(publicRows(full)));
    const [first, ...others] = rest.actors;
    const old = { ...rest, version: 1, actors: [{ ...first, evidence: ['a call'] }, ...others] };
    const rows = rowsFromJson(file('old.json', JSON.stringify(old)));
    expect(rows).toMatchObject({ emblem: [], note: [], view: [], place: [], finding: [] });
    expect(rows.actor[0]?.evidence).toEqual([{ field: '', source: 'a call', date: null, confidence: null }]);
  });

  it.each([
    ['a newer program', { version: 3 }, 'errors:import.newerJson'],
    ['no end of a tie', { actors: [] }, 'errors:import.brokenJson'],
    ['a wrong field', { notes: [{ id: 'n' }] }, 'errors:import.brokenJson'],
  ])('is refused with %s', (_, other, key) => {
    const text = JSON.stringify({ ...JSON.parse(asJson(publicRows(full))), ...other });
    expect(() => rowsFromJson(file('bad.json', text))).toThrow(key);
  });

  it('is refused when cut short', async () => {
    const text = asJson(publicRows(full)).slice(0, -40);
    await expect(finished(importChanges([file('cut.json', text)], null, noRows))).rejects.toMatchObject({
      problem: { key: 'errors:import.brokenJson' },
    });
  });
});
