import { badgeMarks } from './badges';
import { textWidth } from './letters';
import { escaped, nodeMarks, strokeMarks } from './marks';
import type { LegendItem, Swatch } from './parts';
import { flowSample } from './samples';
import { num, shapePath, wedgePath } from './shapes';
import type { PictureTheme } from './theme';

/** The legend as SVG elements, from (0, 0) downwards. */
export interface LegendBlock {
  readonly marks: string;
  readonly height: number;
}

const type = 11.5;
const margin = 24;
const lineLength = 26;
/** Width of one step of a ramp, in pixels. */
const rampStep = 8;
const space = { word: 6, item: 18, group: 30 };

function swatchWidth(swatch: Swatch, zoom: number): number {
  switch (swatch.type) {
    case 'tie':
    case 'wedge':
    case 'flow':
      return lineLength;
    case 'size':
      return swatch.size * zoom;
    case 'ramp':
      return swatch.colours.length * rampStep;
    case 'fade':
      return swatch.opacities.length * rampStep;
    case 'letter':
      return textWidth('A', swatch.size, 500);
    case 'area':
      return 18;
    case 'badge':
      return 16;
    case 'node':
      return 14;
  }
}

function swatchMarks(swatch: Swatch, x: number, y: number, theme: PictureTheme, zoom: number): string {
  switch (swatch.type) {
    case 'tie':
      return `<path d="M${num(x)} ${num(y)}h${lineLength}" fill="none"${strokeMarks(swatch)} stroke-opacity="${num(swatch.opacity)}"/>`;
    case 'node':
      return nodeMarks(swatch.form, { x: x + 7, y }, 12);
    case 'wedge':
      return `<path d="${wedgePath({ x, y }, lineLength, swatch.from, swatch.to)}" fill="${swatch.colour}"/>`;
    case 'flow': {
      const { line, head } = flowSample({ x, y }, lineLength, swatch);
      const edge = strokeMarks({ colour: swatch.colour, width: 1.4, dash: [] });
      return `<path d="${line}" fill="${swatch.colour}"/><path d="${head}" fill="${swatch.isLoss ? theme.paper : swatch.colour}"${edge}/>`;
    }
    case 'badge':
      return badgeMarks(swatch.badge, { x: x + 8, y, radius: 8, type: 10.5 }, theme.paper);
    case 'ramp':
      return swatch.colours
        .map(
          (colour, i) =>
            `<rect x="${num(x + i * rampStep)}" y="${num(y - 5)}" width="${rampStep}" height="10" fill="${colour}"/>`,
        )
        .join('');
    case 'fade':
      return swatch.opacities
        .map(
          (opacity, i) =>
            `<rect x="${num(x + i * rampStep)}" y="${num(y - 5)}" width="${rampStep}" height="10" fill="${swatch.colour}" fill-opacity="${num(opacity)}"/>`,
        )
        .join('');
    case 'letter':
      return `<text x="${num(x)}" y="${num(y + 4)}" font-size="${num(swatch.size)}" font-weight="500" fill="${theme.ink}" aria-hidden="true">A</text>`;
    case 'area':
      return `<rect x="${num(x)}" y="${num(y - 6)}" width="18" height="12" rx="5" fill="${swatch.fill}" fill-opacity="${num(swatch.fillOpacity)}"${strokeMarks(swatch.stroke)}/>`;
    case 'size': {
      const size = swatch.size * zoom;
      const path = shapePath(swatch.shape, { x: x + size / 2, y }, size);
      return `<path d="${path}" fill="none"${strokeMarks({ colour: theme.soft, width: 1.2, dash: [] })}/>`;
    }
  }
}

interface Row {
  readonly marks: ((y: number) => string)[];
  width: number;
  height: number;
  group: string | null;
}

/**
 * Lays the legend out in rows.
 * @param width of a row at most, in pixels
 * @param zoom of the map it belongs to, in pixels a map unit
 */
export function legendBlock(
  items: readonly LegendItem[],
  theme: PictureTheme,
  width: number,
  zoom: number,
): LegendBlock {
  const rows: Row[] = [];
  const swatchRoom = ({ swatch }: LegendItem) => (swatch ? swatchWidth(swatch, zoom) + space.word : 0);
  const roomFor = (item: LegendItem) => swatchRoom(item) + textWidth(item.text, type, 400);
  for (const [i, item] of items.entries()) {
    const { group, swatch, text } = item;
    const wide = swatchRoom(item);
    const own = roomFor(item);
    // What a group is called stays with the first of it.
    const next = swatch === null ? items[i + 1] : undefined;
    const together = next?.group === group ? own + space.item + roomFor(next) : own;
    let row = rows.at(-1);
    let before = row?.group === group ? space.item : space.group;
    if (!row || row.width + before + together > width - margin) {
      row = { marks: [], width: margin, height: 24, group };
      rows.push(row);
      before = 0;
    }
    const x = row.width + before;
    row.marks.push(
      (y) =>
        `${swatch ? swatchMarks(swatch, x, y, theme, zoom) : ''}<text x="${num(x + wide)}" y="${num(y + 4)}" font-size="${type}" fill="${swatch ? theme.ink : theme.soft}">${escaped(text)}</text>`,
    );
    row.width = x + own;
    row.height = Math.max(row.height, swatch?.type === 'size' ? swatch.size * zoom + 6 : 0);
    row.group = group;
  }
  let top = 0;
  const marks = rows.map((row) => {
    const y = top + row.height / 2;
    top += row.height;
    return row.marks.map((mark) => mark(y)).join('');
  });
  return { marks: marks.join(''), height: top + 12 };
}
