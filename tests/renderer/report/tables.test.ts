import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../core/model/document';
import { newTie } from '../../../core/model/tie';
import { figuresIn } from '../../../renderer/report/figures';
import { type ReportTable, tablesOf } from '../../../renderer/report/tables';
import { samplePlan } from '../../../resources/sample/sample';
import { aCommunity, anActor, aStance, inEnglish, inItalian, planOf } from './plans';

const english = figuresIn('en');
const texts = (table: ReportTable | undefined) =>
  table?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];

describe('tables', () => {
  test('list sides in their order, then the largest first, then names', () => {
    const [actors] = tablesOf(
      planOf({
        actors: [
          anActor('Zoe', { side: 'rival', reach: 10 }),
          anActor('Bea', { side: 'own' }),
          anActor('Ada', { side: 'own' }),
          anActor('Cai', { side: 'own', reach: 5 }),
          anActor('Dan', { side: null }),
          anActor('Eva', { side: 'ally' }),
        ],
        stances: [aStance('Dan', '2026-01-01', 2)],
      }),
      inEnglish,
      english,
    );
    expect(texts(actors).map(([name, side]) => [name, side])).toEqual([
      ['Cai', 'us'],
      ['Ada', 'us'],
      ['Bea', 'us'],
      ['Dan', 'ally'],
      ['Eva', 'ally'],
      ['Zoe', 'rival'],
    ]);
    expect(actors?.rows.map(({ turns }) => turns)).toEqual([false, false, false, true, false, true]);
  });

  test('say a side by word and mark, and put a dash where nothing is known', () => {
    const [communities, actors] = tablesOf(
      planOf({
        communities: [
          aCommunity('Forum', { side: 'rival', audience: 21_300, activity: 0.16, ownerId: 'Ada' }),
        ],
        actors: [anActor('Ada', { type: 'organisation', roles: ['expert', 'press'] })],
        stances: [aStance('Ada', '2026-01-05', -1.5), aStance('Ada', '2025-01-05', 1)],
      }),
      inEnglish,
      english,
    );
    expect(texts(communities)).toEqual([['Forum', 'rival', 'group', '–', '21,300', '16%', 'Ada']]);
    expect(communities?.rows[0]?.cells[1]?.mark).toEqual({ side: 'rival', shape: 'hexagon' });
    expect(texts(actors)).toEqual([['Ada', 'rival', 'organisation', 'expert, press', '–', '–', '−1.5']]);
    expect(actors?.rows[0]?.cells[1]?.mark).toEqual({ side: 'rival', shape: 'square' });
    expect(actors?.rows[0]?.cells[6]?.detail).toBe('5 Jan 2026');
  });

  test('ties follow the order of where they start, and say so once', () => {
    const plan = planOf({
      actors: [
        anActor('Ada', { side: 'own' }),
        anActor('Bea', { side: 'rival' }),
        anActor('Cai', { side: 'ally' }),
      ],
      ties: [
        { ...newTie('1', 'Bea', 'Ada', 'rivalry'), confidence: 0.3 },
        { ...newTie('2', 'Ada', 'Bea', 'influence'), since: '2026-02-01' },
        { ...newTie('3', 'Ada', 'Cai', 'membership'), until: '2027-02-01' },
      ],
    });
    const ties = tablesOf(plan, inEnglish, english).at(-1);
    expect(texts(ties)).toEqual([
      ['Ada', 'Cai', 'membership', '+0.50', '0.50', '–', '–', '1 Feb 2027'],
      ['Ada', 'Bea', 'influence', '+0.50', '0.50', '–', '1 Feb 2026', '–'],
      ['Bea', 'Ada', 'rivalry', '−0.70', '0.50', '0.30', '–', '–'],
    ]);
    expect(ties?.rows.map(({ cells }) => cells[0]?.tone)).toEqual([undefined, 'again', undefined]);
    expect(ties?.rows.map(({ cells }) => cells[2]?.detail)).toEqual(['member', '', 'mutual']);
    expect(ties?.rows[2]?.cells[3]?.tone).toBe('against');
  });

  test('long ones are cut after a thousand rows, and know how many there are', () => {
    const actors = Array.from({ length: 1200 }, (_, i) => anActor(`a${i}`));
    const [table] = tablesOf(planOf({ actors }), inEnglish, english);
    expect(table?.rows.length).toBe(1000);
    expect(table?.total).toBe(1200);
  });

  test('an empty one is left out', () => {
    expect(tablesOf(planOf({}), inEnglish, english)).toEqual([]);
  });

  test('columns fill the page', () => {
    for (const { columns } of tablesOf(documentOf(samplePlan('en')), inEnglish, english))
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
  });

  test.each([
    ['it', inItalian],
    ['en', inEnglish],
  ] as const)('every word of the sample is there in %s', (language, say) => {
    const tables = tablesOf(documentOf(samplePlan(language)), say, figuresIn(language));
    const words = tables.flatMap(({ title, order, columns, rows }) => [
      title,
      order,
      ...columns.map((column) => column.title),
      ...rows.flatMap(({ cells }) => cells.flatMap(({ text, detail = '' }) => [text, detail])),
    ]);
    expect(tables.map(({ id }) => id)).toEqual(['communities', 'actors', 'ties']);
    expect(words.filter((word) => /^[a-z]+(?:\.[a-zA-Z][\w]*)+$/u.test(word))).toEqual([]);
  });
});
