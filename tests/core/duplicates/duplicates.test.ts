import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairKey, searchDuplicates } from '../../../core/duplicates/duplicates';
import { likenessOf } from '../../../core/duplicates/likeness';
import { lookalikes } from '../../../core/duplicates/lookalikes';
import { editDistance, isOtherSpelling } from '../../../core/duplicates/spelling';
import { type Actor, newActor } from '../../../core/model/actor';
import { type Community, newCommunity } from '../../../core/model/community';
import { type KnownName, knownNames } from '../../../core/words/known-names';
import { payloads } from '../picture/payloads';
import { different, same, siblings } from './names';

interface Named {
  readonly actor: ReadonlyMap<string, Actor>;
  readonly community: ReadonlyMap<string, Community>;
}

function plan(actors: readonly Actor[], communities: readonly Community[] = []): Named {
  return {
    actor: new Map(actors.map((row) => [row.id, row])),
    community: new Map(communities.map((row) => [row.id, row])),
  };
}

/** Looks to the end; `pauses` hears how much was done at each moment at which one could have broken off. */
function duplicatesIn(named: Named, apart?: ReadonlySet<string>, pauses: number[] = []) {
  const search = searchDuplicates(named, apart);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    pauses.push(step.value);
  }
}

/** The labelled names as a plan; ids tell which belong together: "same-3/1". */
function labelled(): Named {
  const actors: Actor[] = [];
  const communities: Community[] = [];
  for (const [group, { kind = 'actor', names, handles }] of [...same, ...different, ...siblings].entries())
    for (const [at, name] of names.entries()) {
      const id = `${group}/${at}`;
      const organisation =
        /s\.? ?[pr]\.? ?[al]|snc|s\.n\.c|ltd|limited|gmbh|artigiani|cnal|figli|officin/iu.test(name);
      const handle = handles?.[at] ?? '';
      if (kind === 'community') communities.push({ ...newCommunity(id, name), handle });
      else actors.push({ ...newActor(id, name), handle, type: organisation ? 'organisation' : 'person' });
    }
  return plan(actors, communities);
}

const groupOf = (id: string) => id.split('/')[0];

test('of the labelled names nearly all that are one are found, and nearly nothing else', () => {
  const found = duplicatesIn(labelled());
  const right = found.filter(({ ids: [a, b] }) => groupOf(a) === groupOf(b));
  const wanted = same.reduce((sum, { names }) => sum + (names.length * (names.length - 1)) / 2, 0);
  const wrong = found.filter(({ ids: [a, b] }) => groupOf(a) !== groupOf(b));
  const missed = wanted - right.length;
  expect({ precision: right.length / found.length, wrong: wrong.map(({ ids }) => ids) }).toMatchObject({
    precision: expect.toSatisfy((value: number) => value >= 0.97),
  });
  expect({ recall: right.length / wanted, missed }).toMatchObject({
    recall: expect.toSatisfy((value: number) => value >= 0.9),
  });
});

const known = (row: Actor | Community): KnownName =>
  knownNames('kind' in row ? plan([], [row]) : plan([row])).all[0] as KnownName;
const alike = (a: string, b: string, more: Partial<Actor> = {}) =>
  likenessOf(known({ ...newActor('a', a), ...more }), known({ ...newActor('b', b), ...more }));

test.each([
  ['Niccolò Ferràri', 'niccolo ferrari', 'sameName'],
  ['Anna Bini', 'Bini, Anna', 'wordOrder'],
  ['Rossi S.p.A.', 'Rossi', 'legalForm'],
  ['Dott. Anna Bini', 'Anna Bini', 'title'],
  ['De Marco Luca', 'Demarco Luca', 'spacing'],
  ['Marta Zuliani', 'Marta Zulliani', 'spelling'],
  ['Ana Verdi', 'Anna Verdi', 'spelling'],
  ['M. Zuliani', 'Marta Zuliani', 'initial'],
  ['Anna Maria Bini', 'Anna Bini', 'moreWords'],
])('%s and %s: %s', (a, b, reason) => {
  expect(alike(a, b)?.reasons).toEqual([reason]);
});

test('a handle in common adds to the likeness, another one on the same platform takes from it', () => {
  const [a, b] = [newActor('a', 'M. Zuliani'), newActor('b', 'Marta Zuliani')];
  const of = (one: string, two: string) =>
    likenessOf(known({ ...a, handle: one }), known({ ...b, handle: two }))?.confidence ?? 0;
  expect(of('@marta', 'https://x.example/@Marta/')).toBeGreaterThan(of('', ''));
  expect(of('@marta', '@mz')).toBeLessThan(of('', ''));
  expect(alike('Rossi Srl', 'Rossi SpA')?.confidence).toBeLessThan(
    alike('Rossi', 'Rossi SpA')?.confidence ?? 0,
  );
});

test('distances are those of the literature, and never beyond what is asked', () => {
  for (const [a, b, distance] of [
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['abcd', 'acbd', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ] as const)
    expect([a, b, editDistance(a, b, 5)]).toEqual([a, b, distance]);
  expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const distance = editDistance(a, b, 20);
      expect(editDistance(b, a, 20)).toBe(distance);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance === 0).toBe(a === b);
      expect(isOtherSpelling(a, b)).toBe(isOtherSpelling(b, a));
    }),
  );
});

