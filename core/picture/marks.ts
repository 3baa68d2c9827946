import { iconLine, iconPlace } from './emblems';
import { marginOf } from './forms';
import type { Form, PictureNode, PictureTie, Point, Stroke } from './parts';
import { num, outlinePoint, shapePath } from './shapes';
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
  const { shape, fill, stroke, ring, halos, plus, pin, opacity } = form;
  const body = `<path d="${shapePath(shape, centre, size)}" fill="${fill}"${strokeMarks(stroke)}/>`;
  const rounds = (ring ? [ring, ...halos] : halos)
    .map((round) => {
      const path = shapePath(shape, centre, size, round.gap + round.width / 2);
      return `<path d="${path}" fill="none"${strokeMarks(round)}/>`;
    })
    .join('');
  const sign = pin ? `<path d="${pinPath(form, centre, size)}" fill="${pin}"/>` : '';
  const all = `${body}${rounds}${plus ? plusMarks(form, centre, size, plus) : ''}${sign}`;
  return opacity < 1 ? `<g opacity="${num(opacity)}">${all}</g>` : all;
}

/** Where the plus of something new stands, and half its width, in map units. */
export function plusPlace(form: Form, { x, y }: Point, size: number): Point & { readonly half: number } {
  const away = (size / 2 + marginOf(form)) * Math.SQRT1_2;
  return { x: x + away, y: y - away, half: Math.max(2.5, Math.min(5, size / 6)) };
}

/** The pin of something that stays where it is, as path data: its point on the outline, its head outside. */
export function pinPath(form: Form, { x, y }: Point, size: number): string {
  const long = Math.max(7, Math.min(11, size / 3));
  const radius = long * 0.32;
  const point = outlinePoint(form.shape, { x, y }, size, marginOf(form), {
    x: x - size * 9,
    y: y - size * 9,
  });
  const away = long * Math.SQRT1_2;
  const head = { x: point.x - away, y: point.y - away };
  const side = long * 0.1;
  const needle = `M${num(point.x)} ${num(point.y)}L${num(head.x + side)} ${num(head.y - side)}L${num(head.x - side)} ${num(head.y + side)}Z`;
  const arc = `a${num(radius)} ${num(radius)} 0 1 0`;
  return `${needle}M${num(head.x - radius)} ${num(head.y)}${arc} ${num(2 * radius)} 0${arc} ${num(-2 * radius)} 0Z`;
}

function plusMarks(form: Form, centre: Point, size: number, colour: string): string {
  const { x, y, half } = plusPlace(form, centre, size);
  const path = `M${num(x - half)} ${num(y)}h${num(2 * half)}M${num(x)} ${num(y - half)}v${num(2 * half)}`;
  return `<path d="${path}" fill="none"${strokeMarks({ colour, width: half * 0.7, dash: [] })}/>`;
}

/** A node's emblem, as SVG elements. @param clip id of its own for the shape to which an image is cut */
export function emblemMarks(node: PictureNode, clip: string): string {
  const { emblem, shape, size, opacity } = node;
  if (!emblem) return '';
  const pale = opacity < 1 ? ` opacity="${num(opacity)}"` : '';
  if (emblem.type === 'icon') {
    const { x, y, scale } = iconPlace(node);
    const place = `translate(${num(x)} ${num(y)}) scale(${scale.toFixed(4)})`;
    return `<path d="${emblem.path}" transform="${place}" fill="none" stroke="${emblem.colour}" stroke-width="${iconLine}" stroke-linecap="round" stroke-linejoin="round"${pale}/>`;
  }
  const outline = shapePath(shape, node, size, -node.stroke.width / 2);
  const corner = `x="${num(node.x - size / 2)}" y="${num(node.y - size / 2)}" width="${num(size)}" height="${num(size)}"`;
  return `<clipPath id="${clip}"><path d="${outline}"/></clipPath><image href="${escaped(emblem.uri)}" ${corner} preserveAspectRatio="xMidYMid slice" clip-path="url(#${clip})"${pale}/>`;
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
