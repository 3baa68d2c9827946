import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatEntry } from '../../../core/entry/format';
import type { Entry, Mention } from '../../../core/entry/grammar';
import { parseEntries } from '../../../core/entry/parse';
import { roles } from '../../../core/model/actor';
import { communityKinds } from '../../../core/model/community';
import * as field from '../../../core/model/fields';
import { sides } from '../../../core/model/sides';
import { ranks, tieKinds } from '../../../core/model/tie';
import { catalogue } from '../../../resources/locales/catalogue';
import { payloads } from '../picture/payloads';

const nobody = { type: null, side: null, roles: [], headline: '', handle: '', tags: [] };

/** What was read, without where it stood. */
function bare({ subjects, tie }: Entry) {
  const mention = ({ span: _, ...rest }: Mention) => rest;
  if (!tie) return { subjects: subjects.map(mention), tie };
  const { span: _, ...rest } = tie;
  return { subjects: subjects.map(mention), tie: { ...rest, others: tie.others.map(mention) } };
}

function read(text: string) {
  const { entries, problems } = parseEntries(text);
  expect(problems).toEqual([]);
  return entries.map(bare);
}

const named = (name: string, more: object = {}) => ({ ...nobody, name, ...more });
const plainTie = { kind: null, rank: null, weight: null, valence: null };

test.each([
  ['Rossi Spa', [named('Rossi Spa')]],
  [
    'Anna Bini, esperta, direttrice vendite',
    [named('Anna Bini', { roles: ['expert'], headline: 'direttrice vendite' })],
  ],
  ['Anna Bini\tcapo\tdi tutto', [named('Anna Bini', { headline: 'capo, di tutto' })]],
  [
    'Anna [alleata] @anna #nord #"nord est"',
    [named('Anna', { side: 'ally', handle: '@anna', tags: ['nord', 'nord est'] })],
  ],
  ['Bini (rival) (Milano)', [named('Bini (Milano)', { side: 'rival' })]],
  ['Vendite Italia {group}', [named('Vendite Italia', { type: 'group' })]],
  ['"Verdi, Rossi > Neri"', [named('Verdi, Rossi > Neri')]],
  ['Anna "la Rossa" Bini', [named('Anna "la Rossa" Bini')]],
  ['«Il "Gruppo"», "detto ""io"""', [named('Il "Gruppo"', { headline: 'detto "io"' })]],
  ['@anna', [named('@anna', { handle: '@anna' })]],
  ['Radio 24: il podcast', [named('Radio 24: il podcast')]],
])('%s is somebody', (text, subjects) => {
  expect(read(text)).toEqual([{ subjects, tie: null }]);
});

test.each([
  [
    'Rossi Spa > Vendite Italia : member',
    '>',
    ['Rossi Spa'],
    ['Vendite Italia'],
    { kind: 'membership', rank: 'member' },
  ],
  ['A > B, C, D', '>', ['A'], ['B', 'C', 'D'], {}],
  ['A, B -> C:alliance 0.8', '->', ['A', 'B'], ['C'], { kind: 'alliance', weight: 0.8 }],
  ['A <> B : influenza -', '<>', ['A'], ['B'], { kind: 'influence', valence: '-' }],
  ['A - B : rivalità -0,9 80%', '<>', ['A'], ['B'], { kind: 'rivalry', valence: -0.9, weight: 0.8 }],
  ['Club < A, B : pubblico in comune', '<', ['Club'], ['A', 'B'], { kind: 'overlap' }],
  ['A → B : +', '->', ['A'], ['B'], { valence: '+' }],
  ['A – B', '<>', ['A'], ['B'], {}],
  ['Jean-Luc > https://x.example/y', '>', ['Jean-Luc'], ['https://x.example/y'], {}],
  ['A > B : membro di', '>', ['A'], ['B'], { kind: 'membership', rank: null }],
  ['A > B : alliance,0.8', '>', ['A'], ['B'], { kind: 'alliance', weight: 0.8 }],
])('%s are ties', (text, arrow, subjects, others, said) => {
  const tie = { ...plainTie, arrow, others: others.map((name) => named(name)), ...said };
  expect(read(text)).toEqual([{ subjects: subjects.map((name) => named(name)), tie }]);
});

test('lines and semicolons part statements, and every place is where it was typed', () => {
  const { entries } = parseEntries('Anna\r\n\n  Bruno ; Carla > "Il, club"\n');
  expect(entries.map(({ subjects }) => subjects[0]?.span)).toEqual([
    { line: 1, from: 0, to: 4 },
    { line: 3, from: 2, to: 7 },
    { line: 3, from: 10, to: 15 },
  ]);
  expect(entries[2]?.tie?.others[0]?.span).toEqual({ line: 3, from: 18, to: 28 });
});

