import type { Backdrop } from '../model/look';
import { boxRound, grown } from './boxes';
import { mixed } from './colour';
import { textWidth } from './letters';
import type { Box, PictureBackdrop, PictureNode, Point, Stroke } from './parts';
import { detailColour, type PictureTheme } from './theme';
import { bodyBox, labelScale } from './words';

/** The backdrop reaches so far beyond the nodes, in map units. */
const beyond = 70;

/** What lies behind a picture with these nodes; null where nothing does. */
export function backdropOf(
  backdrop: Backdrop,
  nodes: readonly PictureNode[],
  theme: PictureTheme,
): PictureBackdrop | null {
  const { type, x, y, bands, centre } = backdrop;
  if (type === 'none') return null;
  const stretches = bands.map(({ along, from, to }): Box => {
    const reach = Math.max(Math.abs(from), Math.abs(to));
    if (along === 'outwards') return { x1: -reach, y1: -reach, x2: reach, y2: reach };
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    return along === 'x' ? { x1: low, x2: high, y1: 0, y2: 0 } : { x1: 0, x2: 0, y1: low, y2: high };
  });
  const middle = { x1: centre.x, y1: centre.y, x2: centre.x, y2: centre.y };
  const around = boxRound([
    ...nodes.map((node) => grown(bodyBox(node), beyond)),
    ...(type === 'quadrants' ? [middle] : []),
    ...stretches.filter((_, i) => bands[i]?.along === 'outwards'),
  ]);
  if (!around) return null;
  let extent = around;
  for (const [i, stretch] of stretches.entries()) {
    if (bands[i]?.along === 'x')
      extent = { ...extent, x1: Math.min(extent.x1, stretch.x1), x2: Math.max(extent.x2, stretch.x2) };
    if (bands[i]?.along === 'y')
      extent = { ...extent, y1: Math.min(extent.y1, stretch.y1), y2: Math.max(extent.y2, stretch.y2) };
  }
  const colours = {
    line: mixed(theme.soft, theme.paper, 0.45),
    faint: mixed(theme.soft, theme.paper, 0.14),
    words: detailColour(theme),
  };
  return { type, x, y, bands, centre, extent, colours };
}

/** Words behind the map, as large as labels are. */
export interface BackdropWords extends Point {
  readonly text: string;
  readonly align: 'start' | 'middle' | 'end';
  /** Height of the type, in map units. */
  readonly size: number;
  readonly weight: 400 | 650;
}

/** What is drawn of a backdrop at one zoom. */
export interface BackdropShapes {
  readonly lines: readonly { readonly from: Point; readonly to: Point; readonly stroke: Stroke }[];
  /** Circles round x = 0, y = 0. */
  readonly circles: readonly { readonly radius: number; readonly stroke: Stroke }[];
  readonly words: readonly BackdropWords[];
}

/** Lines of the grid stand that far apart, in map units, or five or twenty-five times as far … */
const mesh = 20;

/** … so that they are at least so many pixels apart. */
const leastMesh = 14;

function gridLines({ colours }: PictureBackdrop, zoom: number, shown: Box): BackdropShapes['lines'] {
  let step = mesh;
  while (step * zoom < leastMesh) step *= 5;
  const lines: { from: Point; to: Point; stroke: Stroke }[] = [];
  const strokeAt = (value: number): Stroke => ({
    colour: colours.faint,
    width: (value % (step * 5) === 0 ? 1.4 : 0.6) / zoom,
    dash: [],
  });
  for (let x = Math.ceil(shown.x1 / step) * step; x <= shown.x2; x += step)
    lines.push({ from: { x, y: shown.y1 }, to: { x, y: shown.y2 }, stroke: strokeAt(x) });
  for (let y = Math.ceil(shown.y1 / step) * step; y <= shown.y2; y += step)
    lines.push({ from: { x: shown.x1, y }, to: { x: shown.x2, y }, stroke: strokeAt(y) });
  return lines;
}

