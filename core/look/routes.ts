import type { PlanDocument } from '../model/document';
import { remembered } from '../model/remembered';
import { attitudeOf, type Tie } from '../model/tie';
import { type CostGraph, cheapestWays, type Way } from '../network/ways';

/** One step of a route: a tie from a node of it to the next. */
export interface RouteStep {
  readonly from: string;
  readonly to: string;
  /** Id of the tie in the plan. */
  readonly tie: string;
  /** How well it carries, more than 0 and at most 0.9: {@link strengthOf}. */
  readonly strength: number;
}

/** A way from one node to another. */
export interface Route {
  readonly steps: readonly RouteStep[];
  /** The product of the steps' strengths. */
  readonly strength: number;
  /** Index of the step with the least strength, the first of equals. */
  readonly weakest: number;
}

/** How many routes there are to choose from. */
const fewBest = 5;

/** No step is sure. */
const surest = 0.9;

/** A confidence that nobody gave. */
const usualConfidence = 0.5;

/** A tie without any weight or confidence is still a tie. */
const least = 0.05;

/** How far two ordinary members of a community know it, or one another. */
const ordinary = 0.5;

/**
 * How well a tie carries an introduction, more than 0 and at most 0.9:
 * `0.9 · max(weight, 0.05) · max(confidence, 0.05) · (1 + max(valence, 0)) / 2`, a confidence that isn't known being 0.5, and half
 * of that for the membership of one who is neither moderator nor administrator. A rule of thumb, see docs/model.md.
 */
export function strengthOf({ kind, rank, weight, confidence, valence }: Tie): number {
  const member = kind === 'membership' && rank !== 'moderator' && rank !== 'administrator';
  const sure = Math.max(confidence ?? usualConfidence, least);
  const kindly = (1 + Math.max(valence, 0)) / 2;
  return surest * Math.max(weight, least) * sure * kindly * (member ? ordinary : 1);
}

/** The ties of a plan that are walked, in compressed rows. */
interface Paths extends CostGraph {
  readonly ids: readonly string[];
  readonly vertexOf: ReadonlyMap<string, number>;
  /** The tie in each slot. */
  readonly ties: readonly Tie[];
}

const pathsOf = remembered((document: PlanDocument): Paths => {
  const ids = [...document.node.keys()];
  const vertexOf = new Map(ids.map((id, vertex) => [id, vertex]));
  const walked: { readonly tie: Tie; readonly source: number; readonly target: number }[] = [];
  const offsets = new Int32Array(ids.length + 1);
  for (const tie of document.tie.values()) {
    const source = vertexOf.get(tie.sourceId);
    const target = vertexOf.get(tie.targetId);
    if (source === undefined || target === undefined || attitudeOf(tie) === 'against') continue;
    walked.push({ tie, source, target });
    offsets[source + 1] = (offsets[source + 1] as number) + 1;
    offsets[target + 1] = (offsets[target + 1] as number) + 1;
  }
  for (let vertex = 0; vertex < ids.length; vertex++)
    offsets[vertex + 1] = (offsets[vertex + 1] as number) + (offsets[vertex] as number);
  const next = offsets.slice(0, ids.length);
  const neighbours = new Int32Array(2 * walked.length);
  const costs = new Float64Array(2 * walked.length);
  const ties: Tie[] = Array.from({ length: 2 * walked.length });
  const join = (from: number, to: number, tie: Tie, cost: number) => {
    const slot = next[from] as number;
    next[from] = slot + 1;
    neighbours[slot] = to;
    costs[slot] = cost;
    ties[slot] = tie;
  };
  for (const { tie, source, target } of walked) {
    const cost = -Math.log(strengthOf(tie));
    join(source, target, tie, cost);
    join(target, source, tie, cost);
  }
  return { order: ids.length, offsets, neighbours, costs, ids, vertexOf, ties };
});

function routeAlong({ vertices, slots }: Way, { ids, ties }: Paths): Route {
  let strength = 1;
  let weakest = 0;
  const steps = slots.map((slot, i): RouteStep => {
    const tie = ties[slot] as Tie;
    const step = {
      from: ids[vertices[i] as number] as string,
      to: ids[vertices[i + 1] as number] as string,
      tie: tie.id,
      strength: strengthOf(tie),
    };
    strength *= step.strength;
    return step;
  });
  for (const [i, step] of steps.entries())
    if (step.strength < (steps[weakest] as RouteStep).strength) weakest = i;
  return { steps, strength, weakest };
}

/**
 * The best ways from one node to another over the ties of a document, best first: at most five, none with a loop. Ties are
 * walked in both directions, as an introduction goes along an acquaintance; those against aren't walked. A route
 * leads through a community by two memberships. Empty where there is none, or an end isn't in the document.
 */
export function routesBetween(document: PlanDocument, from: string, to: string): readonly Route[] {
  const paths = pathsOf(document);
  const start = paths.vertexOf.get(from);
  const target = paths.vertexOf.get(to);
  if (start === undefined || target === undefined) return [];
  return cheapestWays(paths, start, target, fewBest).map((way) => routeAlong(way, paths));
}
