import { betweennessInPieces } from '../../network/betweenness';
import { closenessInPieces } from '../../network/closeness';
import { type InPieces, inOneGo } from '../../network/pieces';
import { weightedBetweennessInPieces } from '../../network/weighted-betweenness';
import type { Metric } from '../metric';

/** Every way here is one of news. */
const onNews = (id: string, range: Metric['range'], work: InPieces): Metric => ({
  id,
  unit: 'number',
  web: 'news',
  range,
  measure: ({ web, report }) => ({ ...inOneGo(work, web('news'), report), error: null }),
  pieces: {
    count: ({ web }) => work.count(web('news')),
    piece: ({ web }, index) => work.piece(web('news'), index),
    whole: ({ web }, sum) => ({ ...work.whole(web('news'), sum), error: null }),
  },
});

/** Who stands where the shortest ways lead. */
export const pathMetrics: readonly Metric[] = [
  onNews('betweenness', [0, null], betweennessInPieces),
  onNews('weightedBetweenness', [0, null], weightedBetweennessInPieces),
  onNews('closeness', [0, 1], closenessInPieces),
];
