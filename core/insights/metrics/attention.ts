import { type Attention, attentionOf } from '../../diffusion/attention';
import type { Metric, Unit } from '../metric';

/** A figure of the ledger, for every community. */
function ofLedger(id: string, unit: Unit, column: (ledger: Attention) => Float64Array): Metric {
  return {
    id,
    unit,
    web: null,
    range: [0, null],
    measure({ network }) {
      const values = column(attentionOf(network));
      return {
        values: values.map((value, v) => (network.isCommunity[v] === 1 ? value : Number.NaN)),
        normalised: null,
        error: null,
      };
    },
  };
}

const within = (id: string, unit: Unit, range: Metric['range']): Metric => ({
  id,
  unit,
  web: null,
  range,
  measure: null,
});

/** Who reaches how many, who takes attention from whom, and who sees what is posted. */
export const attentionMetrics: readonly Metric[] = [
  ofLedger('attention', 'hours', ({ has }) => has),
  ofLedger('attentionLost', 'hours', ({ loses }) => loses),
  ofLedger('attentionGained', 'hours', ({ gains }) => gains),
  ofLedger('attentionKept', 'hours', ({ keeps }) => keeps),
  ofLedger('pull', 'number', ({ pull }) => pull),
  within('attentionMoved', 'hours', [0, null]),
  within('erosion', 'share', [0, 1]),
  within('contest', 'share', [0, 1]),
  within('overlap', 'share', [0, 1]),
  within('sharedPeople', 'people', [0, null]),
  within('reachLow', 'people', [0, null]),
  within('reachLikely', 'people', [0, null]),
  within('reachHigh', 'people', [0, null]),
  within('reachSum', 'people', [0, null]),
  within('reachAlone', 'people', [0, null]),
  within('exposure', 'share', [0, 1]),
  within('exposureSeen', 'share', [0, 1]),
  within('exposureTold', 'share', [0, 1]),
  within('exposureAdded', 'share', [0, 1]),
  within('delay', 'days', [0, null]),
];
