import { type BackdropShapes, backdropShapes } from './backdrop';
import { badgeMarks, badgePlace } from './badges';
import { boxRound, grown } from './boxes';
import { flowMarks } from './flows';
import { framed } from './framing';
import { type PlacedLabel, visibleLabels } from './labels';
import { type LegendBlock, legendBlock } from './legend-block';
import { emblemMarks, escaped, nodeMarks, strokeMarks, tieMarks } from './marks';
import { noteCorner } from './notes';
import type { Picture, PictureArea, PictureNode, PictureNote } from './parts';
import { num } from './shapes';
import type { PictureTheme } from './theme';
import { lineHeight } from './words';

/** How a picture becomes a figure. */
export interface SvgOptions {
  readonly theme: PictureTheme;
  /** What the figure is called, for those who can't see it; plain text. */
  readonly title: string;
  /** What it shows, in a sentence; plain text. */
  readonly description: string;
  /** Fits map and legend into that many pixels; without it, a map unit is a pixel. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Fills the ground with the theme's paper. */
  readonly background: boolean;
  readonly legend: boolean;
  /** Family of all text, for instance `'Inter Variable', sans-serif`. */
  readonly fontFamily: string;
  /** `@font-face` rules to carry inside the figure, so that it looks the same where the font isn't installed. */
  readonly fontFace?: string;
}

/** Left free round the map in a figure, in pixels. */
export const figurePadding = 24;

function areaMarks({ path, fill, fillOpacity, stroke, opacity }: PictureArea): string {
  const pale = opacity < 1 ? ` opacity="${num(opacity)}"` : '';
  return `<path d="${path}" fill="${fill}" fill-opacity="${num(fillOpacity)}" fill-rule="evenodd"${strokeMarks(stroke)}${pale}/>`;
}

function backdropMarks({ lines, circles }: BackdropShapes): string {
  return [
    ...lines.map(
      ({ from, to, stroke }) =>
        `<path d="M${num(from.x)} ${num(from.y)}L${num(to.x)} ${num(to.y)}" fill="none"${strokeMarks(stroke)}/>`,
    ),
    ...circles.map(({ radius, stroke }) => `<circle r="${num(radius)}" fill="none"${strokeMarks(stroke)}/>`),
  ].join('');
}

function haloMarks(paper: string, width: number): string {
  return `stroke="${paper}" stroke-width="${num(width)}" stroke-linejoin="round" paint-order="stroke"`;
}

/** Over the nodes, which stand anywhere. */
function backdropWords({ words }: BackdropShapes, colour: string, paper: string): string {
  return words
    .map(
      ({ text, x, y, align, size, weight }) =>
        `<text x="${num(x)}" y="${num(y)}" font-size="${num(size)}" font-weight="${weight}" fill="${colour}" text-anchor="${align}" ${haloMarks(paper, size / 4)}>${escaped(text)}</text>`,
    )
    .join('');
}

function noteMarks({ box, fill, fillOpacity, stroke, lines, size, weight, colour }: PictureNote): string {
  const place = `x="${num(box.x1)}" y="${num(box.y1)}" width="${num(box.x2 - box.x1)}" height="${num(box.y2 - box.y1)}"`;
  const card = `<rect ${place} rx="${noteCorner}" fill="${fill}" fill-opacity="${num(fillOpacity)}"${strokeMarks(stroke)}/>`;
  const words = lines.map(
    ({ text, x, y }) =>
      `<text x="${num(x)}" y="${num(y)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(text)}</text>`,
  );
  return `${card}${words.join('')}`;
}

function nodeGroup(node: PictureNode, place: number): string {
  return `<g><title>${escaped(node.name)}</title>${nodeMarks(node, node, node.size)}${emblemMarks(node, `emblem-${place}`)}</g>`;
}

function badgesAt(node: PictureNode, zoom: number, paper: string): string {
  const marks = node.badges.map((badge) => {
    const place = node.faded ? null : badgePlace(badge, node, zoom);
    return place ? badgeMarks(badge, place, paper) : '';
  });
  return marks.join('');
}