test.each([
  ['A >', 'noName'],
  ['> B', 'noName'],
  ['A > B > C', 'twoArrows'],
  ['A > B, , C', 'noName'],
  ['A > B : best friends forever', 'kind'],
  ['A > B : alliance rivalry', 'saidTwice'],
  ['A > B : 3', 'number'],
  ['"A', 'openQuote'],
  ['A [wizard]', 'bracket'],
  ['A [rival] [ally]', 'twoSides'],
  ['A {person} {group}', 'twoTypes'],
  ['A @b @c', 'twoHandles'],
  [`${'x'.repeat(1_000)}`, 'tooLong'],
  ['x'.repeat(6_000), 'lineTooLong'],
])('%s is a problem that says where and why', (text, key) => {
  const { entries, problems } = parseEntries(`\n${text}\nGood`);
  expect(entries.map(({ subjects }) => subjects[0]?.name)).toEqual(['Good']);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ problem: { key: `entry:problem.${key}` }, span: { line: 2 } });
  for (const language of ['it', 'en'] as const)
    expect(catalogue[language].entry).toHaveProperty(`problem.${key}`);
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  fc.constantFrom(...payloads, 'שלום עולם', '👩🏽‍💻', 'a"b', 'A - B', 'esperto', '  two  spaces '),
);
const kept = (of: typeof field.line) =>
  text
    .map((typed) => of.safeParse(typed))
    .filter((parsed) => parsed.success)
    .map(({ data }) => data as string);
const name = kept(field.name);
const word = kept(field.line).filter((typed) => typed !== '' && typed.length <= 60);
const mention = fc.record({
  name,
  type: fc.option(fc.constantFrom('community' as const, 'person' as const, ...communityKinds)),
  side: fc.option(fc.constantFrom(...sides)),
  roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
  headline: fc.constant(''),
  handle: fc.oneof(
    fc.constant(''),
    word.map((typed) => `@${typed}`),
  ),
  tags: fc.uniqueArray(word, { maxLength: 3 }),
  span: fc.constant({ line: 1, from: 0, to: 0 }),
});
const kindAndRank = fc.oneof(
  fc.constant({ kind: null, rank: null }),
  fc.constantFrom(...ranks).map((rank) => ({ kind: 'membership' as const, rank })),
  fc.constantFrom(...tieKinds).map((kind) => ({ kind, rank: null })),
);
const signed = fc.double({ min: -1, max: 1, noNaN: true }).map((value) => Number(value.toFixed(6)) || 0);
const anEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.tuple(mention, kept(field.line)).map(([one, headline]) => ({
    subjects: [{ ...one, headline }],
    tie: null,
  })),
  fc.record({
    subjects: fc.array(mention, { minLength: 1, maxLength: 3 }),
    tie: fc
      .record({
        arrow: fc.constantFrom('>' as const, '<' as const, '->' as const, '<>' as const),
        others: fc.array(mention, { minLength: 1, maxLength: 3 }),
        weight: fc.option(signed.map(Math.abs)),
        valence: fc.option(fc.oneof(signed, fc.constantFrom('+' as const, '-' as const))),
        span: fc.constant({ line: 1, from: 0, to: 0 }),
      })
      .chain((tie) => kindAndRank.map((said) => ({ ...tie, ...said }))),
  }),
);

test('what is written out reads as it was', () => {
  fc.assert(
    fc.property(anEntry, (entry) => {
      expect(read(formatEntry(entry))).toEqual([bare(entry)]);
    }),
    { numRuns: 1_000 },
  );
});

test.each(['Anna #""', 'Anna #" "', 'Anna #\u200b'])('a tag of nothing is refused: %j', (typed) => {
  const { entries, problems } = parseEntries(typed);
  expect(entries).toEqual([]);
  expect(problems.map(({ problem }) => problem.key)).toEqual(['entry:problem.noName']);
});

test('no text makes it fail, and all it reads fits the plan', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '>',
      '<>',
      ' - ',
      ':',
      ',',
      ';',
      '"',
      '«',
      '[',
      ']',
      '(',
      '{',
      '#',
      '@',
      '\n',
      '\u2028',
      '\0',
    ),
    fc.constantFrom('member', 'rival', '0.8', '-', '+', ' ', '\t', 'x'.repeat(300), '\u202e', '\ud800'),
    text,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const typed = pieces.join('');
      const lines = typed.split(/\r\n|[\n\r\u2028\u2029]/u);
      const { entries, problems } = parseEntries(typed);
      for (const { subjects, tie } of entries)
        for (const { name: called, handle, headline, tags } of [...subjects, ...(tie?.others ?? [])]) {
          expect(field.name.parse(called)).toBe(called);
          expect(field.line.parse(handle)).toBe(handle);
          expect(field.line.parse(headline)).toBe(headline);
          expect(field.tags.parse(tags)).toEqual(tags);
        }
      for (const { span } of problems) {
        expect(span.from).toBeLessThanOrEqual(span.to);
        expect(span.to).toBeLessThanOrEqual((lines[span.line - 1] as string).length);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('the work grows with the length of the text, however it is made', () => {
  const nasty = ['[ ', '" ', '( ', '«', ' - ', '<', '#', '@ '].map((bit) =>
    bit.repeat(2_400).slice(0, 4_900),
  );
  const text = Array.from(
    { length: 5_000 },
    (_, at) => `Persona ${at} > Gruppo ${at % 50}, Altro : membro 0,5`,
  );
  expect(parseEntries(nasty.join('\n')).entries.length + parseEntries(nasty.join('\n')).problems.length).toBe(
    nasty.length,
  );
  expect(parseEntries(text.join('\n'))).toMatchObject({ problems: [], entries: { length: 5_000 } });
  expect(parseEntries('x\n'.repeat(30_000)).problems).toHaveLength(1);
});
