import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf } from '../../../core/look/outline';
import type { PlanDocument } from '../../../core/model/document';
import { newTie, type Tie } from '../../../core/model/tie';
import { sayWith, startLanguage } from '../../../renderer/app/language';
import { asAtFirst, type Row, rowsOf, type Turned, turned } from '../../../renderer/map/tree/rows';
import { tieSaid } from '../../../renderer/map/tree/tie-said';
import { plans } from '../../core/look/random-plans';
import { Drawing } from '../../core/picture/drawn';

function rowsIn(document: PlanDocument, now: Turned): Row[] {
  const tiesOf = (id: string) =>
    [...document.tie.values()].filter(({ sourceId, targetId }) => sourceId === id || targetId === id);
  const ties = { inOrder: tiesOf, count: (id: string) => tiesOf(id).length };
  return rowsOf(outlineOf({ document, groups: new Map() }, new Map()), ties, now);
}

test('every line is told its level, its place among its siblings and what it is under', () => {
  fc.assert(
    fc.property(plans, fc.infiniteStream(fc.nat()), (plan, dice) => {
      let now = asAtFirst;
      let rows = rowsIn(plan, now);
      for (let i = 0; i < 4; i++) {
        const row = rows[(dice.next().value ?? 0) % rows.length];
        if (row && row.open !== null) now = turned(now, row);
        rows = rowsIn(plan, now);
      }
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      const byKey = new Map(rows.map((row) => [row.key, row]));
      for (const row of rows) {
        const siblings = rows.filter(({ parent }) => parent === row.parent);
        expect(siblings.indexOf(row) + 1).toBe(row.place);
        expect(siblings.length).toBe(row.of);
        const above = row.parent === null ? null : byKey.get(row.parent);
        expect(above?.open ?? true).toBe(true);
        expect((above?.level ?? 0) < row.level).toBe(true);
      }
    }),
  );
});

test('turning a line twice leaves everything as it was', () => {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, dice) => {
      const rows = rowsIn(plan, asAtFirst);
      const turnable = rows.filter(({ open }) => open !== null);
      const row = turnable[dice % Math.max(1, turnable.length)];
      if (!row) return;
      const once = turned(asAtFirst, row);
      const after = rowsIn(plan, once);
      expect(after.length).not.toBe(rows.length);
      const same = after.find(({ key }) => key === row.key);
      expect(rowsIn(plan, turned(once, same ?? row))).toEqual(rows);
    }),
  );
});

test('a tie is said as it is seen from either end, in both languages', () => {
  const document = new Drawing().actor('Anna', [0, 0]).actor('Lari', [9, 0]).document();
  const said = (from: string, more: Partial<Tie>, language: 'en' | 'it' = 'en', together = 1) => {
    const tie = { ...newTie('t', 'Anna', 'Lari', more.kind ?? 'influence'), ...more };
    return tieSaid(tie, from, document, together, sayWith(startLanguage(language).t));
  };
  expect(said('Anna', {})).toBe('influences Lari, in favour, middling');
  expect(said('Lari', {})).toBe('influenced by Anna, in favour, middling');
  expect(said('Anna', { kind: 'alliance', weight: 0.9 })).toBe('allied with Lari, strong');
  expect(said('Anna', { kind: 'rivalry', weight: 0.1, mutual: false })).toBe('against Lari, weak');
  expect(said('Anna', { kind: 'alliance', valence: -0.5, confidence: 0.1 })).toBe(
    'allied with Lari, against, middling, unsure',
  );
  expect(said('Lari', { kind: 'alliance', weight: 0.9 }, 'it', 3)).toBe(
    'alleanza con Anna, forte, 3 legami insieme',
  );
  expect(said('Anna', { kind: 'membership', rank: 'moderator' }, 'it')).toBe('moderatore in Lari');
});
