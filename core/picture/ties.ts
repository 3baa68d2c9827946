import { type Attitude, attitudeOf, isUnsure, type Tie } from '../model/tie';
import { mixed } from './colour';
import { marginOf } from './forms';
import type { PictureEnd, PictureTie } from './parts';
import { outlinePoint } from './shapes';
import type { TiePaint } from './styles/style';
import type { PictureTheme } from './theme';

const againstDash = [6, 4] as const;
const unsureDash = [1.5, 3.5] as const;

/** With more ties than this a picture draws them straight, thin and without arrowheads. */
const denseFrom = 1500;

/** Whether a picture of so many ties draws them straight, thin and without arrowheads. */
export function isDense(count: number): boolean {
  return count > denseFrom;
}

/** The colours that say whether ties are in favour or against. */
export type TieColours = Readonly<Record<Attitude, string>>;

export function tieColours(theme: PictureTheme): TieColours {
  const quiet = mixed(theme.own, theme.soft, 0.25);
  return {
    favour: mixed(quiet, theme.paper, theme.name === 'light' ? 0.62 : 0.6),
    neutral: mixed(theme.soft, theme.paper, 0.42),
    against: theme.rival,
  };
}

/** The width of a line in a picture of so many ties. Few different widths: lines of one look are painted in one go. */
export function thinned(width: number, count: number): number {
  return Math.max(0.25, Math.round(width * (isDense(count) ? 0.7 : 1) * 4) / 4);
}

function usualWidth({ weight, kind }: Tie, attitude: Attitude): number {
  const plain = kind === 'membership' ? 0.7 + 0.5 * weight : 0.7 + 1.7 * weight;
  return attitude === 'neutral' ? 0.8 * plain : plain;
}

/** How a tie looks before any style: colour by valence, width by weight, dash by valence and confidence. */
export function plainTie(tie: Tie, colours: TieColours): TiePaint {
  const attitude = attitudeOf(tie);
  return {
    id: tie.id,
    colour: colours[attitude],
    width: usualWidth(tie, attitude),
    dash: isUnsure(tie) ? unsureDash : attitude === 'against' ? againstDash : [],
    opacity: attitude === 'against' ? 0.85 : tie.kind === 'membership' ? 0.55 : 0.95,
  };
}

/** Whether a tie has an arrowhead in a picture of so many. */
export function hasArrow({ mutual, kind }: Tie, count: number): boolean {
  return !(isDense(count) || mutual || kind === 'membership');
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
