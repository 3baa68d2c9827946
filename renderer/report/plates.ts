import { textWidth } from '../../core/picture/letters';
import { num } from '../../core/picture/shapes';

const svg = 'http://www.w3.org/2000/svg';

/**
 * Puts a pale plate behind every word of a drawing, in place of the pale outline that words have on the screen:
 * in a PDF an outline is a second copy of the text, which would be found and copied twice.
 */
export function outlinesToPlates(drawing: Document, colour: string): void {
  for (const text of drawing.querySelectorAll('text[paint-order]')) {
    for (const name of ['stroke', 'stroke-width', 'stroke-linejoin', 'paint-order'])
      text.removeAttribute(name);
    const read = (name: string) => Number(text.getAttribute(name));
    const size = read('font-size');
    const width = textWidth(text.textContent, size, read('font-weight') > 500 ? 650 : 500);
    const anchor = text.getAttribute('text-anchor');
    const left = read('x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const plate = drawing.createElementNS(svg, 'rect');
    const attributes = {
      x: num(left - 0.1 * size),
      y: num(read('y') - 0.86 * size),
      width: num(width + 0.2 * size),
      height: num(1.12 * size),
      rx: num(0.2 * size),
      fill: colour,
      'fill-opacity': '0.75',
    };
    for (const [name, value] of Object.entries(attributes)) plate.setAttribute(name, value);
    text.before(plate);
  }
}
