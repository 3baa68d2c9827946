import { betweennessInPieces } from '../../core/network/betweenness';
import { closenessInPieces } from '../../core/network/closeness';
import { weightedBetweennessInPieces } from '../../core/network/weighted-betweenness';

/** What is measured on shortest paths. */
export const pathWorks = {
  betweenness: betweennessInPieces,
  'weighted betweenness': weightedBetweennessInPieces,
  closeness: closenessInPieces,
};
export type PathWork = keyof typeof pathWorks;
