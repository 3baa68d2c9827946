import type { Actor } from '../model/actor';
import type { Community } from '../model/community';
import type { NodeKind } from '../model/node';
import type { Picture } from './parts';
import { logScale, type Scale } from './scales';

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

/** How many people a node stands for, as far as that is known. */
export function peopleOf(row: Actor | Community): number | null {
  return 'reach' in row ? row.reach : row.audience;
}

/** What sizes nodes while nobody chose: people, or, where nobody's number is known, ties; null where there are none. */
export function usualMeasure(
  tables: readonly Iterable<Actor | Community>[],
  ties: number,
): 'people' | 'ties' | null {
  for (const rows of tables) for (const row of rows) if (peopleOf(row) !== null) return 'people';
  return ties > 0 ? 'ties' : null;
}

/** Nodes are drawn no smaller than this, in pixels, unless they then covered more than this share of the map. */
const leastSeen = { pixels: 6, share: 0.3 };

/**
 * The width below which no node of a picture is drawn at that zoom, in map units, so that none gets too small to be seen.
 * @param zoom in pixels a map unit
 */
export function leastSize({ nodes, bounds }: Pick<Picture, 'nodes' | 'bounds'>, zoom: number): number {
  const area = bounds ? (bounds.x2 - bounds.x1) * (bounds.y2 - bounds.y1) : 0;
  return Math.min(leastSeen.pixels / zoom, Math.sqrt((leastSeen.share * area) / Math.max(1, nodes.length)));
}

/** The same node, no smaller than that. */
export function atLeast<Sized extends { readonly size: number }>(node: Sized, least: number): Sized {
  return node.size < least ? { ...node, size: least } : node;
}

/** How much thicker than usual the lines of a node are for a node of that least size. */
export function thickened(least: number): number {
  return Math.max(1, least / widths.actor.from);
}

/** Width of a node where size says nothing, in map units. */
export function evenSize(kind: NodeKind): number {
  return widths[kind].even;
}

/** Width of a node whose number stands at `share` (0 … 1) of its scale, in map units: its area follows the share. */
function sizeAt(kind: NodeKind, share: number): number {
  const { from, to } = widths[kind];
  return Math.sqrt(from ** 2 + (to ** 2 - from ** 2) * share);
}

/** Width of a node by its number on a scale, in map units; null where that isn't known. */
export function sizeOn(scale: Scale, kind: NodeKind, value: number | null): number {
  return value === null ? widths[kind].unknown : sizeAt(kind, scale.shareOf(value));
}
