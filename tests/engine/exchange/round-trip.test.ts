import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actor, actorTypes, roles } from '../../../core/model/actor';
import { community, communityKinds, origins } from '../../../core/model/community';
import type { PlanRows } from '../../../core/model/document';
import { sides } from '../../../core/model/sides';
import { ranks, tie, tieKinds } from '../../../core/model/tie';
import { asCsv } from '../../../main/engine/exchange/as-csv';
import { importing, planRows, troubles } from './plans';

const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const orNull = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const awkward = fc.string({
  unit: fc.constantFrom('a', 'è', '"', "'", ',', ';', '|', '=', '+', '-', '@', '\t', '\r', ' ', '1', '.'),
});
const onOneLine = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
const text = fc
  .oneof(awkward, fc.string(), fc.string({ unit: 'grapheme' }))
  .map((any) => onOneLine(any.toWellFormed()));
const line = text.map((any) => any.slice(0, 40)).map(onOneLine);
const name = line.filter((any) => any !== '');
const share = orNull(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0));
const coordinate = fc.double({ min: -1e7, max: 1e7, noNaN: true }).map((value) => value + 0);
const people = orNull(fc.integer({ min: 0, max: 10_000_000_000 }));
const distinct = <Value>(values: fc.Arbitrary<Value>) => fc.uniqueArray(values, { maxLength: 4 });
const date = fc
  .date({ min: new Date('0100-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Sources that look as if they said more than they do. */
const likeEvidence = fc
  .array(fc.constantFrom('reach: ', '"', ' (2027-01-12)', ' (80 %)', '(2027-01-12, 8 %)', '; ', 'a', ','), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => onOneLine(parts.join('')))
  .filter((any) => any !== '');
const evidence = fc.array(
  fc.record({
    field: fc.constantFrom('', 'reach', 'weight', 'purpose'),
    source: fc.oneof(name, likeEvidence),
    date: orNull(date),
    confidence: share,
  }),
  { maxLength: 4 },
);

const actors = fc.uniqueArray(
  fc.record({
    id: name,
    name,
    type: oneOf(actorTypes),
    side: orNull(oneOf(sides)),
    roles: distinct(oneOf(roles)),
    headline: line,
    platform: line,
    handle: line,
    reach: people,
    credibility: share,
    confidence: share,
    tags: distinct(name),
    evidence,
    notes: fc.constant(''),
  }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 6 },
);

const rowsOf = actors.chain((actorRows) =>
  fc
    .uniqueArray(
      fc.record({
        id: name.filter((id) => actorRows.every((row) => row.id !== id)),
        name,
        kind: oneOf(communityKinds),
        side: oneOf(sides),
        origin: orNull(oneOf(origins)),
        purpose: line,
        ownerId: orNull(oneOf(actorRows.map(({ id }) => id))),
        platform: line,
        handle: line,
        audience: people,
        activity: share,
        promoTolerance: share,
        confidence: share,
        tags: distinct(name),
        evidence,
        notes: fc.constant(''),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    )
    .chain((communityRows) => {
      const ids = [...actorRows, ...communityRows].map(({ id }) => id);
      const isActor = (id: string) => actorRows.some((row) => row.id === id);
      const ties = fc.uniqueArray(
        fc
          .record({
            id: name,
            sourceId: oneOf(ids),
            targetId: oneOf(ids),
            kind: oneOf(tieKinds),
            mutual: fc.boolean(),
            rank: oneOf(ranks),
            valence: fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value + 0),
            weight: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
            confidence: share,
            dates: fc.tuple(orNull(date), orNull(date)),
            tags: distinct(name),
            evidence,
            notes: fc.constant(''),
          })
          .filter(({ sourceId, targetId }) => sourceId !== targetId)
          .map((row) => {
            const sound = row.kind !== 'membership' || (isActor(row.sourceId) && !isActor(row.targetId));
            return sound ? row : { ...row, kind: 'referral' as const };
          })
          .map(({ dates: [a, b], rank, ...row }) => ({
            ...row,
            rank: row.kind === 'membership' ? rank : null,
            since: a && b && b < a ? b : a,
            until: a && b && b < a ? a : b,
          })),
        { selector: ({ id }) => id, maxLength: 8 },
      );
      const places = fc.array(
        fc.record({
          place: orNull(fc.tuple(coordinate, coordinate)),
          pinned: fc.boolean(),
        }),
        { minLength: ids.length, maxLength: ids.length },
      );
      return fc.record({ ties, places }).map(({ ties: tieRows, places: at }): PlanRows => {
        const rows = planRows({ actors: actorRows, communities: communityRows, ties: tieRows });
        const node = rows.node.map((row, i) => {
          const [x, y] = at[i]?.place ?? [null, null];
          return { ...row, x, y, pinned: at[i]?.pinned ?? false };
        });
        return { ...rows, node };
      });
    }),
);

const byId = <Row extends { readonly id: string }>(rows: Iterable<Row>) =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a plan as CSV', () => {
  it('comes in again exactly as it went out, private notes apart', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        for (const row of rows.actor) expect(actor.parse(row)).toEqual(row);
        for (const row of rows.community) expect(community.parse(row)).toEqual(row);
        for (const row of rows.tie) expect(tie.parse(row)).toEqual(row);
        const { nodes, ties } = asCsv(rows);
        const back = importing([nodes, ties]);
        expect(troubles(back)).toEqual([]);
        expect(byId(back.plan.node.values())).toEqual(byId(rows.node));
        expect(byId(back.plan.actor.values())).toEqual(byId(rows.actor));
        expect(byId(back.plan.community.values())).toEqual(byId(rows.community));
        expect(byId(back.plan.tie.values())).toEqual(byId(rows.tie));
      }),
      { numRuns: 150 },
    );
  });

  it('changes nothing when it comes into the plan that it came from', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const noted = {
          ...rows,
          actor: rows.actor.map((row) => ({ ...row, notes: 'private' })),
          tie: rows.tie.map((row) => ({ ...row, notes: 'private' })),
        };
        const { nodes, ties } = asCsv(noted);
        expect(`${nodes}${ties}`).not.toContain('private');
        expect(importing([nodes, ties], noted).changes).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    const rows = planRows({
      actors: [
        { ...actor.parse(sampleActor), name: '=HYPERLINK("x")', tags: ['-5', '@b'], headline: '+39 06' },
      ],
    });
    const [, row = ''] = asCsv(rows).nodes.split('\r\n');
    expect(row).toBe(`a,"'=HYPERLINK(""x"")",person,,,'+39 06,,,,,'-5; @b,,,,,,,,,,,no`);
  });
});

const sampleActor = {
  id: 'a',
  name: 'A',
  type: 'person',
  side: null,
  roles: [],
  headline: '',
  platform: '',
  handle: '',
  reach: null,
  credibility: null,
  confidence: null,
  tags: [],
  evidence: [],
  notes: '',
};
