import type { PlanDocument } from '../../core/model/document';
import { doubtsOf, evidenceByField } from '../../core/model/evidence';
import { type Side, sides } from '../../core/model/sides';
import { sidesOf, stancesByActor } from '../../core/model/standings';
import { isUnsure } from '../../core/model/tie';

export interface SideCount {
  readonly side: Side;
  readonly actors: number;
  readonly communities: number;
}

/** How much of the plan is known, and how much is guessed or missing. */
export interface Guesses {
  /** Ties whose confidence is low: dotted on the map. */
  readonly unsureTies: number;
  /** Ties of which nobody noted how sure they are. */
  readonly unratedTies: number;
  /** Actors who count as undecided because nothing is known. */
  readonly unknownSides: number;
  readonly unknownReach: number;
  readonly unknownAudience: number;
  /** Values, or rows as a whole, that say where they are known from. */
  readonly sourced: number;
  /** Of these, those of which every source is over a year old, or none is believed. */
  readonly oldSources: number;
  readonly unsureSources: number;
}

/** The few numbers a reader wants first. */
export interface Facts {
  readonly actors: number;
  readonly communities: number;
  readonly ties: number;
  readonly bySide: readonly SideCount[];
  readonly guesses: Guesses;
}

function counted<Value>(values: Iterable<Value>, is: (value: Value) => boolean): number {
  let count = 0;
  for (const value of values) if (is(value)) count++;
  return count;
}

/** How many values name their source, and how many of them rest on doubtful ones. */
function sourcesOf({ actor, community, tie, stance }: PlanDocument, today: string) {
  const found = { sourced: 0, oldSources: 0, unsureSources: 0 };
  for (const rows of [actor, community, tie, stance])
    for (const { evidence } of rows.values())
      for (const sources of evidenceByField(evidence).values()) {
        const doubts = doubtsOf(sources, today);
        found.sourced++;
        if (doubts.includes('old')) found.oldSources++;
        if (doubts.includes('unsure')) found.unsureSources++;
      }
  return found;
}

/** @param today the day on which it is said, `YYYY-MM-DD` */
export function factsOf(document: PlanDocument, today: string): Facts {
  const { actor, community, tie } = document;
  const standing = sidesOf(document);
  const stances = stancesByActor(document);
  return {
    actors: actor.size,
    communities: community.size,
    ties: tie.size,
    bySide: sides.map((side) => ({
      side,
      actors: counted(actor.keys(), (id) => standing.get(id) === side),
      communities: counted(community.keys(), (id) => standing.get(id) === side),
    })),
    guesses: {
      unsureTies: counted(tie.values(), isUnsure),
      unratedTies: counted(tie.values(), ({ confidence }) => confidence === null),
      unknownSides: counted(actor.values(), ({ id, side }) => side === null && !stances.has(id)),
      unknownReach: counted(actor.values(), ({ reach }) => reach === null),
      unknownAudience: counted(community.values(), ({ audience }) => audience === null),
      ...sourcesOf(document, today),
    },
  };
}
