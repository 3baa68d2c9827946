import { byCodeUnits } from '../model/order';
import { componentsOf } from '../network/components';
import { leiden } from '../network/leiden';
import { triangleCount } from '../network/triangles';

import type { Measured, Metric } from './metric';
import { metrics } from './metrics';
import type { Subject } from './question';
import { figureOrNull } from './showing';
import { campsWithin } from './sides/camps';

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
  const height = (vertex: number) => figureOrNull(values[vertex]) ?? Number.NEGATIVE_INFINITY;
  return Array.from(values.keys())
    .sort((a, b) => height(b) - height(a) || a - b)
    .map((vertex) => ({
      id: network.ids[vertex] as string,
      name: network.names[vertex] as string,
      value: figureOrNull(values[vertex]),
      normalised: figureOrNull(normalised?.[vertex]),
    }));
}

const ofMetric = ({ id }: Metric): Figure => ({
  name: id,
  metrics: [id],
  of: (subject) => valued(subject, subject.measured(id)),
});

/** Steps that may go into proving frustration: more than an answer takes, since nobody waits for the others meanwhile. */
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
    of(subject) {
      const found = campsWithin(subject, subject.exact ? effort.exact : effort.quick);
      const { census, balanced, index, camp } = found;
      const { lower, upper, exact } = index;
      return {
        triangles: census,
        balancedShare: figureOrNull(balanced),
        frustration: { lower, upper, exact },
        camps: [0, 1].map((number) =>
          subject.network.ids.filter((_, vertex) => camp[vertex] === number).sort(byCodeUnits),
        ),
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
