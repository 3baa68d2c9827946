import type { NodeKind } from '../model/node';

interface Scale {
  /** Width of a node of which the number is not known. */
  readonly unknown: number;
  /** Width at `fewest` people or less, and at `most` people or more. */
  readonly from: number;
  readonly to: number;
}

const scales: Readonly<Record<NodeKind, Scale>> = {
  actor: { unknown: 13, from: 15, to: 40 },
  community: { unknown: 30, from: 34, to: 66 },
};

const fewest = 100;
const most = 1_000_000;

/** Width of a node of which nothing is known that could size it, in map units. */
export function unknownSize(kind: NodeKind): number {
  return scales[kind].unknown;
}

function between({ from, to }: Scale, share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return Math.sqrt(from ** 2 + (to ** 2 - from ** 2) * t);
}

/**
 * Width of a node that reaches that many people, in map units: its area grows by the same amount
 * each time the number is ten times as large, from a hundred people to a million.
 */
export function sizeOfPeople(kind: NodeKind, people: number | null): number {
  if (people === null) return scales[kind].unknown;
  return between(scales[kind], Math.log10(Math.max(people, 1) / fewest) / Math.log10(most / fewest));
}

/** Width of a node with that many ties where the largest number is `largest`: its area follows the number. */
export function sizeOfTies(kind: NodeKind, ties: number, largest: number): number {
  return between(scales[kind], largest === 0 ? 0 : ties / largest);
}

/** Two or three round numbers from the range of `values`, smallest first: what a scale shows as examples. */
export function examples(values: readonly number[]): number[] {
  let least = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const value of values) {
    if (value > 0) least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  if (largest === 0) return [];
  const first = Math.floor(Math.log10(least));
  const last = Math.floor(Math.log10(largest));
  const powers = [...new Set([first, Math.round((first + last) / 2), last])];
  return powers.map((power) => 10 ** power);
}
