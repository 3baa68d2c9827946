import { newTie, ranks, type Tie } from '../model/tie';

/** A tie between what is drawn in the place of its ends. */
export interface Joint {
  readonly tie: Tie;
  readonly sourceId: string;
  readonly targetId: string;
}

/** Whether ties can stand as one: of one kind, and between the same two ends, in whatever direction. */
export function sumKey({ tie: { kind }, sourceId, targetId }: Joint): string {
  return sourceId < targetId ? `${kind}\n${sourceId}\n${targetId}` : `${kind}\n${targetId}\n${sourceId}`;
}

function mean(pairs: readonly (readonly [value: number, weight: number])[]): number {
  let sum = 0;
  let weights = 0;
  for (const [value, weight] of pairs) {
    sum += value * weight;
    weights += weight;
  }
  if (weights > 0) return Math.min(1, Math.max(-1, sum / weights));
  return pairs.reduce((total, [value]) => total + value, 0) / pairs.length;
}

function meanConfidence(ties: readonly Tie[]): number | null {
  const known = ties.flatMap(({ confidence, weight }) =>
    confidence === null ? [] : [[confidence, weight] as const],
  );
  return known.length === 0 ? null : Math.max(0, mean(known));
}

/** The first, or the last, of dates; null as soon as one isn't known. */
function bound(dates: readonly (string | null)[], last: boolean): string | null {
  const known = dates.filter((date) => date !== null).sort();
  if (known.length < dates.length) return null;
  return known.at(last ? -1 : 0) ?? null;
}

/**
 * The tie that stands for several of one kind between the same two ends: as strong as one of them at least, wᵢ summed to
 * 1 − ∏(1 − wᵢ); valence and confidence are means, weighed by wᵢ. It points as they do where all point the same way,
 * and else both ways. It holds from the first of their dates to the last, where all are known. Its id is no plan's.
 */
export function sumOf(joints: readonly [Joint, ...Joint[]]): Tie {
  const [first] = joints;
  const ties = joints.map(({ tie }) => tie);
  const oneWay = joints.every(({ tie, sourceId }) => !tie.mutual && sourceId === first.sourceId);
  const turned = !oneWay && first.sourceId > first.targetId;
  const [sourceId, targetId] = turned ? [first.targetId, first.sourceId] : [first.sourceId, first.targetId];
  const rank = Math.max(...ties.map((tie) => (tie.rank === null ? -1 : ranks.indexOf(tie.rank))));
  return {
    ...newTie(sumKey(first), sourceId, targetId, first.tie.kind),
    mutual: !oneWay,
    rank: ranks[rank] ?? null,
    weight: 1 - ties.reduce((none, { weight }) => none * (1 - weight), 1),
    valence: mean(ties.map(({ valence, weight }) => [valence, weight])),
    confidence: meanConfidence(ties),
    since: bound(
      ties.map(({ since }) => since),
      false,
    ),
    until: bound(
      ties.map(({ until }) => until),
      true,
    ),
    tags: [...new Set(ties.flatMap(({ tags }) => tags))],
  };
}
