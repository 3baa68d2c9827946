import { textWidth } from './letters';
import { escaped, nodeMarks } from './marks';
import type { LegendItem } from './parts';
import { num } from './shapes';
import type { PictureTheme } from './theme';

const size = 11.5;
const rowHeight = 26;

/** The legend as SVG elements, in rows no wider than `width` pixels. */
export function legendBlock(
  items: readonly LegendItem[],
  theme: PictureTheme,
  width: number,
): { readonly marks: string; readonly height: number } {
  let x = 24;
  let y = rowHeight / 2;
  const marks: string[] = [];
  for (const { swatch, text } of items) {
    const wide = swatch.type === 'tie' ? 24 : swatch.type === 'size' ? swatch.size : 14;
    const total = wide + 6 + textWidth(text, size, 400) + 18;
    if (x + total > width - 24 && x > 24) {
      x = 24;
      y += rowHeight;
    }
    if (swatch.type === 'tie')
      marks.push(
        `<path d="M${num(x)} ${num(y)}h24" fill="none" stroke="${swatch.colour}" stroke-width="${num(swatch.width)}"${swatch.dash.length > 0 ? ` stroke-dasharray="${swatch.dash.join(' ')}"` : ''}/>`,
      );
    else if (swatch.type === 'node') marks.push(nodeMarks(swatch.form, { x: x + 7, y }, 12));
    marks.push(
      `<text x="${num(x + wide + 6)}" y="${num(y + 4)}" font-size="${size}" fill="${theme.ink}">${escaped(text)}</text>`,
    );
    x += total;
  }
  return { marks: marks.join(''), height: y + rowHeight };
}
