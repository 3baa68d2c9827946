import { betweennessInPieces } from '../../network/betweenness';
import { closenessInPieces } from '../../network/closeness';
import { type InPieces, inOneGo } from '../../network/pieces';
import {
  type Estimated,
  type Sampling,
  sampledBetweenness,
  sampledWeightedBetweenness,
} from '../../network/sampled-betweenness';
import { sampledCloseness } from '../../network/sampled-closeness';
import type { Web } from '../../network/webs';
import { weightedBetweennessInPieces } from '../../network/weighted-betweenness';
import type { Metric } from '../metric';

/** Where an exact search from every vertex looks at more slots than these, it is estimated first: some tenths of a second, of closeness a second. */
const mostAtOnce = 4e7;
const mostAtOnceForCloseness = 2e9;

interface OnNews {
  readonly id: string;
  readonly range: Metric['range'];
  readonly work: InPieces;
  readonly estimate: (web: Web, sampling: Sampling) => Estimated;
  readonly atOnce?: number;
}

/** Every way here is one of news. */
const onNews = ({ id, range, work, estimate, atOnce = mostAtOnce }: OnNews): Metric => ({
  id,
  unit: 'number',
  web: 'news',
  range,
  measure({ web, exact, seed, report }) {
    const news = web('news');
    const isLong = news.order * (news.order + news.neighbours.length) > atOnce;
    if (isLong && !exact) return estimate(news, { seed, report });
    return { ...inOneGo(work, news, report), error: null };
  },
  pieces: {
    count: ({ web }) => work.count(web('news')),
    piece: ({ web, report }, index) => work.piece(web('news'), index, report),
    whole: ({ web }, sum) => ({ ...work.whole(web('news'), sum), error: null }),
  },
});

/** Who stands where the shortest ways lead. */
export const pathMetrics: readonly Metric[] = [
  onNews({
    id: 'betweenness',
    range: [0, null],
    work: betweennessInPieces,
    estimate: sampledBetweenness,
  }),
  onNews({
    id: 'weightedBetweenness',
    range: [0, null],
    work: weightedBetweennessInPieces,
    estimate: sampledWeightedBetweenness,
  }),
  onNews({
    id: 'closeness',
    range: [0, 1],
    work: closenessInPieces,
    estimate: sampledCloseness,
    atOnce: mostAtOnceForCloseness,
  }),
];
