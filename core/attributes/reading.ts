import type { PlanDocument } from '../model/document';
import type { Side } from '../model/sides';
import type { Stance } from '../model/stance';
import { sidesOf, stancesByActor } from '../model/standings';

/** A plan while attributes are read off it: what many of them need is worked out once. */
export interface Reading {
  readonly document: PlanDocument;
  /** The side of every node. */
  readonly sides: ReadonlyMap<string, Side>;
  /** Every actor's stances, oldest first. */
  readonly stances: ReadonlyMap<string, readonly Stance[]>;
  /** How many ties each node has that has any. */
  readonly degrees: ReadonlyMap<string, number>;
}

function degreesOf(document: PlanDocument): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { sourceId, targetId } of document.tie.values()) {
    degrees.set(sourceId, (degrees.get(sourceId) ?? 0) + 1);
    degrees.set(targetId, (degrees.get(targetId) ?? 0) + 1);
  }
  return degrees;
}

const known = new WeakMap<PlanDocument, Reading>();

/** The reading of a plan; the same one each time it is asked for. What nobody reads isn't worked out. */
export function readingOf(document: PlanDocument): Reading {
  const found = known.get(document);
  if (found) return found;
  let sides: Reading['sides'] | undefined;
  let stances: Reading['stances'] | undefined;
  let degrees: Reading['degrees'] | undefined;
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
    get degrees() {
      degrees ??= degreesOf(document);
      return degrees;
    },
  };
  known.set(document, reading);
  return reading;
}
