import { type Attitude, attitudeOf, isUnsure, type Tie } from '../model/tie';
import { mixed } from './colour';
import { marginOf } from './forms';
import type { PictureEnd, PictureTie } from './parts';
import { outlinePoint } from './shapes';
import type { Colouring } from './styles/colouring';
import type { Widening } from './styles/widening';
import type { PictureTheme } from './theme';

const againstDash = [6, 4] as const;
const unsureDash = [1.5, 3.5] as const;

/** How a line looks: colour by valence, width by weight, dash by valence and confidence. */
type Line = Pick<PictureTie, 'colour' | 'width' | 'dash' | 'opacity' | 'arrow'>;

/** What ties look like in a picture. */
export interface TieStyle {
  /** The usual colours. */
  readonly colours: Readonly<Record<Attitude, string>>;
  /** Null where colour says what is usual. */
  readonly colouring: Colouring | null;
  /** Null where width says what is usual. */
  readonly widening: Widening | null;
  readonly dense: boolean;
}

/** How ties look while the look says nothing of them. */
export function usualTies(theme: PictureTheme, dense: boolean): TieStyle {
  const quiet = mixed(theme.own, theme.soft, 0.25);
  const colours = {
    favour: mixed(quiet, theme.paper, theme.name === 'light' ? 0.62 : 0.6),
    neutral: mixed(theme.soft, theme.paper, 0.42),
    against: theme.rival,
  };
  return { colours, colouring: null, widening: null, dense };
}

/** How much thinner lines are in a dense picture. */
export function thinning(dense: boolean): number {
  return dense ? 0.7 : 1;
}

/** Few different widths: lines of one look are painted in one go. */
function rounded(width: number): number {
  return Math.max(0.25, Math.round(width * 4) / 4);
}

function usualWidth({ weight, kind }: Tie, attitude: Attitude): number {
  const plain = kind === 'membership' ? 0.7 + 0.5 * weight : 0.7 + 1.7 * weight;
  return attitude === 'neutral' ? 0.8 * plain : plain;
}

/** How a tie is drawn. In a dense picture lines are thinner and have no arrowheads. */
export function lineOf(tie: Tie, { colours, colouring, widening, dense }: TieStyle): Line {
  const attitude = attitudeOf(tie);
  const member = tie.kind === 'membership';
  const width = (widening ? widening.widthOf(tie.id) : usualWidth(tie, attitude)) * thinning(dense);
  const loud = attitude === 'against' ? 0.85 : member ? 0.55 : 0.95;
  return {
    colour: colouring ? colouring.colourOf(tie.id) : colours[attitude],
    width: rounded(width),
    dash: isUnsure(tie) ? unsureDash : attitude === 'against' ? againstDash : [],
    opacity: dense ? loud * 0.55 : loud,
    arrow: !(dense || tie.mutual || member),
  };
}

/** Width of a line as it is drawn at that zoom, in map units: it never gets too thin to be seen. */
export function drawnWidth(width: number, zoom: number): number {
  return Math.max(width, 0.6 / zoom);
}

/** Space between an arrowhead and the outline that it points at. */
const arrowGap = 2;

const gentle = 0.1;
const mostBend = 46;
const laneWidth = 26;

/**
 * The lane of each tie where several run between the same two nodes: how far it bends off the straight line,
 * in map units. A tie that is the only one has none.
 */
export function lanesOf(ties: readonly Tie[]): ReadonlyMap<string, number> {
  const first = new Map<string, Tie>();
  const several = new Map<string, Tie[]>();
  for (const tie of ties) {
    const { sourceId: a, targetId: b } = tie;
    const pair = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const before = first.get(pair);
    if (!before) first.set(pair, tie);
    else if (several.has(pair)) several.get(pair)?.push(tie);
    else several.set(pair, [before, tie]);
  }
  const lanes = new Map<string, number>();
  for (const group of several.values())
    for (const [i, { id }] of group.entries()) lanes.set(id, (i - (group.length - 1) / 2) * laneWidth);
  return lanes;
}

/**
 * The way of a tie from outline to outline: one that is the only one between its nodes bows gently upwards,
 * several fan out.
 * @param lane see {@link PictureTie.lane}
 */
export function routeOf(
  source: PictureEnd,
  target: PictureEnd,
  lane: number | null,
  arrow: boolean,
  straight: boolean,
): Pick<PictureTie, 'from' | 'to' | 'control'> {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy) || 1;
  const forwards = dx > 0 || (dx === 0 && source.id < target.id);
  const bend = (lane ?? Math.min(mostBend, gentle * length)) * (forwards ? 1 : -1);
  const control =
    straight || bend === 0
      ? null
      : {
          x: (source.x + target.x) / 2 + (dy / length) * bend,
          y: (source.y + target.y) / 2 - (dx / length) * bend,
        };
  const from = outlinePoint(source.shape, source, source.size, marginOf(source), control ?? target);
  const gap = marginOf(target) + (arrow ? arrowGap : 0);
  const to = outlinePoint(target.shape, target, target.size, gap, control ?? source);
  return { from, to, control };
}
