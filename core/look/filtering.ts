import type { Attribute, Value } from '../attributes/attribute';
import { type Reading, readingOf } from '../attributes/reading';
import type { PlanDocument } from '../model/document';
import type { Filter, Look } from '../model/look';
import type { Tie } from '../model/tie';
import { askedBy, asksNothing, passing } from './meeting';

/** What decides which rows are shown. */
export type Sieve = Pick<Look, 'filters' | 'hidden' | 'only' | 'tiedOnly'>;

interface Condition {
  readonly attribute: Attribute;
  passes(value: Value): boolean;
}

function conditionsOf(filters: readonly Filter[], of: Attribute['of']): Condition[] {
  return filters.flatMap((filter) => {
    const attribute = askedBy(filter);
    if (attribute?.of !== of || asksNothing(filter)) return [];
    return [{ attribute, passes: passing(filter) }];
  });
}

/** The filters that say nothing to this program: of an attribute it doesn't have, or asking of one what it can't be asked. */
export function notUnderstood(filters: readonly Filter[]): readonly Filter[] {
  return filters.filter((filter) => askedBy(filter) === null);
}

function meetsAll(conditions: readonly Condition[], reading: Reading, id: string): boolean {
  for (const { attribute, passes } of conditions) if (!passes(attribute.read(reading, id))) return false;
  return true;
}

function shownNodes(reading: Reading, { filters, hidden, only }: Sieve): ReadonlySet<string> {
  const conditions = conditionsOf(filters, 'node');
  const away = new Set(hidden);
  const wanted = only === null ? null : new Set(only);
  const shown = new Set<string>();
  for (const id of reading.document.node.keys())
    if (!away.has(id) && (wanted?.has(id) ?? true) && meetsAll(conditions, reading, id)) shown.add(id);
  return shown;
}

function picked<Row>(rows: ReadonlyMap<string, Row>, ids: ReadonlySet<string>): ReadonlyMap<string, Row> {
  const kept = new Map<string, Row>();
  for (const [id, row] of rows) if (ids.has(id)) kept.set(id, row);
  return kept.size === rows.size ? rows : kept;
}

/** The document with these nodes and ties, and with what belongs to these nodes, alone. The same one where that is all. */
export function only(
  document: PlanDocument,
  nodes: ReadonlySet<string>,
  tie: ReadonlyMap<string, Tie>,
): PlanDocument {
  if (nodes.size === document.node.size) return tie === document.tie ? document : { ...document, tie };
  const stances = new Map([...document.stance].filter(([, { actorId }]) => nodes.has(actorId)));
  return {
    ...document,
    node: picked(document.node, nodes),
    actor: picked(document.actor, nodes),
    community: picked(document.community, nodes),
    stance: stances.size === document.stance.size ? document.stance : stances,
    tie,
  };
}

function tied(nodes: ReadonlySet<string>, ties: Iterable<Tie>): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const { sourceId, targetId } of ties) ends.add(sourceId).add(targetId);
  return new Set([...nodes].filter((id) => ends.has(id)));
}

function shownTies(
  reading: Reading,
  conditions: readonly Condition[],
  nodes: ReadonlySet<string>,
): ReadonlyMap<string, Tie> {
  const { node, tie: ties } = reading.document;
  const all = nodes.size === node.size;
  if (all && conditions.length === 0) return ties;
  const shown = new Map<string, Tie>();
  for (const [id, tie] of ties)
    if ((all || (nodes.has(tie.sourceId) && nodes.has(tie.targetId))) && meetsAll(conditions, reading, id))
      shown.set(id, tie);
  return shown.size === ties.size ? ties : shown;
}

/**
 * What is left of a plan: nodes that meet all filters of nodes, aren't hidden and are among the only ones; ties between
 * these that meet all filters of ties; nodes without such a tie only where they are wanted. Each filter looks at the plan as
 * it was given, so their order is of no consequence. Filters that aren't understood ask nothing.
 */
export function sifted(document: PlanDocument, sieve: Sieve): PlanDocument {
  const reading = readingOf(document);
  const nodes = shownNodes(reading, sieve);
  const conditions = conditionsOf(sieve.filters, 'tie');
  const left = shownTies(reading, conditions, nodes);
  return only(document, sieve.tiedOnly ? tied(nodes, left.values()) : nodes, left);
}
