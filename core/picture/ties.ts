import type { Tie } from '../model/tie';
import { mixed } from './colour';
import { marginOf } from './forms';
import type { PictureNode, PictureTie, Point } from './parts';
import { outlinePoint } from './shapes';
import type { PictureTheme } from './theme';

/** A tie of which this much or less is in favour or against counts as neutral. */
const neutral = 0.05;

/** Below this confidence a tie is dotted. */
const unsure = 0.4;

const againstDash = [6, 4] as const;
const unsureDash = [1.5, 3.5] as const;

export type Attitude = 'favour' | 'neutral' | 'against';

export function attitudeOf(tie: Tie): Attitude {
  if (Math.abs(tie.valence) <= neutral) return 'neutral';
  return tie.valence > 0 ? 'favour' : 'against';
}

export function isUnsure(tie: Tie): boolean {
  return tie.confidence !== null && tie.confidence < unsure;
}

/** How a line looks: colour by valence, width by weight, dash by valence and confidence. */
export type Line = Pick<PictureTie, 'colour' | 'width' | 'dash' | 'opacity' | 'arrow'>;

/** The colours of ties in a theme, worked out once a picture. */
export function tieColours(theme: PictureTheme): Readonly<Record<Attitude | 'selected', string>> {
  const quiet = mixed(theme.own, theme.soft, 0.25);
  return {
    favour: mixed(quiet, theme.paper, theme.name === 'light' ? 0.62 : 0.6),
    neutral: mixed(theme.soft, theme.paper, 0.42),
    against: theme.rival,
    selected: theme.accent,
  };
}

/** How a tie is drawn. In a dense picture lines are thinner and have no arrowheads. */
export function lineOf(
  tie: Tie,
  colours: ReturnType<typeof tieColours>,
  dense: boolean,
  selected: boolean,
): Line {
  const attitude = attitudeOf(tie);
  const member = tie.kind === 'membership';
  const plain = member ? 0.7 + 0.5 * tie.weight : 0.7 + 1.7 * tie.weight;
  const width = (attitude === 'neutral' ? 0.8 * plain : plain) * (dense ? 0.7 : 1);
  const dash = isUnsure(tie) ? unsureDash : attitude === 'against' ? againstDash : [];
  const arrow = !(dense || tie.mutual || member);
  if (selected) {
    const colour = attitude === 'against' ? colours.against : colours.selected;
    return { colour, width: width + 1, dash, opacity: 1, arrow };
  }
  const loud = attitude === 'against' ? 0.85 : member ? 0.55 : 0.95;
  return { colour: colours[attitude], width, dash, opacity: dense ? loud * 0.55 : loud, arrow };
}

/** Space between an arrowhead and the outline that it points at. */
const arrowGap = 2;

const gentle = 0.1;
const mostBend = 46;
const fan = 26;

/**
 * How far off the straight line each tie bends, in map units, positive to the left of the way from source to target.
 * One tie between two nodes bows gently upwards; several fan out.
 */
export function bendsOf(ties: Iterable<Tie>, nodes: ReadonlyMap<string, Point>): Map<string, number> {
  const between = new Map<string, Tie[]>();
  for (const tie of ties) {
    const { sourceId: a, targetId: b } = tie;
    const pair = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const known = between.get(pair);
    if (known) known.push(tie);
    else between.set(pair, [tie]);
  }
  const bends = new Map<string, number>();
  for (const group of between.values()) {
    for (const [i, tie] of group.entries()) {
      const from = nodes.get(tie.sourceId);
      const to = nodes.get(tie.targetId);
      if (!from || !to) continue;
      const forwards = from.x < to.x || (from.x === to.x && tie.sourceId < tie.targetId);
      const single = Math.min(mostBend, gentle * Math.hypot(to.x - from.x, to.y - from.y));
      const bend = group.length === 1 ? single : (i - (group.length - 1) / 2) * fan;
      bends.set(tie.id, forwards ? bend : -bend);
    }
  }
  return bends;
}

/** The way of a tie from outline to outline. */
export function routeOf(
  source: PictureNode,
  target: PictureNode,
  bend: number,
  arrow: boolean,
): Pick<PictureTie, 'from' | 'to' | 'control'> {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy) || 1;
  const control =
    bend === 0
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
