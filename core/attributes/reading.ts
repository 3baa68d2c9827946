import type { PlanDocument } from '../model/document';
import type { Side } from '../model/sides';
import type { Stance } from '../model/stance';
import { sidesOf, stancesByActor } from '../model/standings';
import type { Tie } from '../model/tie';
import { tiesByNode } from '../model/ties';

/** A plan while attributes are read off it: what many of them need is worked out once. */
export interface Reading {
  readonly document: PlanDocument;
  /** The side of every node. */
  readonly sides: ReadonlyMap<string, Side>;
  /** Every actor's stances, oldest first. */
  readonly stances: ReadonlyMap<string, readonly Stance[]>;
  /** The ties of every node that has any. */
  readonly ties: ReadonlyMap<string, readonly Tie[]>;
}

const known = new WeakMap<PlanDocument, Reading>();

/** The reading of a plan; the same one each time it is asked for. What nobody reads isn't worked out. */
export function readingOf(document: PlanDocument): Reading {
  const found = known.get(document);
  if (found) return found;
  let sides: Reading['sides'] | undefined;
  let stances: Reading['stances'] | undefined;
  let ties: Reading['ties'] | undefined;
  const reading: Reading = {
    document,
    get sides() {
      sides ??= sidesOf(document);
      return sides;
    },
    get stances() {
      stances ??= stancesByActor(document);
      return stances;
    },
    get ties() {
      ties ??= tiesByNode(document);
      return ties;
    },
  };
  known.set(document, reading);
  return reading;
}
