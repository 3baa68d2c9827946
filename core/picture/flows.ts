import type { Emphasised } from '../look/emphasised';
import type { Ends } from './ends';
import { strokeMarks } from './marks';
import type { PictureEnd, PictureFlow, PictureTie, Point } from './parts';
import { num } from './shapes';
import type { PictureTheme } from './theme';
import { routeOf } from './ties';

/** Widths of flows of share 0 and of share 1, in map units. */
const widths = { from: 1.6, to: 9 };

/** How far a flow bends off the straight line: by length, within these. A loss bends farther: it may run beside a gain. */
const bend = { share: 0.17, least: 20, most: 70, loss: 1.5 };

/** No flow is drawn thinner than this, in pixels. */
const leastPixels = 1.4;

/** The colour of what passes, and of what is lost. */
export function flowColour(theme: PictureTheme, isLoss: boolean): string {
  return isLoss ? theme.rival : theme.accent;
}

/** The width of a flow of that share (0 … 1), in map units. */
export function flowWidth(share: number): number {
  return widths.from + (widths.to - widths.from) * share;
}

/** The way of a flow: to and fro lie on two sides of the straight line. */
export function flowRoute(
  source: PictureEnd,
  target: PictureEnd,
  isLoss: boolean,
): Pick<PictureTie, 'from' | 'to' | 'control'> {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const forwards = dx > 0 || (dx === 0 && source.id < target.id);
  const away = Math.min(bend.most, Math.max(bend.least, bend.share * Math.hypot(dx, dy)));
  return routeOf(source, target, (forwards ? away : -away) * (isLoss ? bend.loss : 1), true, false);
}

/** What passes between what is drawn, the widest lowest. */
export function flowsOf(flows: Emphasised['flows'], endsOf: Ends, theme: PictureTheme): PictureFlow[] {
  const drawn = flows.flatMap(({ from, to, share, isLoss }): PictureFlow[] => {
    const ends = endsOf(from, to);
    if (!ends) return [];
    const way = flowRoute(...ends, isLoss);
    const look = { colour: flowColour(theme, isLoss), width: flowWidth(share), isLoss, opacity: 1 };
    return [{ id: `${from} ${to} ${isLoss}`, sourceId: from, targetId: to, ...way, ...look }];
  });
  return drawn.sort((a, b) => b.width - a.width);
}

/** A flow as it is drawn at that zoom: a line, and a head at its end. */
export interface FlowShape {
  readonly width: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dash: readonly number[];
  readonly from: Point;
  readonly control: Point;
  /** Where the line ends, under the head. */
  readonly end: Point;
  /** The corners of the head, its point first. A loss has a hollow one. */
  readonly head: readonly [Point, Point, Point];
}

export function flowShape({ from, to, control, width, isLoss }: PictureFlow, zoom: number): FlowShape {
  const wide = Math.max(width, leastPixels / zoom);
  const back = control ?? from;
  const reach = Math.hypot(to.x - back.x, to.y - back.y) || 1;
  const ux = (to.x - back.x) / reach;
  const uy = (to.y - back.y) / reach;
  const length = 5 / Math.max(1, zoom) + 5 + 1.7 * wide;
  const half = length * 0.5;
  const base = { x: to.x - ux * length, y: to.y - uy * length };
  return {
    width: wide,
    dash: isLoss ? [2.4 * wide, 1.4 * wide] : [],
    from,
    control: back,
    end: { x: base.x + ux * 0.3, y: base.y + uy * 0.3 },
    head: [
      to,
      { x: base.x - uy * half, y: base.y + ux * half },
      { x: base.x + uy * half, y: base.y - ux * half },
    ],
  };
}

/** Width of the line of a hollow head, in map units. */
export function headLine({ width }: FlowShape): number {
  return Math.max(1.2, width / 3);
}

/** A flow as it looks at that zoom, as SVG elements: on a band of paper, so that it stands off what is under it. */
export function flowMarks(flow: PictureFlow, zoom: number, paper: string): string {
  const shape = flowShape(flow, zoom);
  const { from, control, end, width, dash, head } = shape;
  const { colour, isLoss, opacity } = flow;
  const way = `M${num(from.x)} ${num(from.y)}Q${num(control.x)} ${num(control.y)} ${num(end.x)} ${num(end.y)}`;
  const [tip, left, right] = head.map(({ x, y }) => `${num(x)} ${num(y)}`);
  const band = `<path d="${way}" fill="none"${strokeMarks({ colour: paper, width: width + 2, dash: [] })} stroke-opacity="0.85"/>`;
  const line = `<path d="${way}" fill="none"${strokeMarks({ colour, width, dash })}/>`;
  const edge = strokeMarks({ colour, width: headLine(shape), dash: [] });
  const point = `<path d="M${tip}L${left}L${right}Z" fill="${isLoss ? paper : colour}"${isLoss ? edge : ''}/>`;
  const pale = opacity < 1 ? ` opacity="${num(opacity)}"` : '';
  return `<g data-flow="${isLoss ? 'loss' : 'gain'}"${pale}>${band}${line}${point}</g>`;
}
