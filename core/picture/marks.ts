import type { Form, PictureTie, Point, Stroke } from './parts';
import { num, shapePath } from './shapes';
import { drawnWidth } from './ties';

/** Text as it may stand in XML, in an element or an attribute; characters that XML forbids become "�". */
export function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A stroke, as SVG attributes. */
export function strokeMarks({ colour, width, dash }: Stroke): string {
  if (width === 0) return '';
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.map(num).join(' ')}"` : '';
  return ` stroke="${colour}" stroke-width="${num(width)}"${dashes}`;
}

/** A node's shape, as SVG elements. */
export function nodeMarks(form: Form, centre: Point, size: number): string {
  const { shape, fill, stroke, ring } = form;
  const body = `<path d="${shapePath(shape, centre, size)}" fill="${fill}"${strokeMarks(stroke)}/>`;
  if (!ring) return body;
  const round = shapePath(shape, centre, size, ring.gap + ring.width / 2);
  return `${body}<path d="${round}" fill="none"${strokeMarks(ring)}/>`;
}

/** Length and half width of an arrowhead on a line of that width, in map units. */
export function arrowSize(width: number): { readonly length: number; readonly half: number } {
  const length = 5.5 + width;
  return { length, half: length * 0.42 };
}

/** A tie with its arrowhead as it looks at that zoom, as SVG elements. */
export function tieMarks(tie: PictureTie, zoom: number): string {
  const { from, to, control, colour, dash, opacity, arrow } = tie;
  const width = drawnWidth(tie.width, zoom);
  const back = control ?? from;
  const reach = Math.hypot(to.x - back.x, to.y - back.y) || 1;
  const ux = (to.x - back.x) / reach;
  const uy = (to.y - back.y) / reach;
  const { length, half } = arrowSize(width);
  const end = arrow ? { x: to.x - ux * length * 0.8, y: to.y - uy * length * 0.8 } : to;
  const way = control
    ? `Q${num(control.x)} ${num(control.y)} ${num(end.x)} ${num(end.y)}`
    : `L${num(end.x)} ${num(end.y)}`;
  const line = `<path d="M${num(from.x)} ${num(from.y)}${way}" fill="none"${strokeMarks({ colour, width, dash })} stroke-opacity="${num(opacity)}"/>`;
  if (!arrow) return line;
  const left = { x: to.x - ux * length - uy * half, y: to.y - uy * length + ux * half };
  const right = { x: to.x - ux * length + uy * half, y: to.y - uy * length - ux * half };
  const head = `M${num(to.x)} ${num(to.y)}L${num(left.x)} ${num(left.y)}L${num(right.x)} ${num(right.y)}Z`;
  return `${line}<path d="${head}" fill="${colour}" fill-opacity="${num(opacity)}"/>`;
}
