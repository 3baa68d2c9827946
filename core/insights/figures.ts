import { componentsOf } from '../network/components';
import { frustration } from '../network/frustration/frustration';
import { leiden } from '../network/leiden';
import { signedPairsOf, unweighted } from '../network/signed';
import { balancedShare, triangleCensus } from '../network/signed-triangles';
import { triangleCount } from '../network/triangles';
import type { Measured, Metric } from './metric';
import { metrics } from './metrics';
import type { Subject } from './question';

/** Figures of a network under the names that the field knows them by, to be checked from outside. */
export interface Figure {
  readonly name: string;
  /** The metrics that it goes by. */
  readonly metrics: readonly string[];
  /** What it comes to, as JSON. */
  of(subject: Subject): unknown;
}

/** One vertex and its value. */
interface Valued {
  readonly id: string;
  readonly name: string;
  /** Null where nobody knows it. */
  readonly value: number | null;
  /** On a scale that doesn't depend on the size of the network; null where the field knows none. */
  readonly normalised: number | null;
}

/** The vertices and their values, the largest first; of equals the one that stands earlier in the plan. */
function valued({ network }: Subject, { values, normalised }: Measured): Valued[] {
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const height = (vertex: number) => known(values[vertex]) ?? Number.NEGATIVE_INFINITY;
  return Array.from(values.keys())
    .sort((a, b) => height(b) - height(a) || a - b)
    .map((vertex) => ({
      id: network.ids[vertex] as string,
      name: network.names[vertex] as string,
      value: known(values[vertex]),
      normalised: known(normalised?.[vertex]),
    }));
}

const ofMetric = ({ id }: Metric): Figure => ({
  name: id,
  metrics: [id],
  of: (subject) => valued(subject, subject.measured(id)),
});

/** How many steps of about a billionth of a second each may be spent on proving frustration. */
const effort = { quick: 2e9, exact: 60e9 };

const ofTheWhole: readonly Figure[] = [
  {
    name: 'kcore',
    metrics: ['kcore'],
    of(subject) {
      const vertices = valued(subject, subject.measured('kcore'));
      return { max: vertices[0]?.value ?? 0, vertices };
    },
  },
  { name: 'components', metrics: [], of: ({ web }) => componentsOf(web('all')).count },
  { name: 'triangles', metrics: [], of: ({ web }) => triangleCount(web('all')) },
  {
    name: 'groups',
    metrics: [],
    of({ network, web, seed }) {
      const { modularity, count, membership } = leiden(web('carrying'), { seed });
      const assignment = Object.fromEntries(network.ids.map((id, vertex) => [id, membership[vertex]]));
      return { modularity, count, assignment };
    },
  },
  {
    name: 'balance',
    metrics: [],
    of({ network, seed, exact, report }) {
      const pairs = unweighted(signedPairsOf(network));
      const triangles = triangleCensus(pairs);
      const share = balancedShare(triangles);
      const options = { seed, effort: exact ? effort.exact : effort.quick, report };
      const { camps, ...bounds } = frustration(pairs, options);
      return {
        triangles,
        balancedShare: Number.isNaN(share) ? null : share,
        frustration: bounds,
        camps: [0, 1].map((camp) => network.ids.filter((_, vertex) => camps[vertex] === camp)),
      };
    },
  },
];

/** Every figure, those of whole networks last. */
export const figures: readonly Figure[] = [
  ...metrics
    .filter(({ id, measure }) => measure !== null && !ofTheWhole.some(({ name }) => name === id))
    .map(ofMetric),
  ...ofTheWhole,
];

/** The figure of that name; undefined where there is none. */
export function figureOf(name: string): Figure | undefined {
  return figures.find((figure) => figure.name === name);
}
