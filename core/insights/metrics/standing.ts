import { constraint } from '../../network/constraint';
import { coreNumbers } from '../../network/cores';
import { eigenvectorCentrality } from '../../network/eigenvector';
import { lossesOf, webWithoutRivals } from '../../network/loss';
import { pageRank } from '../../network/pagerank';
import type { Measured, Metric } from '../metric';

const exactly = (values: Float64Array, normalised: Float64Array | null = null): Measured => ({
  values,
  normalised,
  error: null,
});

/** How somebody stands among the others, by ties alone. */
export const standingMetrics: readonly Metric[] = [
  {
    id: 'degree',
    unit: 'whole',
    web: 'all',
    range: [0, null],
    measure({ web }) {
      const { order, offsets } = web('all');
      const ties = Float64Array.from({ length: order }, (_, v) => (offsets[v + 1] ?? 0) - (offsets[v] ?? 0));
      return exactly(
        ties,
        ties.map((count) => count / Math.max(1, order - 1)),
      );
    },
  },
  {
    id: 'pagerank',
    unit: 'share',
    web: 'regard',
    range: [0, 1],
    measure: ({ web }) => exactly(pageRank(web('regard'))),
  },
  {
    id: 'eigenvector',
    unit: 'number',
    web: 'carrying',
    range: [0, 1],
    measure: ({ web }) => exactly(eigenvectorCentrality(web('carrying'))),
  },
  {
    id: 'kcore',
    unit: 'whole',
    web: 'all',
    range: [0, null],
    measure: ({ web }) => exactly(Float64Array.from(coreNumbers(web('all')))),
  },
  {
    id: 'constraint',
    unit: 'number',
    web: 'carrying',
    range: [0, null],
    measure: ({ web }) => exactly(constraint(web('carrying'))),
  },
  {
    id: 'cutoff',
    unit: 'whole',
    web: 'carrying',
    range: [0, null],
    measure: ({ network, web }) =>
      exactly(Float64Array.from(lossesOf(network, webWithoutRivals(network, web('carrying'))).cutOff)),
  },
];
