import { expect, test } from 'vitest';
import { namesOnly, renamedIn } from '../../../core/model/finding';

const rows = new Set(['Anna Verdi', 'Verdi', 'Bar: + Grill', 'k1', 'k2']);
const isRow = (id: string) => rows.has(id);
const kept = (id: string) => (id === 'Verdi' ? 'kept' : id);

test.each([
  ['weight.first:k1', true, 'weight.first:k1'],
  ['weight.first:Anna Verdi', true, 'weight.first:Anna Verdi'],
  ['leaks.taken:Verdi Anna Verdi', true, 'leaks.taken:kept Anna Verdi'],
  ['groups.joined:Bar: + Grill+Verdi+k2', true, 'groups.joined:Bar: + Grill+kept+k2'],
  ['weight.first:Anna', false, 'weight.first:Anna'],
  ['reach.all', true, 'reach.all'],
])('%s names rows as they are called, with spaces and all', (id, isThere, renamed) => {
  expect(namesOnly(id, isRow)).toBe(isThere);
  expect(renamedIn(id, isRow, kept)).toBe(renamed);
});
