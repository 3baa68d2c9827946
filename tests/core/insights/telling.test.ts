import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type Finding, questionIds } from '../../../core/insights/answer';
import { bestFindings } from '../../../core/insights/picking';
import { reordered, saysSame, tellingOf, touchedRow } from '../../../core/insights/telling';
import { type FindingRow, findingStates } from '../../../core/model/finding';
import { say } from '../../../core/model/refusal';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const nothing = { title: say('t'), nodes: [], names: [], ties: [], flows: [] };

const finding = (name: string, at: number, worth: number, figure: number): Finding => ({
  id: `${questionIds[at % questionIds.length] ?? 'weight'}.${name}:x`,
  question: questionIds[at % questionIds.length] ?? 'weight',
  says: say(`k.${name}`, { figure, name }),
  doubt: say('d'),
  worth,
  emphasis: nothing,
});

const answersOf = (findings: readonly Finding[]): Answer[] =>
  questionIds.map((question) => ({
    ...{ question, says: say('s'), more: [], doubt: say('d'), chart: null, tables: [] },
    ...{ emphasis: nothing, precision: null, missing: null },
    findings: findings.filter((one) => one.question === question),
  }));

const findings = fc
  .subarray(names)
  .chain((some) =>
    fc.tuple(
      ...some.map((name) =>
        fc
          .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 3 }))
          .map(([worth, figure]) => finding(name, names.indexOf(name), worth, figure)),
      ),
    ),
  );

const idOf = (name: string) => finding(name, names.indexOf(name), 0, 0).id;
const rows: fc.Arbitrary<ReadonlyMap<string, FindingRow>> = fc.subarray(names).chain((some) =>
  fc
    .tuple(
      ...some.map((name) =>
        fc.record({
          id: fc.constant(idOf(name)),
          state: fc.constantFrom(...findingStates),
          text: fc.constantFrom('', 'My words'),
          ordinal: fc.option(fc.nat({ max: 4 })),
          said: fc.nat({ max: 3 }).map((figure) => say(`k.${name}`, { name, figure })),
        }),
      ),
    )
    .map((all) => new Map(all.map((row) => [row.id, row]))),
);

describe('what is told of what was found', () => {
  it('is the best five as long as the user did nothing', () => {
    fc.assert(
      fc.property(findings, (found) => {
        const { told, others, dismissed } = tellingOf(answersOf(found), new Map());
        expect(told.map(({ finding: one }) => one)).toEqual(bestFindings(answersOf(found)));
        expect(told.length + others.length).toBe(found.length);
        expect(dismissed).toEqual([]);
      }),
    );
  });

  it('has every finding in one place, and all that is pinned', () => {
    fc.assert(
      fc.property(findings, rows, (found, known) => {
        const { told, others, dismissed } = tellingOf(answersOf(found), known);
        const all = [...told, ...others, ...dismissed].map(({ id }) => id);
        expect(new Set(all).size).toBe(all.length);
        for (const { id } of found) expect(all).toContain(id);
        const inState = (state: string) => [...known.values()].filter((row) => row.state === state);
        for (const { id } of inState('pinned')) expect(told.map((one) => one.id)).toContain(id);
        expect(dismissed.map(({ id }) => id).sort()).toEqual(
          inState('dismissed')
            .map(({ id }) => id)
            .sort(),
        );
        expect(told.length).toBeLessThanOrEqual(Math.max(5, inState('pinned').length));
        // Words of the user never go unseen.
        for (const { id, text } of known.values()) if (text !== '') expect(all).toContain(id);
      }),
    );
  });

  it('stands in the user’s order, then the best first', () => {
    fc.assert(
      fc.property(findings, rows, (found, known) => {
        const { told } = tellingOf(answersOf(found), known);
        const keys = told.map(
          ({ row, finding: one }) => [row?.ordinal ?? 1e9, -Math.round(100 * (one?.worth ?? -1))] as const,
        );
        for (const [i, [place, worth]] of keys.slice(1).entries()) {
          const [before = 0, was = 0] = keys[i] ?? [];
          expect(before < place || (before === place && was <= worth)).toBe(true);
        }
      }),
    );
  });

  it('says when the figures are others than those that the user’s words were about', () => {
    fc.assert(
      fc.property(findings, rows, (found, known) => {
        const { told, others, dismissed } = tellingOf(answersOf(found), known);
        for (const { finding: now, row, isOvertaken } of [...told, ...others, ...dismissed]) {
          const differs = now !== null && row !== null && now.says.values.figure !== row.said.values.figure;
          expect(isOvertaken).toBe(differs && row?.text !== '');
        }
      }),
    );
  });

  it('is written down so that it is told as the user wished', () => {
    fc.assert(
      fc.property(findings, rows, fc.nat(), fc.nat(), (found, known, one, other) => {
        const { told } = tellingOf(answersOf(found), known);
        if (told.length === 0) return;
        const [from, to] = [one % told.length, other % told.length];
        const after = new Map([...known, ...reordered(told, from, to).map((row) => [row.id, row] as const)]);
        const now = tellingOf(answersOf(found), after).told.map(({ id }) => id);
        expect(now[to]).toBe(told[from]?.id);
        expect([...now].sort()).toEqual(told.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('a finding that is touched', () => {
  const [told] = tellingOf(answersOf([finding('a', 0, 1, 7)]), new Map()).told;
  if (!told) throw new Error('nothing told');

  it('remembers what was found when the words were written, and nothing later', () => {
    const written = touchedRow(told, { text: 'Mine' });
    expect(written).toMatchObject({
      id: told.id,
      state: 'shown',
      text: 'Mine',
      ordinal: null,
      said: told.says,
    });
    const [later] = tellingOf(answersOf([finding('a', 0, 1, 8)]), new Map([[told.id, written]])).told;
    expect(later?.isOvertaken).toBe(true);
    if (!later) return;
    expect(touchedRow(later, { state: 'pinned' }).said).toEqual(told.says);
    expect(touchedRow(later, { text: 'Mine' }).said).toEqual(later.says);
  });

  it('knows its message again after it was stored with its values in another order', () => {
    expect(saysSame(say('k', { a: 1, b: 'x' }), say('k', { b: 'x', a: 1 }))).toBe(true);
    expect(saysSame(say('k', { a: 1 }), say('k', { a: 2 }))).toBe(false);
    expect(saysSame(say('k', { a: 1 }), say('k', { a: 1, b: 2 }))).toBe(false);
  });
});
