import type { PlanDocument } from '../model/document';
import { remembered } from '../model/remembered';
import { attitudeOf, type Tie } from '../model/tie';
import {
  type Acquaintances,
  acquaintancesOf,
  type Introduction,
  introductions,
  PairGathering,
  strengthOf,
} from '../network/introductions';

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

/** The ties of a plan that are walked, in compressed rows. */
interface Paths extends Acquaintances {
  readonly ids: readonly string[];
  readonly vertexOf: ReadonlyMap<string, number>;
  /** The ties that links stand for. */
  readonly ties: readonly Tie[];
}

const pathsOf = remembered((document: PlanDocument): Paths => {
  const ids = [...document.node.keys()];
  const vertexOf = new Map(ids.map((id, vertex) => [id, vertex]));
  const ties: Tie[] = [];
  const walked = new PairGathering(document.tie.size);
  for (const tie of document.tie.values()) {
    const [a, b] = [vertexOf.get(tie.sourceId), vertexOf.get(tie.targetId)];
    if (a === undefined || b === undefined || attitudeOf(tie) === 'against') continue;
    walked.add(ties.length, a, b, strengthOf(tie));
    ties.push(tie);
  }
  return { ...acquaintancesOf(ids.length, walked.all), ids, vertexOf, ties };
});

function routeAlong(
  { vertices, links, strengths, strength, weakest }: Introduction,
  { ids, ties }: Paths,
): Route {
  const steps = links.map(
    (link, i): RouteStep => ({
      from: ids[vertices[i] as number] as string,
      to: ids[vertices[i + 1] as number] as string,
      tie: (ties[link] as Tie).id,
      strength: strengths[i] as number,
    }),
  );
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
  return introductions(paths, start, target, fewBest).map((way) => routeAlong(way, paths));
}
