import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEntries, parsing } from '../../../core/entry/parse';
import { addingItems } from '../../../core/entry/placing';
import { understand, understanding } from '../../../core/entry/understand';
import { newActor } from '../../../core/model/actor';
import { newCommunity } from '../../../core/model/community';
import { documentOf, type PlanDocument, withChanges } from '../../../core/model/document';
import { readerOf } from '../../../core/model/edits/document-reader';
import { editCommand, runEdit } from '../../../core/model/edits/edits';
import { usualLook } from '../../../core/model/look';
import { atOnce, type Pausing } from '../../../core/model/pausing';
import { newTie } from '../../../core/model/tie';
import { placeId } from '../../../core/model/view';
import { knownNames } from '../../../core/words/known-names';
import { fitTogether } from '../../../main/engine/store/relations';
import { samplePlan } from '../../../resources/sample/sample';
import { blankRows, rowsOf } from '../model/random-edits';

const person = (id: string, name: string, more: object = {}) => ({ ...newActor(id, name), ...more });
const actors = [
  person('rossi', 'Rossi S.p.A.', { type: 'organisation' }),
  person('bini', 'Anna Bini', { handle: '@annab' }),
  person('verdi-1', 'Luca Verdi'),
  person('verdi-2', 'Verdi Luca'),
];
const communities = [
  newCommunity('vendite', 'Vendite Italia'),
  newCommunity('bini-fan', 'Amici di Anna Bini'),
];
const plan = documentOf({
  ...blankRows,
  actor: actors,
  community: communities,
  node: [...actors, ...communities].map(({ id }, at) => ({
    ...{ id, kind: at < actors.length ? ('actor' as const) : ('community' as const) },
    ...{ x: 100 * at, y: 0, pinned: false },
  })),
  tie: [newTie('t', 'bini', 'vendite', 'membership')],
});

function meaning(
  text: string,
  decisions: Readonly<Record<string, string>> = {},
  document: PlanDocument = plan,
) {
  let ids = 0;
  const parsed = parseEntries(text);
  const understood = understand(parsed.entries, {
    names: knownNames(document),
    ties: document.tie.values(),
    decisions: new Map(Object.entries(decisions)),
    newId: () => `new-${ids++}`,
  });
  return { ...understood, problems: [...parsed.problems, ...understood.problems] };
}

/** The ties in short: "bini membership vendite". */
function tiesOf(text: string, decisions: Readonly<Record<string, string>> = {}) {
  const { ties, nodes } = meaning(text, decisions);
  const names = new Map(nodes.map(({ row }) => [row.id, row.name]));
  const called = (id: string) => names.get(id) ?? id;
  return ties.map((tie) => `${called(tie.sourceId)} ${tie.kind} ${called(tie.targetId)}`);
}

test.each([
  ['anna  BINÌ', 'bini'],
  ['Bini, capo', 'new'],
  ['Bini Anna', 'bini'],
  ['vendite italia', 'vendite'],
  ['Vendite Italia [person]', 'new'],
  ['ROSSI SPA', 'rossi'],
])('%s is %s', (text, id) => {
  const [entry] = meaning(text).entries;
  const [subject] = entry?.subjects ?? [];
  expect(subject?.type === 'new' ? 'new' : subject?.id).toBe(id);
});

test.each([
  ['Rossi', 'nearly', ['rossi'], 'rossi'],
  ['Rossi Srl', 'nearly', ['rossi'], 'rossi'],
  ['Dott.ssa Anna Bini', 'nearly', ['bini'], 'bini'],
  ['A. B. @annab', 'nearly', ['bini'], 'bini'],
  ['luca verdi', 'several', ['verdi-1', 'verdi-2'], null],
])('%s may be one who is there', (text, reason, ids, chosen) => {
  const { doubts, entries } = meaning(text);
  expect(doubts.map((doubt) => [doubt.reason, doubt.candidates.map(({ id }) => id), doubt.chosen])).toEqual([
    [reason, ids, chosen],
  ]);
  expect(entries).toHaveLength(chosen === null ? 0 : 1);
});

test('what was decided of a name holds wherever it stands', () => {
  const text = 'Luca Verdi > Vendite Italia\nAnna Bini > Verdi Luca';
  expect(tiesOf(text)).toEqual([]);
  expect(tiesOf(text, { 'luca verdi': 'verdi-2' })).toEqual([
    'verdi-2 membership vendite',
    'bini influence verdi-2',
  ]);
  expect(meaning(text, { 'luca verdi': 'new' }).nodes.map(({ row }) => row.name)).toEqual(['Luca Verdi']);
});

test.each([
  ['Gino > Vendite Italia', ['Gino membership vendite']],
  ['Vendite Italia < Gino, Pina : moderatore', ['Gino membership vendite', 'Pina membership vendite']],
  ['Gino > Forum Meccanica', ['Gino membership Forum Meccanica']],
  ['Vendite Italia > Gino : member', ['Gino membership vendite']],
  ['Gino > Officina : member', ['Gino membership Officina']],
  ['Forum A <> Forum B', ['Forum A overlap Forum B']],
  ['Anna Bini > Vendite Italia', []],
  ['Gino <> Pina : influenza\nPina > Gino', ['Gino influence Pina']],
  ['Gino > Pina\nPina <> Gino : influenza', ['Gino influence Pina', 'Pina influence Gino']],
  ['Forum A > Gino : membro', ['Gino membership Forum A']],
])('%s', (text, ties) => {
  expect(tiesOf(text)).toEqual(ties);
});

