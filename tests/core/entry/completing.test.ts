import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completed, fragmentAt } from '../../../core/entry/completing';
import { parseEntries } from '../../../core/entry/parse';
import { actorTypes, roles } from '../../../core/model/actor';
import { communityKinds } from '../../../core/model/community';
import { sides } from '../../../core/model/sides';
import { ranks, tieKinds } from '../../../core/model/tie';
import { catalogue } from '../../../resources/locales/catalogue';

/** What is being typed where the text ends, or where a bar stands in it. */
function fragment(text: string) {
  const caret = text.includes('|') ? text.indexOf('|') : text.length;
  const found = fragmentAt(text.replace('|', ''), caret);
  return found && [found.type, found.typed];
}

test.each([
  ['', null],
  ['Ros', ['name', 'Ros']],
  ['Anna\n  Ros', ['name', 'Ros']],
  ['Anna; Ros', ['name', 'Ros']],
  ['Anna >', ['name', '']],
  ['Anna > Vend', ['name', 'Vend']],
  ['Anna > Vend| : member', ['name', 'Vend']],
  ['Anna > Vendite, Sa', ['name', 'Sa']],
  ['Anna > "Vend', ['name', 'Vend']],
  ['Anna, esp', null],
  ['Anna @an', null],
  ['Anna [riv', ['name', 'Anna [riv']],
  ['Anna > Vendite :', ['kind', '']],
  ['Anna > Vendite : mem', ['kind', 'mem']],
  ['Radio 24: il', ['name', 'Radio 24: il']],
])('in “%s” %j is typed', (text, wanted) => {
  expect(fragment(text)).toEqual(wanted);
});

test('what is chosen takes the place of what was typed, and reads as that name', () => {
  expect(completed('Anna > Ve', { type: 'name', typed: 'Ve', from: 7, to: 9 }, 'Vendite, Italia')).toEqual({
    ...{ text: 'Anna > "Vendite, Italia"', caret: 24 },
  });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.nat(20), (text, caret) => {
      const found = fragmentAt(text, Math.min(caret, text.length));
      if (found?.type !== 'name') return;
      expect(text.slice(found.from, found.to)).toContain(found.typed);
    }),
  );
});

test.each(['it', 'en'] as const)('every word that the window offers in %s is understood', (language) => {
  const model = catalogue[language].model as Record<string, Record<string, string>>;
  const words = (path: string, of: readonly string[]) =>
    of.map((one) => [one, model[path]?.[one] ?? ''] as const);
  const read = (text: string) => {
    const { entries, problems } = parseEntries(text);
    expect(problems).toEqual([]);
    return entries[0];
  };
  for (const [kind, word] of words('tieKind', tieKinds))
    expect([word, read(`A > B : ${word}`)?.tie?.kind]).toEqual([word, kind]);
  for (const [rank, word] of words('rank', ranks))
    expect([word, read(`A > B : ${word}`)?.tie?.rank]).toEqual([word, rank]);
  for (const [side, word] of words('side', sides))
    expect([word, read(`A [${word}]`)?.subjects[0]?.side]).toEqual([word, side]);
  for (const [type, word] of [...words('actorType', actorTypes), ...words('communityKind', communityKinds)])
    expect([word, read(`A [${word}]`)?.subjects[0]?.type]).toEqual([word, type]);
  for (const [role, word] of words('role', roles))
    expect([word, read(`A, ${word}`)?.subjects[0]?.roles]).toEqual([word, [role]]);
});