function labelMarks({ label, scale, align, box }: PlacedLabel, paper: string): string {
  const x = align === 'start' ? box.x1 : align === 'end' ? box.x2 : (box.x1 + box.x2) / 2;
  const halo = haloMarks(paper, 3 * scale);
  let top = box.y1;
  return label.lines
    .map(({ text, size, weight, colour }) => {
      const baseline = top + size * scale;
      top += size * lineHeight * scale;
      return `<text x="${num(x)}" y="${num(baseline)}" font-size="${num(size * scale)}" font-weight="${weight}" fill="${colour}" text-anchor="${align}" ${halo}>${escaped(text)}</text>`;
    })
    .join('');
}

/** The map's part of a figure: what stands where, and at which scale. */
function mapOf(picture: Picture, size: SvgOptions['size'], legendHeight: number) {
  if (size) return framed(picture, { width: size.width, height: size.height - legendHeight }, figurePadding);
  const labels = visibleLabels(picture, 1);
  const bounds = boxRound([...(picture.bounds ? [picture.bounds] : []), ...labels.map(({ box }) => box)]);
  const { x1, y1, x2, y2 } = bounds ?? { x1: 0, y1: 0, x2: 400, y2: 200 };
  return { zoom: 1, box: grown({ x1, y1, x2, y2 }, figurePadding), labels };
}

/** The picture as an SVG document of its own: vector shapes, real text, the legend under the map. */
export function svgOf(picture: Picture, options: SvgOptions): string {
  const { theme, size } = options;
  const block = (width: number, zoom: number): LegendBlock | null =>
    options.legend && picture.legend.length > 0 ? legendBlock(picture.legend, theme, width, zoom) : null;
  const { zoom, box, labels } = mapOf(picture, size, size ? (block(size.width, 1)?.height ?? 0) : 0);
  const mapWidth = (box.x2 - box.x1) * zoom;
  const mapHeight = (box.y2 - box.y1) * zoom;
  const width = size ? size.width : Math.max(mapWidth, 480);
  const legend = block(width, zoom);
  const height = size ? size.height : mapHeight + (legend?.height ?? 0);
  const left = (width - mapWidth) / 2 - box.x1 * zoom;
  const top = (height - (legend?.height ?? 0) - mapHeight) / 2 - box.y1 * zoom;
  const behind = picture.backdrop && backdropShapes(picture.backdrop, zoom, box);
  const ground = `<rect width="${num(width)}" height="${num(height)}" fill="${theme.paper}"/>`;
  const parts = [
    `<title>${escaped(options.title)}</title><desc>${escaped(options.description)}</desc>`,
    options.fontFace ? `<style>${escaped(options.fontFace)}</style>` : '',
    options.background ? ground : '',
    `<g transform="translate(${num(left)} ${num(top)}) scale(${zoom})">`,
    behind ? `<g>${backdropMarks(behind)}</g>` : '',
    `<g>${picture.areas.map(areaMarks).join('')}</g>`,
    `<g>${['frame', 'note']
      .map((kind) =>
        picture.notes
          .filter((note) => note.kind === kind)
          .map(noteMarks)
          .join(''),
      )
      .join('')}</g>`,
    `<g>${picture.ties.map((tie) => tieMarks(tie, zoom)).join('')}</g>`,
    `<g>${picture.flows.map((flow) => flowMarks(flow, zoom, theme.paper)).join('')}</g>`,
    `<g>${picture.nodes.map(nodeGroup).join('')}</g>`,
    `<g>${picture.nodes.map((node) => badgesAt(node, zoom, theme.paper)).join('')}</g>`,
    picture.backdrop && behind
      ? `<g>${backdropWords(behind, picture.backdrop.colours.words, theme.paper)}</g>`
      : '',
    `<g>${labels.map((label) => labelMarks(label, theme.paper)).join('')}</g></g>`,
    legend ? `<g transform="translate(0 ${num(height - legend.height)})">${legend.marks}</g>` : '',
  ];
  const measures = `width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(options.title)}" ${measures} font-family="${escaped(options.fontFamily)}">${parts.join('')}</svg>`;
}