test.each([
  ['Gina, direttrice vendite > Vendite Italia', 'Gina', { headline: 'direttrice vendite' }],
  [
    'Vendite Italia < Gina, direttrice vendite, esperta',
    'Gina',
    { headline: 'direttrice vendite', roles: ['expert'] },
  ],
  ['Gina, responsabile di Confindustria > Anna Bini', 'Gina', { headline: 'responsabile di Confindustria' }],
  [
    'Anna Bini > Gina [alleata], capo ufficio stampa : influenza',
    'Gina',
    { headline: 'capo ufficio stampa', side: 'ally' },
  ],
])('%s: what follows the comma is what Gina does, unless it is said to be a name', (text, name, said) => {
  const { nodes, ties, doubts, entries } = meaning(text);
  expect(nodes.map(({ row }) => row)).toEqual([expect.objectContaining({ name, ...said })]);
  expect(ties).toHaveLength(1);
  expect(entries).toHaveLength(1);
  expect(doubts.map(({ reason, beside, chosen }) => [reason, beside, chosen])).toEqual(
    doubts.map(() => ['aside', 'Gina', 'said']),
  );
  const names = meaning(text, Object.fromEntries(doubts.map(({ key }) => [key, 'new'])));
  expect(names.nodes).toHaveLength(1 + doubts.length);
  expect(names.ties).toHaveLength(1 + doubts.length);
});

test('a single word after the comma keeps its statement out until it is decided', () => {
  const text = 'Gina, commercialista > Vendite Italia\nPino > Vendite Italia';
  expect(tiesOf(text)).toEqual(['Pino membership vendite']);
  expect(meaning(text).doubts).toMatchObject([{ key: 'commercialista', reason: 'aside', chosen: null }]);
  expect(tiesOf(text, { commercialista: 'said' })).toEqual([
    'Gina membership vendite',
    'Pino membership vendite',
  ]);
  expect(tiesOf(text, { commercialista: 'new' })).toHaveLength(3);
});

test.each([
  'gina, pino > Vendite Italia',
  'Gina, de Luca > Vendite Italia',
  'Gina, iGuzzini > Vendite Italia',
  'Gina, anna bini > Vendite Italia',
  'Gina, pino [alleato] > Vendite Italia',
  'Gina, pino > Vendite Italia\nPino',
])('%s holds names only', (text) => {
  expect(meaning(text).doubts).toEqual([]);
  expect(meaning(text).entries).not.toEqual([]);
});

test('what is said of a new node comes with it, from whichever line', () => {
  const text =
    'Neri Srl [rivale] #nord > Gino : rivalità -1\nGino @gino #capo, esperto, direttore\nNeri srl #sud';
  const { nodes, ties, problems } = meaning(text);
  expect(problems).toEqual([]);
  expect(nodes.map(({ row }) => row)).toMatchObject([
    { name: 'Neri Srl', type: 'organisation', side: 'rival', tags: ['nord', 'sud'] },
    { name: 'Gino', type: 'person', side: null, handle: '@gino', headline: 'direttore', roles: ['expert'] },
  ]);
  expect(ties).toMatchObject([{ kind: 'rivalry', valence: -1, mutual: true, weight: 0.5 }]);
});

test.each([
  ['Gino > Pina : influenza -', { valence: -0.5, mutual: false }],
  ['Gino -> Pina : alleanza +', { valence: 0.7, mutual: false }],
  ['Gino <> Pina : influenza 0,3', { weight: 0.3, mutual: true, valence: 0.5 }],
  ['Gino - Vendite Italia : admin', { rank: 'administrator', mutual: false }],
  ['Gino > Pina : overlap -', { valence: -0.5 }],
])('%s is such a tie', (text, tie) => {
  expect(meaning(text).ties).toMatchObject([tie]);
});

test.each([
  ['Gino > gino', 'tieToItself'],
  ['Anna Bini > Bini Anna', 'tieToItself'],
  ['Vendite Italia > Anna Bini : member\nGino > Anna Bini : member', 'membershipEnds'],
  ['Gino [rival]\nGino [ally]', 'contradiction'],
])('%s does not go, and nothing of it is done', (text, key) => {
  const { problems, entries } = meaning(text);
  expect(problems.map(({ problem }) => problem.key)).toContain(`entry:problem.${key}`);
  expect(entries.length).toBeLessThan(text.split('\n').length + (key === 'contradiction' ? 1 : 0));
});

test('what is said of somebody who is there is told to be left aside', () => {
  const { unused, nodes } = meaning('Anna Bini [rival]\nAnna Bini > Vendite Italia #x\nGino [ally]\n@annab');
  expect(unused.map(({ span }) => span.line)).toEqual([1, 2]);
  expect(nodes).toHaveLength(1);
});

