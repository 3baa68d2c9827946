import { portion, type Report } from './progress';
import type { Web } from './webs';

/** Values of all vertices. */
export interface Valued {
  readonly values: Float64Array;
  /** The same on a scale that doesn't depend on the number of vertices, 0 … 1. */
  readonly normalised: Float64Array;
}

/**
 * A long work on a web in pieces, which several threads can share out among them. How many there are goes by the web alone, and what they
 * give is added up place by place in their order: the same bytes on however many threads.
 */
export interface InPieces {
  count(web: Web): number;
  /** What the piece (0 … count − 1) adds to the sum. Rows and columns of the web may lie in memory that threads share. */
  piece(web: Web, index: number, report?: Report): Float64Array;
  /** The values from the sum of all pieces. */
  whole(web: Web, sum: Float64Array): Valued;
}

/** Pieces are no more than this, so that few threads share them evenly and their sums cost little. */
const mostPieces = 32;

/** How many pieces make `batches` batches. */
export function piecesOf(batches: number): number {
  return Math.min(mostPieces, batches);
}

/** The batches of a piece: from the first up to, not including, the second. */
export function batchesOf(batches: number, index: number): readonly [number, number] {
  const count = piecesOf(batches);
  return [Math.floor((index * batches) / count), Math.floor(((index + 1) * batches) / count)];
}

/** Does all pieces, one after the other. */
export function inOneGo(work: InPieces, web: Web, report: Report): Valued {
  const count = work.count(web);
  let sum: Float64Array | undefined;
  for (let index = 0; index < count; index++) {
    const piece = work.piece(web, index, portion(report, index / count, (index + 1) / count));
    if (sum) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (piece[i] as number);
    else sum = piece;
  }
  return work.whole(web, sum ?? new Float64Array(0));
}