/** How far the axes of quadrants reach: no farther than a band beside them. */
function axesOf({ bands, centre, extent }: PictureBackdrop): Box {
  const axes = { ...extent };
  for (const along of ['x', 'y'] as const) {
    const [band, ...more] = bands.filter((one) => one.along === along);
    if (!band || more.length > 0) continue;
    const [low, high] = [Math.min(band.from, band.to), Math.max(band.from, band.to)];
    if (high <= centre[along]) axes[`${along}1`] = high;
    else if (low >= centre[along]) axes[`${along}2`] = low;
  }
  return axes;
}

/**
 * What is drawn behind the map at that zoom.
 * @param shown the part of the map that is seen, which a grid fills
 */
export function backdropShapes(backdrop: PictureBackdrop, zoom: number, shown: Box): BackdropShapes {
  const { type, x, y, bands, centre, extent, colours } = backdrop;
  if (type === 'grid') return { lines: gridLines(backdrop, zoom, shown), circles: [], words: [] };
  const unit = labelScale(zoom);
  const axis: Stroke = { colour: colours.line, width: 1.5 * unit, dash: [] };
  const border: Stroke = { colour: colours.line, width: unit, dash: [4 * unit, 4 * unit] };
  const gap = 6 * unit;
  const size = 12 * unit;
  const lines: { from: Point; to: Point; stroke: Stroke }[] = [];
  const circles: { radius: number; stroke: Stroke }[] = [];
  const words: BackdropWords[] = [];
  const say = (text: string, at: Point, align: BackdropWords['align'], weight: 400 | 650 = 400) => {
    if (text !== '') words.push({ text, ...at, align, size, weight });
  };
  const upright = (at: number, stroke: Stroke) =>
    lines.push({ from: { x: at, y: extent.y1 }, to: { x: at, y: extent.y2 }, stroke });
  const level = (at: number, stroke: Stroke) =>
    lines.push({ from: { x: extent.x1, y: at }, to: { x: extent.x2, y: at }, stroke });
  if (type === 'quadrants') {
    const { x1, x2, y1, y2 } = axesOf(backdrop);
    lines.push({ from: { x: centre.x, y: y1 }, to: { x: centre.x, y: y2 }, stroke: axis });
    lines.push({ from: { x: x1, y: centre.y }, to: { x: x2, y: centre.y }, stroke: axis });
    const [above, below] = [centre.y - gap, centre.y + gap + size];
    say(x.low, { x: x1 + gap, y: above }, 'start');
    say(x.high, { x: x2, y: above }, 'end');
    say(x.name, { x: x2, y: below }, 'end', 650);
    say(y.high, { x: centre.x - gap, y: y1 + size }, 'end');
    say(y.low, { x: centre.x - gap, y: y2 - gap }, 'end');
    say(y.name, { x: centre.x + gap, y: y1 + size }, 'start', 650);
  }
  const drawn = new Set<string>();
  const once = (key: string, draw: () => unknown) => {
    if (!drawn.has(key)) draw();
    drawn.add(key);
  };
  for (const { along, from, to, name } of bands) {
    for (const end of [from, to]) {
      if (along === 'x') once(`x${end}`, () => upright(end, border));
      else if (along === 'y') once(`y${end}`, () => level(end, border));
      else if (end > 0) once(`r${end}`, () => circles.push({ radius: end, stroke: border }));
    }
    const middle = (from + to) / 2;
    if (along === 'x') say(name, { x: middle, y: extent.y1 - gap }, 'middle', 650);
    else if (along === 'y')
      say(name, { x: extent.x1 + gap, y: Math.min(from, to) + gap + size }, 'start', 650);
    else say(name, { x: 0, y: -Math.max(from, to) + gap + size }, 'middle', 650);
  }
  return { lines, circles, words };
}

/** Where the words of a backdrop stand at that zoom: what no other words may cover. */
export function wordBoxes(backdrop: PictureBackdrop, zoom: number): Box[] {
  if (backdrop.type === 'grid') return [];
  return backdropShapes(backdrop, zoom, backdrop.extent).words.map(({ text, x, y, align, size, weight }) => {
    const width = textWidth(text, size, weight);
    const x1 = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
    return { x1, y1: y - size, x2: x1 + width, y2: y + size / 4 };
  });
}
