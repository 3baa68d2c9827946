import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../core/attributes/reading';
import { documentOf, type PlanDocument, withChanges } from '../../../core/model/document';
import { readerOf } from '../../../core/model/edits/document-reader';
import { editCommand, runEdit } from '../../../core/model/edits/edits';
import type { Language } from '../../../core/model/plan';
import { blockFrom } from '../../../core/table/tsv';
import { nameIn } from '../../../renderer/plan/lookups';
import { plannedBlock } from '../../../renderer/roster/blocks';
import type { Cells } from '../../../renderer/roster/cells';
import { columns, type TableTab } from '../../../renderer/roster/columns';
import { samplePlan } from '../../../resources/sample/sample';

const plan = documentOf(samplePlan('en'));

const cellsOf = (document: PlanDocument, language: Language): Cells => ({
  document,
  reading: readingOf(document),
  reader: { say: (key) => key, language, nameOf: (id) => nameIn(document, id) },
});

let counted = 0;

interface Paste {
  readonly tab?: TableTab;
  readonly language?: Language;
  /** The first row, and the columns, that the block is pasted into; rows beyond the last are new ones. */
  readonly row?: number;
  readonly into: readonly string[];
  readonly rows?: number;
  readonly create?: 'actor' | 'community' | null;
}

/** What comes of pasting a text into the sample plan. */
function pasted(text: string, { tab = 'actor', language = 'en', row, into, rows = 1, create = null }: Paste) {
  const ids = [...plan[tab].keys()];
  const top = row ?? ids.length;
  const shown = into.map((id) => {
    const found = columns[tab].find((column) => column.id === id);
    if (!found) throw new Error(`no column ${id}`);
    return found;
  });
  const range = { top, bottom: top + rows - 1, left: 0, right: 0 };
  const planned = plannedBlock(
    blockFrom(text),
    { tab, columns: shown, ids, range },
    {
      cells: cellsOf(plan, language),
      language,
      reason: 'paste',
      create,
      newId: () => `new-${counted++}`,
      sight: { viewId: null, centre: null },
    },
  );
  const { command } = planned;
  const after = command
    ? withChanges(plan, runEdit(readerOf(plan), editCommand.parse(command)).changes)
    : plan;
  const fresh = [...after[tab].values()].filter(({ id }) => !plan[tab].has(id));
  return { ...planned, after, fresh, ids };
}

const said = ({ problems }: ReturnType<typeof pasted>) =>
  problems.map(({ row, column, problem }) => [row, column, problem.key]);