test('of a text with faults the rest is whole: no node of a statement that was left out', () => {
  const { nodes, ties, problems } = meaning('Gino > Pina\nUgo > Ugo\nLea > Luca Verdi\nIvo > Pina : wizard');
  expect(nodes.map(({ row }) => row.name)).toEqual(['Gino', 'Pina']);
  expect(ties).toHaveLength(1);
  expect(problems.map(({ span }) => span.line).sort()).toEqual([2, 4]);
});

const centre = { x: 350, y: 300 };
const distance = (a: { x: number | null; y: number | null }, b: typeof a) =>
  Math.hypot((a.x ?? 0) - (b.x ?? 0), (a.y ?? 0) - (b.y ?? 0));

function addedTo(document: PlanDocument, text: string, viewId: string | null = null): PlanDocument {
  const { nodes, ties } = meaning(text, {}, document);
  const command = editCommand.parse(atOnce(addingItems(document, nodes, ties, { viewId, centre })));
  return withChanges(document, runEdit(readerOf(document), command).changes);
}

test('a new node comes next to those it is tied to, and nothing else moves', () => {
  const after = addedTo(plan, 'Gino > Vendite Italia\nUgo');
  for (const [id, node] of plan.node) expect(after.node.get(id)).toBe(node);
  const at = (name: string) => {
    const id = [...after.actor.values()].find((row) => row.name === name)?.id ?? '';
    return after.node.get(id) ?? { x: null, y: null };
  };
  expect(distance(at('Gino'), { x: 400, y: 0 })).toBeLessThan(150);
  expect(distance(at('Ugo'), centre)).toBe(0);
});

test('in a view with places of its own it stands near them there, and on the map at large as well', () => {
  const view = { id: 'v', name: 'V', ordinal: 0, look: usualLook, camera: null, ownPlaces: true };
  const place = { id: placeId('v', 'vendite'), viewId: 'v', nodeId: 'vendite', x: -5_000, y: 40 };
  const viewed = { ...plan, view: new Map([['v', view]]), place: new Map([[place.id, place]]) };
  const after = addedTo(viewed, 'Gino > Vendite Italia', 'v');
  const [gino] = [...after.actor.values()].filter(({ name }) => name === 'Gino');
  const own = after.place.get(placeId('v', gino?.id ?? ''));
  expect(own && distance(own, place)).toBeLessThan(150);
  expect(distance(after.node.get(gino?.id ?? '') ?? centre, { x: 400, y: 0 })).toBeLessThan(150);
});

test('whatever is pasted into the sample leaves a sound plan, and reading it again adds nothing', () => {
  const sample = documentOf(samplePlan('it'));
  const known = [...sample.actor.values(), ...sample.community.values()].map(({ name }) => `"${name}"`);
  const somebody = fc.oneof(
    fc.constantFrom(...known),
    fc.constantFrom('Gino', 'Pina Srl', 'Forum X', '"<b>"', '👩🏽‍💻'),
  );
  const kind = fc.constantFrom('', ' : member', ' : alleanza 0,4 -', ' : overlap', ' : admin', ' : imita');
  const line = fc
    .tuple(somebody, fc.constantFrom(' > ', ' < ', ' <> ', ' -> '), somebody, kind)
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.oneof(line, somebody), { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const after = addedTo(sample, text);
      expect(fitTogether(rowsOf(after))).toBe(true);
      if (meaning(text, {}, sample).problems.length > 0) return;
      const again = meaning(text, {}, after);
      expect(again.nodes).toEqual([]);
      expect(again.ties).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('five thousand lines are understood and placed', () => {
  const lines = Array.from({ length: 5_000 }, (_, at) => `Persona ${at} > Gruppo ${at % 50} : membro 0,5`);
  const after = addedTo(plan, lines.join('\n'));
  expect(after.actor.size).toBe(5_000 + actors.length);
  expect(after.community.size).toBe(50 + communities.length);
  const places = new Set([...after.node.values()].map(({ x, y }) => `${x} ${y}`));
  expect(places.size).toBe(after.node.size);
});

test('a long text is read and placed with a pause at every line', () => {
  const lines = 300;
  const text = Array.from({ length: lines }, (_, i) => `Gino ${i} > Gino ${i + 1}`).join('\n');
  const paused = <Result>(work: Pausing<Result>): Result => {
    let pauses = 0;
    for (;;) {
      const step = work.next();
      if (!step.done) pauses++;
      else {
        expect(pauses).toBeGreaterThanOrEqual(lines);
        return step.value;
      }
    }
  };
  let ids = 0;
  const setting = {
    ...{ names: knownNames(plan), ties: plan.tie.values(), decisions: new Map() },
    newId: () => `new-${ids++}`,
  };
  const { entries } = paused(parsing(text));
  const { nodes, ties } = paused(understanding(entries, setting));
  expect([nodes.length, ties.length]).toEqual([lines + 1, lines]);
  const command = paused(addingItems(plan, nodes, ties, { viewId: null, centre }));
  expect(editCommand.safeParse(command).success).toBe(true);
});
