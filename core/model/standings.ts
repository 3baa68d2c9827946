import type { PlanDocument } from './document';
import { type Side, sideOf } from './sides';
import type { Stance } from './stance';

/** An actor's stances, oldest first, for every actor that has any. */
export function stancesByActor(document: PlanDocument): ReadonlyMap<string, readonly Stance[]> {
  const byActor = new Map<string, Stance[]>();
  for (const stance of document.stance.values()) {
    const known = byActor.get(stance.actorId);
    if (known) known.push(stance);
    else byActor.set(stance.actorId, [stance]);
  }
  for (const all of byActor.values())
    all.sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
  return byActor;
}

/** The side of every node: a community's own, an actor's by `sideOf`. */
export function sidesOf(document: PlanDocument): ReadonlyMap<string, Side> {
  const stances = stancesByActor(document);
  const result = new Map<string, Side>();
  for (const { id, side } of document.actor.values()) result.set(id, sideOf(side, stances.get(id) ?? []));
  for (const { id, side } of document.community.values()) result.set(id, side);
  return result;
}