const name = fc.oneof(
  fc.constantFrom(
    'Rossi',
    'Rossi Srl',
    'Mario Rossi',
    'M. Rossi',
    'Rossi Mario',
    'Maria Rossi',
    'Forum',
    'forùm',
  ),
  fc.constantFrom(...payloads, '👩🏽‍💻', 'שלום עולם', 'x'.repeat(200), '...', 'Dott.', 'Srl', '&', '1', '12'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);

test('whatever the names: every pair is of two of one kind, once, with a reason; order does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.boolean()), { maxLength: 30 }), (names) => {
      const rows = names.map(([called, isActor], at) => ({ id: `n${at}`, called, isActor }));
      const of = (all: typeof rows) =>
        plan(
          all.filter(({ isActor }) => isActor).map(({ id, called }) => newActor(id, called)),
          all.filter(({ isActor }) => !isActor).map(({ id, called }) => newCommunity(id, called)),
        );
      const found = duplicatesIn(of(rows));
      const kindOf = new Map(rows.map(({ id, isActor }) => [id, isActor]));
      const keys = found.map(({ ids: [a, b] }) => pairKey(a, b));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { ids, reasons, confidence } of found) {
        expect(kindOf.get(ids[0])).toBe(kindOf.get(ids[1]));
        expect(ids[0]).not.toBe(ids[1]);
        expect(reasons.length).toBeGreaterThan(0);
        expect(confidence).toBeGreaterThanOrEqual(0.5);
        expect(confidence).toBeLessThanOrEqual(1);
      }
      expect(duplicatesIn(of([...rows].reverse()))).toEqual(found);
      const [first] = keys;
      if (first !== undefined) expect(duplicatesIn(of(rows), new Set([first]))).toEqual(found.slice(1));
    }),
    { numRuns: 300 },
  );
});

test('the blocks lose nothing that comparing all with all would find, among the labelled names', () => {
  const named = labelled();
  const { all } = knownNames(named);
  const found = new Set(duplicatesIn(named).map(({ ids }) => pairKey(...ids)));
  const lost = all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => likenessOf(a, b) && !found.has(pairKey(a.id, b.id)))
      .map((b) => [a.row.name, b.row.name]),
  );
  expect(lost).toEqual([]);
});

test('ten thousand names, most of them of a few hundred words, are compared without comparing all', () => {
  const first = [
    'Ludovica',
    'Marta',
    'Giorgio',
    'Anna',
    'Paolo',
    'Elena',
    'Sergio',
    'Bianca',
    'Dario',
    'Ettore',
  ];
  const syllables = ['ba', 're', 'mo', 'li', 'tu', 'sca', 'ne', 'vo', 'zi', 'pra'];
  const last = (at: number) =>
    [at % 10, Math.floor(at / 10) % 10, Math.floor(at / 100) % 10, at % 7].map((s) => syllables[s]).join('');
  const actors = Array.from({ length: 10_000 }, (_, at) =>
    newActor(`n${at}`, `${first[at % 10]} ${last(at >> 3)} ${at % 3 === 0 ? 'Srl' : ''}`.trim()),
  );
  const pauses: number[] = [];
  const found = duplicatesIn(
    plan([...actors, newActor('x', 'Zuliani Wanda'), newActor('y', 'Wanda Zulliani')]),
    new Set(),
    pauses,
  );
  expect(pauses.length).toBeGreaterThan(40);
  expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  expect(pauses.every((done) => done > 0 && done < 1)).toBe(true);
  expect(found.map(({ ids }) => ids)).toContainEqual(['x', 'y']);
});

test('who looks like a name that is typed is found among those who are there', () => {
  const names = knownNames(
    plan(
      [newActor('a', 'Marta Zuliani'), newActor('b', 'Paolo Verzeri'), newActor('c', 'De Marco Luca')],
      [newCommunity('g', 'Amici della Bicicletta')],
    ),
  );
  const of = (name: string, kind: 'actor' | 'community' = 'actor') =>
    lookalikes(name, kind, 'person', names).map(({ id }) => id);
  expect(of('Zulliani Marta')).toEqual(['a']);
  expect(of('M. Zuliani')).toEqual(['a']);
  expect(of('Demarco Luca')).toEqual(['c']);
  expect(of('Amici della Biccicletta', 'community')).toEqual(['g']);
  expect(of('Amici della Biccicletta')).toEqual([]);
  expect([...of('Marta Zuliano'), ...of('Marta'), ...of('')]).toEqual([]);
});

test('of the labelled names, looking by initials loses none that is misspelt', () => {
  const named = labelled();
  const names = knownNames(named);
  const typed: ReadonlySet<string> = new Set(['spelling', 'spacing', 'initial']);
  let count = 0;
  for (const one of names.all) {
    const type = 'type' in one.row ? one.row.type : 'person';
    const found = new Set(lookalikes(one.row.name, one.kind, type, names));
    const bare = { ...one, row: { ...one.row, handle: '', platform: '' } };
    for (const other of names.all) {
      const likeness = other === one ? null : likenessOf(bare, other);
      if (!likeness || likeness.confidence < 0.65 || !typed.has(likeness.reasons[0] ?? '')) continue;
      count++;
      expect([one.row.name, other.row.name, found.has(other)]).toEqual([one.row.name, other.row.name, true]);
    }
  }
  expect(count).toBeGreaterThan(10);
});
