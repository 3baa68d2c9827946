import { newActor } from '../../../core/model/actor';
import type { PlanDocument } from '../../../core/model/document';
import { newTie } from '../../../core/model/tie';
import { diceOf, shuffled } from '../../../core/network/dice';

/** A small change to a plan, and whom it touched. */
export interface Change {
  readonly name: string;
  /** How far the others may move: see `bounds` in the test. */
  readonly size: 'none' | 'small';
  readonly apply: (document: PlanDocument) => { document: PlanDocument; touched: readonly string[] };
}

/** The actor a third of the way through the plan. */
function somebody({ actor }: PlanDocument): string {
  const ids = [...actor.keys()];
  return ids[Math.floor(ids.length / 3)] ?? '';
}

/** A node with one tie. */
function leaf({ actor, tie }: PlanDocument): string {
  const counts = new Map<string, number>();
  for (const { sourceId, targetId } of tie.values())
    for (const id of [sourceId, targetId]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const fewest = [...actor.keys()].sort((a, b) => (counts.get(a) ?? 1e9) - (counts.get(b) ?? 1e9));
  return fewest[0] ?? '';
}

function inOtherOrder<Row>(rows: ReadonlyMap<string, Row>): Map<string, Row> {
  const entries = [...rows];
  return new Map(Array.from(shuffled(entries.length, diceOf(4)), (i) => entries[i] as [string, Row]));
}

export const changes: readonly Change[] = [
  { name: 'nothing', size: 'none', apply: (document) => ({ document, touched: [] }) },
  {
    name: 'rows in another order',
    size: 'none',
    apply: (document) => ({
      document: {
        ...document,
        node: inOtherOrder(document.node),
        actor: inOtherOrder(document.actor),
        community: inOtherOrder(document.community),
        tie: inOtherOrder(document.tie),
      },
      touched: [],
    }),
  },
  {
    name: 'one node with one tie more',
    size: 'small',
    apply(document) {
      // On a side that others are on: one that nobody was on would make a column of its own.
      const friend = document.actor.get(somebody(document));
      const one = { ...newActor('newcomer', 'Newcomer'), side: friend?.side ?? null };
      const row = { id: one.id, kind: 'actor' as const, x: null, y: null, pinned: false };
      return {
        document: {
          ...document,
          node: new Map(document.node).set(row.id, row),
          actor: new Map(document.actor).set(one.id, one),
          tie: new Map(document.tie).set('new', newTie('new', one.id, friend?.id ?? '', 'influence')),
        },
        touched: [one.id],
      };
    },
  },
  {
    name: 'a leaf less',
    size: 'small',
    apply(document) {
      const id = leaf(document);
      const without = <Row>(rows: ReadonlyMap<string, Row>) =>
        new Map([...rows].filter(([key]) => key !== id));
      const tie = new Map(
        [...document.tie].filter(([, { sourceId, targetId }]) => sourceId !== id && targetId !== id),
      );
      return {
        document: { ...document, node: without(document.node), actor: without(document.actor), tie },
        touched: [id],
      };
    },
  },
  {
    name: 'another name',
    size: 'small',
    apply(document) {
      const id = somebody(document);
      const one = document.actor.get(id) ?? newActor(id, '');
      const actor = new Map(document.actor).set(id, { ...one, name: 'Somebody with a longer name' });
      return { document: { ...document, actor }, touched: [id] };
    },
  },
  {
    name: 'another side and stance',
    size: 'small',
    apply(document) {
      const id = somebody(document);
      const one = document.actor.get(id) ?? newActor(id, '');
      const actor = new Map(document.actor).set(id, { ...one, side: 'rival' });
      const stance = new Map(document.stance).set('new', {
        id: 'new',
        actorId: id,
        value: -2,
        date: '2099-01-01',
        confidence: null,
        evidence: [],
      });
      return { document: { ...document, actor, stance }, touched: [id] };
    },
  },
];
