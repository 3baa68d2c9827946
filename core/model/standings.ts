import type { PlanDocument } from './document';
import { byCodeUnits, byId } from './order';
import { remembered } from './remembered';
import { type Side, sideOf } from './sides';
import type { Stance } from './stance';

/** Rows, as a list or as a table of a document. */
interface Stances {
  values(): Iterable<Stance>;
}

const stancesIn = remembered((stances: Stances): ReadonlyMap<string, readonly Stance[]> => {
  const byActor = Map.groupBy(stances.values(), ({ actorId }) => actorId);
  for (const all of byActor.values()) all.sort((a, b) => byCodeUnits(a.date, b.date) || byId(a, b));
  return byActor;
});

/** An actor's stances, oldest first, for every actor that has any. Worked out once for the same rows. */
export function stancesByActor({
  stance,
}: {
  readonly stance: Stances;
}): ReadonlyMap<string, readonly Stance[]> {
  return stancesIn(stance);
}

type Standing = Pick<PlanDocument, 'actor' | 'community'> & { readonly stance: Stances };

const sidesIn = remembered(
  (
    actors: Standing['actor'],
    communities: Standing['community'],
    stance: Standing['stance'],
  ): ReadonlyMap<string, Side> => {
    const stances = stancesIn(stance);
    const sides = new Map<string, Side>();
    for (const { id, side } of actors.values()) sides.set(id, sideOf(side, stances.get(id) ?? []));
    for (const { id, side } of communities.values()) sides.set(id, side);
    return sides;
  },
);

/** The side of every node: a community's own, an actor's by `sideOf`. Worked out once for the same rows. */
export function sidesOf({ actor, community, stance }: Standing): ReadonlyMap<string, Side> {
  return sidesIn(actor, community, stance);
}
