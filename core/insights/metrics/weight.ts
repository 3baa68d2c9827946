import type { Measuring, Metric } from '../metric';
import { largestOf } from '../ranking';

/** The share of the largest on a scale on which ten times as many people count for as much more each time. */
function peopleShares(people: Float64Array): Float64Array {
  const most = Math.log1p(largestOf(people)) || 1;
  return people.map((count) => Math.log1p(count) / most);
}

function sharesOfLargest(values: Float64Array): Float64Array {
  const most = largestOf(values) || 1;
  return values.map((value) => value / most);
}

/** The mean of what is known of three shares of the largest: who is looked up to, whose friends are, how many they reach. */
function weights({ network, measured }: Measuring): Float64Array {
  const regarded = sharesOfLargest(measured('pagerank').values);
  const circled = sharesOfLargest(measured('eigenvector').values);
  return peopleShares(network.people).map((people, vertex) => {
    const ties = (regarded[vertex] as number) + (circled[vertex] as number);
    return Number.isNaN(people) ? ties / 2 : (ties + people) / 3;
  });
}

/** How many somebody reaches, and what they come to with their ties. */
export const weightMetrics: readonly Metric[] = [
  {
    id: 'people',
    unit: 'people',
    web: null,
    range: [0, null],
    measure: ({ network }) => ({ values: network.people, normalised: null, error: null }),
  },
  {
    id: 'weight',
    unit: 'index',
    web: null,
    range: [0, 1],
    measure: (measuring) => ({ values: weights(measuring), normalised: null, error: null }),
  },
];