describe('a block from a spreadsheet', () => {
  test('in Italian holds Italian numbers, percentages and dates', () => {
    const { fresh, problems } = pasted('Rossi Spa\t12.345\t0,85\r\nBini Srl\t1.200\t1\r\n', {
      language: 'it',
      into: ['name', 'people', 'confidence'],
    });
    expect(problems).toEqual([]);
    expect(fresh).toMatchObject([
      { name: 'Rossi Spa', reach: 12_345, confidence: 0.85 },
      { name: 'Bini Srl', reach: 1_200, confidence: 1 },
    ]);
    const [first] = [...plan.tie.values()];
    const dated = pasted('31/01/2027\t28/02/27', {
      tab: 'tie',
      language: 'it',
      row: 0,
      into: ['since', 'until'],
    });
    expect(dated.after.tie.get(first?.id ?? '')).toMatchObject({ since: '2027-01-31', until: '2027-02-28' });
    const shares = pasted('35%\n12,5%', { tab: 'community', language: 'it', row: 0, into: ['activity'] });
    const [one, two] = [...shares.after.community.values()];
    expect([one?.activity, two?.activity]).toEqual([0.35, 0.125]);
  });

  test('keeps line breaks, quotes and tabs in its cells, and what looks like a formula stays a text', () => {
    const { fresh } = pasted('"Anna ""la Rossa"""\t"two\nlines"\r\n"Bini"\t\'=SUM(A1)\r\n', {
      into: ['name', 'notes'],
    });
    expect(fresh).toMatchObject([
      { name: 'Anna "la Rossa"', notes: 'two\nlines' },
      { name: '"Bini"', notes: '=SUM(A1)' },
    ]);
  });

  test('may have empty columns and rows at its end', () => {
    const { fresh, problems } = pasted('Anna\t3\t\t\t\r\nBini\t\t\t\t\r\n\t\t\t\t\r\n', {
      into: ['name', 'people'],
    });
    expect(problems).toEqual([]);
    expect(fresh).toMatchObject([{ name: 'Anna' }, { name: 'Bini' }]);
  });

  test('that is wider than the table says so, and how much', () => {
    const result = pasted('Anna\t3\tmore', { into: ['name', 'people'] });
    expect(said(result)).toEqual([[73, null, 'roster:problem.tooWide']]);
    expect(result.problems[0]?.problem.values).toEqual({ count: 1 });
  });

  test('fills a selection that holds it a whole number of times, and else stays as large as it is', () => {
    const headlines = ({ after, ids }: ReturnType<typeof pasted>) =>
      ids.slice(0, 6).map((id) => after.actor.get(id)?.headline);
    const before = headlines(pasted('', { row: 0, into: ['headline'], rows: 0 }));
    expect(headlines(pasted('a\nb', { row: 0, into: ['headline'], rows: 4 }))).toEqual([
      'a',
      'b',
      'a',
      'b',
      ...before.slice(4),
    ]);
    expect(headlines(pasted('a\nb', { row: 0, into: ['headline'], rows: 3 }))).toEqual([
      'a',
      'b',
      ...before.slice(2),
    ]);
    expect(headlines(pasted('a\nb\nc', { row: 0, into: ['headline'], rows: 2 }))).toEqual([
      'a',
      'b',
      'c',
      ...before.slice(3),
    ]);
  });

  test('writes nothing into what is worked out', () => {
    const result = pasted('99', { row: 0, into: ['ties'] });
    expect(result.command).toBeNull();
    expect(result.passedOver).toBe(1);
  });

  test.each([
    ['people', '1e999'],
    ['people', 'NaN'],
    ['people', 'Infinity'],
    ['people', '9'.repeat(400)],
    ['people', '#DIV/0!'],
    ['people', '-5'],
    ['people', '12,5'],
    ['confidence', '1,5'],
    ['side', 'sideways'],
    ['name', 'x'.repeat(1_000)],
    ['name', ' \u{a0} '],
  ])('with a bad value in %s names its row and column, and leaves the rest whole', (column, text) => {
    for (const language of ['en', 'it'] as const) {
      const result = pasted(`fine\t\nAnna\t${text}`, { row: 0, into: ['headline', column], language });
      expect(said(result)).toContainEqual([
        2,
        expect.stringContaining('model:field.'),
        expect.stringMatching(/^inspector:invalid\./u),
      ]);
    }
  });

  test.each([
    '31/02/2027',
    '2027-02-30',
    '01/01/0000',
    '0000-01-01',
    '0202-01-12',
    '1/13/2027',
    '99999-01-01',
  ])('with the impossible date %s says that it is none', (text) => {
    const result = pasted(text, { tab: 'tie', row: 0, into: ['since'] });
    expect(said(result)).toEqual([[1, 'model:field.since', 'inspector:invalid.date']]);
    expect(result.command).toBeNull();
  });

  test('that would break a rule of the plan names the row, and the command holds the others', () => {
    const [actor] = [...plan.actor.values()];
    const name = actor?.name ?? '';
    const other = [...plan.actor.values()].at(-1)?.name ?? '';
    const result = pasted(`${name}\t${name}\n${name}\t${other}`, { tab: 'tie', into: ['source', 'target'] });
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]?.row).toBe(plan.tie.size + 1);
    expect(result.fresh).toHaveLength(1);
  });
});

describe('new rows', () => {
  const placeOf = (document: PlanDocument, id: string) => {
    const { x, y } = document.node.get(id) ?? { x: null, y: null };
    return x === null || y === null ? null : { x, y };
  };

  test('that name the ends of ties come next to those they are tied to', () => {
    const [anchor] = [...plan.actor.values()];
    const { after } = pasted(`Somebody New\t${anchor?.name}`, {
      tab: 'tie',
      into: ['source', 'target'],
      create: 'actor',
    });
    const fresh = [...after.actor.values()].find(({ name }) => name === 'Somebody New');
    const [at, near] = [placeOf(after, fresh?.id ?? ''), placeOf(plan, anchor?.id ?? '')];
    if (!at || !near) throw new Error('no place');
    expect(Math.hypot(at.x - near.x, at.y - near.y)).toBeLessThan(400);
    for (const [id, node] of plan.node) expect(after.node.get(id)).toBe(node);
  });

  test('that are tied to nobody stand free of the others', () => {
    const { after, fresh } = pasted('Anna\nBini\nCarla', { into: ['name'] });
    const places = [...after.node.keys()].map((id) => placeOf(after, id));
    expect(fresh.map(({ id }) => placeOf(after, id))).not.toContain(null);
    expect(new Set(places.map((at) => `${at?.x} ${at?.y}`)).size).toBe(after.node.size);
  });

  test('by the thousand stand together under everything', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `Number ${i}\t${(i * 37) % 5_000}`);
    const { after, fresh, problems } = pasted(names.join('\r\n'), { into: ['name', 'people'] });
    expect(problems).toEqual([]);
    expect(fresh).toHaveLength(10_000);
    const bottom = Math.max(...[...plan.node.keys()].map((id) => placeOf(plan, id)?.y ?? 0));
    for (const { id } of fresh) expect(placeOf(after, id)?.y).toBeGreaterThan(bottom);
  });
});
