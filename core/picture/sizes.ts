import type { NodeKind } from '../model/node';
import { logScale } from './scales';

interface Widths {
  /** Width of a node of which the number is not known. */
  readonly unknown: number;
  /** Width where size says nothing. */
  readonly even: number;
  /** Width at the scale's two ends. */
  readonly from: number;
  readonly to: number;
}

const widths: Readonly<Record<NodeKind, Widths>> = {
  actor: { unknown: 13, even: 18, from: 15, to: 40 },
  community: { unknown: 30, even: 36, from: 34, to: 66 },
};

/** People are always measured by the same scale, from a hundred to a million. */
export const peopleScale = logScale(100, 1_000_000);

/** Width of a node of which the number that sizes nodes isn't known, in map units. */
export function unknownSize(kind: NodeKind): number {
  return widths[kind].unknown;
}

/** Width of a node where size says nothing, in map units. */
export function evenSize(kind: NodeKind): number {
  return widths[kind].even;
}

/** Width of a node whose number stands at `share` (0 … 1) of its scale, in map units: its area follows the share. */
export function sizeAt(kind: NodeKind, share: number): number {
  const { from, to } = widths[kind];
  return Math.sqrt(from ** 2 + (to ** 2 - from ** 2) * share);
}
