import type { PlacedLabel } from './labels';
import { visibleLabels } from './labels';
import { legendBlock } from './legend-block';
import { escaped, nodeMarks, strokeMarks, tieMarks } from './marks';
import type { Box, Picture, PictureNode } from './parts';
import { num } from './shapes';
import type { PictureTheme } from './theme';

/** How a picture becomes a figure. */
export interface SvgOptions {
  readonly theme: PictureTheme;
  /** What the figure is called, for those who can't see it; plain text. */
  readonly title: string;
  /** What it shows, in a sentence; plain text. */
  readonly description: string;
  /** Fits the figure into that many pixels; without it, a map unit is a pixel. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Fills the ground with the theme's paper. */
  readonly background: boolean;
  readonly legend: boolean;
  /** Family of all text, for instance `'Inter Variable', sans-serif`. */
  readonly fontFamily: string;
  /** `@font-face` rules to carry inside the figure, so that it looks the same where the font isn't installed. */
  readonly fontFace?: string;
}

function labelMarks({ node, scale, align, box }: PlacedLabel, paper: string): string {
  const x = align === 'start' ? box.x1 : align === 'end' ? box.x2 : (box.x1 + box.x2) / 2;
  let y = box.y1;
  return node.label.lines
    .map((line) => {
      const size = line.size * scale;
      y += size;
      const text = `<text x="${num(x)}" y="${num(y)}" font-size="${num(size)}" font-weight="${line.weight}" fill="${line.colour}" text-anchor="${align}" stroke="${paper}" stroke-width="${num(3 * scale)}" stroke-linejoin="round" paint-order="stroke">${escaped(line.text)}</text>`;
      y += size * 0.25;
      return text;
    })
    .join('');
}

function nodeGroup(node: PictureNode): string {
  return `<g><title>${escaped(node.name)}</title>${nodeMarks(node, node, node.size)}</g>`;
}

function grown(box: Box, by: number): Box {
  return { x1: box.x1 - by, y1: box.y1 - by, x2: box.x2 + by, y2: box.y2 + by };
}

/** The picture as an SVG document of its own: vector shapes, real text, the legend under the map. */
export function svgOf(picture: Picture, options: SvgOptions): string {
  const { theme } = options;
  const bounds = picture.bounds ?? { x1: 0, y1: 0, x2: 400, y2: 200 };
  const map = grown(bounds, 24);
  const width = map.x2 - map.x1;
  const size = options.size;
  const zoom = size ? Math.min(size.width / width, size.height / (map.y2 - map.y1)) : 1;
  const labels = visibleLabels(picture, zoom);
  const legend = options.legend ? legendBlock(picture.legend, theme, width * zoom) : null;
  const left = map.x1;
  const height = map.y2 - map.y1 + (legend ? legend.height / zoom : 0);
  const view = `${num(left)} ${num(map.y1)} ${num(width)} ${num(height)}`;
  const marks = [
    picture.areas
      .map(({ path, fill, stroke }) => `<path d="${path}" fill="${fill}"${strokeMarks(stroke)}/>`)
      .join(''),
    `<g>${picture.ties.map(tieMarks).join('')}</g>`,
    `<g>${picture.nodes.map(nodeGroup).join('')}</g>`,
    `<g>${labels.map((label) => labelMarks(label, theme.paper)).join('')}</g>`,
    legend
      ? `<g transform="translate(${num(left)} ${num(map.y2)}) scale(${1 / zoom})">${legend.marks}</g>`
      : '',
  ];
  const ground = options.background
    ? `<rect x="${num(left)}" y="${num(map.y1)}" width="${num(width)}" height="${num(height)}" fill="${theme.paper}"/>`
    : '';
  const face = options.fontFace ? `<style>${escaped(options.fontFace)}</style>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(options.title)}" width="${num(width * zoom)}" height="${num(height * zoom)}" viewBox="${view}" font-family="${escaped(options.fontFamily)}"><title>${escaped(options.title)}</title><desc>${escaped(options.description)}</desc>${face}${ground}${marks.join('')}</svg>`;
}
