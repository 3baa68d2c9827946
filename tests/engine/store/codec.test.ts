import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, withChanges } from '../../../core/model/document';
import { readerOf } from '../../../core/model/edits/document-reader';
import { runEdit } from '../../../core/model/edits/edits';
import { Refusal } from '../../../core/model/refusal';
import { type Row, type TableName, tableNames, tables } from '../../../core/model/tables';
import { codec } from '../../../main/engine/store/codec';
import { quickCheck } from '../../../main/engine/store/quick-check';
import { blankRows, intent, rowsOf } from '../../core/model/random-edits';
import { everyTable } from '../../fixtures/every-table';

/** Rows of every table as random edits leave them. */
const rows = fc.array(intent, { minLength: 20, maxLength: 20 }).map((intents) => {
  let document = documentOf(blankRows);
  for (const want of intents) {
    const command = want(document);
    try {
      if (command) document = withChanges(document, runEdit(readerOf(document), command).changes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  const all = rowsOf(document);
  return tableNames.flatMap((table) => all[table].map((row): [TableName, Row] => [table, row]));
});

const nonsense = fc.oneof(
  fc.constantFrom(null, undefined, '', ' a ', 'a\nb', 'x'.repeat(500), '2027-02-30', -0, 1.5, 2, -3, 1e11),
  fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, [], ['a', 'a'], [1], [''], {}, true, 'own'),
  fc.string(),
  fc.double(),
  fc.array(fc.string(), { maxLength: 60 }),
);

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(rows, (all) => {
      for (const [table, row] of all) {
        const { columns, encode, decode } = codec(table);
        const values = encode(row as never);
        const stored = Object.fromEntries(columns.map((name, at) => [name, values[at]]));
        expect(JSON.stringify(decode(stored))).toBe(JSON.stringify(row));
      }
    }),
    { numRuns: 30 },
  );
});

test('a row with anything wrong in it is let in exactly when its schema would, and as the schema would have it', () => {
  fc.assert(
    fc.property(rows, fc.nat(), nonsense, (all, at, value) => {
      for (const [table, row] of all) {
        const fields = Object.keys(row);
        const field = fields[at % fields.length] ?? '';
        const spoilt = { ...row, [field]: value };
        const parsed = tables[table].safeParse(spoilt);
        expect(codec(table).settle(spoilt)).toEqual(parsed.success ? parsed.data : null);
      }
    }),
    { numRuns: 200 },
  );
});

test('the quick check knows every field that there is: ordinary rows never have to ask the schema', () => {
  fc.assert(
    fc.property(rows, (all) => {
      for (const [table, row] of all)
        for (const [field, schema] of Object.entries(tables[table].shape))
          expect(quickCheck(schema)(row[field as keyof Row])).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('evidence and looks with a field more, or one that is wrong, are left to the schema', () => {
  const [evidence] = everyTable.flatMap(({ table, after }) =>
    table === 'tie' && after ? after.evidence : [],
  );
  const check = quickCheck(tables.tie.shape.evidence);
  expect(check([evidence])).toBe(true);
  for (const wrong of [
    { more: 1 },
    { source: '' },
    { source: ' a' },
    { confidence: 2 },
    { date: '2027-02-30' },
  ])
    expect(check([{ ...evidence, ...wrong }]), JSON.stringify(wrong)).toBe(false);
  expect(check([{ ...evidence, date: undefined }])).toBe(false);

  const { settle } = codec('view');
  const views = everyTable.flatMap(({ table, after }) => (table === 'view' && after ? [after] : []));
  for (const view of views) {
    expect(quickCheck(tables.view.shape.look)(view.look)).toBe(true);
    expect(settle({ ...view, look: { ...view.look, more: 1 } })).toEqual(view);
    expect(settle({ ...view, look: { ...view.look, hidden: 1 } })).toBeNull();
  }
});

test.each([
  ['yes and no as text', 'tie', { mutual: 'yes' }],
  ['a list that is none', 'actor', { tags: '{"a":1}' }],
  ['a list that is broken off', 'actor', { tags: '["a"' }],
  ['a list of numbers', 'actor', { tags: '[1]' }],
  ['a field too few', 'actor', { notes: undefined }],
] as const)('%s is not decoded', (_what, table, wrong) => {
  const stored = { ...Object.fromEntries(codec(table).columns.map((name) => [name, ''])), ...wrong };
  expect(codec(table).decode(stored)).toBeNull();
});

test('a malformed row is never written', () => {
  const node = { id: 'a', kind: 'actor' as const, x: 1e9, y: 0, pinned: false };
  expect(() => codec('node').encode(node)).toThrow('malformed');
});
